import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const zendeskSection = {
  title: 'Zendesk (HELPDESK=zendesk)',
  variables: z.object({
    ZENDESK_URL: variable(
      z.url(),
      'Where your Zendesk is.',
      'an address such as https://example.zendesk.com',
    ),
    ZENDESK_EMAIL: variable(
      z.email(),
      "Address of the desk's own agent in Zendesk.",
      'the email address of an agent',
    ),
    ZENDESK_TOKEN: secret(
      z.string(),
      'API token of Zendesk.',
      'a token made under Apps and integrations, Zendesk API',
    ),
    ZENDESK_WEBHOOK_SECRET: secret(
      z.string().min(8),
      'Signing secret of the webhook that calls /helpdesk/zendesk. Without it, answers are found by asking.',
      'the signing secret that Zendesk shows for the webhook',
    ),
  }),
};
