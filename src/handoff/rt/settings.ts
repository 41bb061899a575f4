import { z } from 'zod';
import { settings } from '../../setting.ts';

export const rtSection = {
  title: 'Request Tracker (HELPDESK=rt)',
  variables: z.object({
    RT_URL: z.url().optional().register(settings, {
      meaning: 'Where Request Tracker 5 is, without /REST/2.0.',
      right: 'an address such as https://rt.example.org',
    }),
    RT_TOKEN: z.string().optional().register(settings, {
      meaning: "Authentication token of the desk's own user in Request Tracker.",
      right: 'a token made under Logged in as, Settings, Auth Tokens',
      secret: true,
    }),
    RT_QUEUE: z.string().optional().register(settings, {
      meaning: 'Queue in which tickets are made; it needs the custom field CorrelationID.',
      right: 'the name of a queue, such as Helpdesk',
    }),
    RT_WEBHOOK_SECRET: z.string().min(8).optional().register(settings, {
      meaning: 'Shared with the scrip that calls /helpdesk/rt. Without it, answers are found by asking.',
      right: 'at least 8 characters',
      secret: true,
    }),
  }),
};
