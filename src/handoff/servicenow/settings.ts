import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const serviceNowSection = {
  title: 'ServiceNow (HELPDESK=servicenow)',
  variables: z.object({
    SERVICENOW_URL: variable(
      z.url(),
      'Where your ServiceNow is.',
      'an address such as https://example.service-now.com',
    ),
    SERVICENOW_USER: variable(
      z.string(),
      "The desk's own user in ServiceNow, with the roles itil and snc_platform_rest_api_access.",
      'a user name',
    ),
    SERVICENOW_PASSWORD: secret(z.string(), 'Password of that user.', 'the password of the user'),
    SERVICENOW_WEBHOOK_SECRET: secret(
      z.string().min(16),
      'Sent by a business rule in the header X-Desk-Secret to /helpdesk/servicenow. Without it, answers are found by asking.',
      'at least 16 characters',
    ),
  }),
};
