import { z } from 'zod';
import { settings } from '../../setting.ts';

export const emailSection = {
  title: 'A mailbox (HELPDESK=email)',
  variables: z.object({
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/./)
      .optional()
      .register(settings, {
        meaning: 'Mail server through which tickets are sent.',
        right: 'an address such as smtps://user:password@mail.example.org',
        secret: true,
      }),
    MAIL_FROM: z.email().optional().register(settings, {
      meaning: 'Address that tickets come from.',
      right: 'an email address',
    }),
    MAIL_TO: z.email().optional().register(settings, {
      meaning: 'Address that tickets go to.',
      right: 'an email address',
    }),
  }),
};
