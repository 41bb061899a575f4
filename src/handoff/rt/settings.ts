import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const rtSection = {
  title: 'Request Tracker (HELPDESK=rt)',
  variables: z.object({
    RT_URL: variable(
      z.url(),
      'Where Request Tracker 5 is, without /REST/2.0.',
      'an address such as https://rt.example.org',
    ),
    RT_TOKEN: secret(
      z.string(),
      "Authentication token of the desk's own user in Request Tracker.",
      'a token made under Logged in as, Settings, Auth Tokens',
    ),
    RT_QUEUE: variable(
      z.string(),
      'Queue in which tickets are made; it needs the custom field CorrelationID.',
      'the name of a queue, such as Helpdesk',
    ),
    RT_WEBHOOK_SECRET: secret(
      z.string().min(8),
      'Shared with the scrip that calls /helpdesk/rt. Without it, answers are found by asking.',
      'at least 8 characters',
    ),
  }),
};
