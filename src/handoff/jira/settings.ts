import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const jiraSection = {
  title: 'Jira Service Management (HELPDESK=jira)',
  variables: z.object({
    JIRA_URL: variable(z.url(), 'Where your Jira is.', 'an address such as https://example.atlassian.net'),
    JIRA_EMAIL: variable(
      z.email(),
      "Address of the desk's own user in Jira, an agent of the service project.",
      'the email address of an agent',
    ),
    JIRA_TOKEN: secret(
      z.string(),
      'API token of that user.',
      'a token made in the security settings of the Atlassian account',
    ),
    JIRA_SERVICE_DESK: variable(
      z.string().regex(/^\d+$/),
      'Number of the service desk.',
      'the id shown by /rest/servicedeskapi/servicedesk',
    ),
    JIRA_REQUEST_TYPE: variable(
      z.string().regex(/^\d+$/),
      'Number of the request type.',
      'the id shown by /rest/servicedeskapi/servicedesk/NUMBER/requesttype',
    ),
    JIRA_WEBHOOK_SECRET: secret(
      z.string().min(8),
      'Secret of the webhook that calls /helpdesk/jira. Without it, answers are found by asking.',
      'at least 8 characters',
    ),
  }),
};
