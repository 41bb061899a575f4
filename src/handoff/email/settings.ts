import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const emailSection = {
  title: 'A mailbox (HELPDESK=email)',
  variables: z.object({
    SMTP_URL: secret(
      z.string().regex(/^smtps?:\/\/./),
      'Mail server through which tickets are sent.',
      'an address such as smtps://user:password@mail.example.org',
    ),
    MAIL_FROM: variable(z.email(), 'Address that tickets come from.', 'an email address'),
    MAIL_TO: variable(z.email(), 'Address that tickets go to.', 'an email address'),
  }),
};
