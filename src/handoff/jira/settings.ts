import { z } from 'zod';
import { settings } from '../../setting.ts';

export const jiraSection = {
  title: 'Jira Service Management (HELPDESK=jira)',
  variables: z.object({
    JIRA_URL: z.url().optional().register(settings, {
      meaning: 'Where your Jira is.',
      right: 'an address such as https://example.atlassian.net',
    }),
    JIRA_EMAIL: z.email().optional().register(settings, {
      meaning: "Address of the desk's own user in Jira, an agent of the service project.",
      right: 'the email address of an agent',
    }),
    JIRA_TOKEN: z.string().optional().register(settings, {
      meaning: 'API token of that user.',
      right: 'a token made in the security settings of the Atlassian account',
      secret: true,
    }),
    JIRA_SERVICE_DESK: z.string().regex(/^\d+$/).optional().register(settings, {
      meaning: 'Number of the service desk.',
      right: 'the id shown by /rest/servicedeskapi/servicedesk',
    }),
    JIRA_REQUEST_TYPE: z.string().regex(/^\d+$/).optional().register(settings, {
      meaning: 'Number of the request type.',
      right: 'the id shown by /rest/servicedeskapi/servicedesk/NUMBER/requesttype',
    }),
    JIRA_WEBHOOK_SECRET: z.string().min(8).optional().register(settings, {
      meaning: 'Secret of the webhook that calls /helpdesk/jira. Without it, answers are found by asking.',
      right: 'at least 8 characters',
      secret: true,
    }),
  }),
};
