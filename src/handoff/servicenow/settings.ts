import { z } from 'zod';
import { settings } from '../../setting.ts';

export const serviceNowSection = {
  title: 'ServiceNow (HELPDESK=servicenow)',
  variables: z.object({
    SERVICENOW_URL: z.url().optional().register(settings, {
      meaning: 'Where your ServiceNow is.',
      right: 'an address such as https://example.service-now.com',
    }),
    SERVICENOW_USER: z.string().optional().register(settings, {
      meaning: "The desk's own user in ServiceNow, with the roles itil and snc_platform_rest_api_access.",
      right: 'a user name',
    }),
    SERVICENOW_PASSWORD: z.string().optional().register(settings, {
      meaning: 'Password of that user.',
      right: 'the password of the user',
      secret: true,
    }),
    SERVICENOW_WEBHOOK_SECRET: z.string().min(16).optional().register(settings, {
      meaning:
        'Sent by a business rule in the header X-Desk-Secret to /helpdesk/servicenow. Without it, answers are found by asking.',
      right: 'at least 16 characters',
      secret: true,
    }),
  }),
};
