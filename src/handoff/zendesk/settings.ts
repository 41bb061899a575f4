import { z } from 'zod';
import { settings } from '../../setting.ts';

export const zendeskSection = {
  title: 'Zendesk (HELPDESK=zendesk)',
  variables: z.object({
    ZENDESK_URL: z.url().optional().register(settings, {
      meaning: 'Where your Zendesk is.',
      right: 'an address such as https://example.zendesk.com',
    }),
    ZENDESK_EMAIL: z.email().optional().register(settings, {
      meaning: "Address of the desk's own agent in Zendesk.",
      right: 'the email address of an agent',
    }),
    ZENDESK_TOKEN: z.string().optional().register(settings, {
      meaning: 'API token of Zendesk.',
      right: 'a token made under Apps and integrations, Zendesk API',
      secret: true,
    }),
    ZENDESK_WEBHOOK_SECRET: z.string().min(8).optional().register(settings, {
      meaning:
        'Signing secret of the webhook that calls /helpdesk/zendesk. Without it, answers are found by asking.',
      right: 'the signing secret that Zendesk shows for the webhook',
      secret: true,
    }),
  }),
};
