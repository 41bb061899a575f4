import { z } from 'zod';
import { settings } from '../../setting.ts';

export const webhookSection = {
  title: 'Any helpdesk that takes Standard Webhooks (HELPDESK=webhook)',
  variables: z.object({
    WEBHOOK_URL: z.url().optional().register(settings, {
      meaning: 'Where tickets are posted, signed as Standard Webhooks say.',
      right: 'an https address of your helpdesk',
    }),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=]{24,}$/)
      .optional()
      .register(settings, {
        meaning: 'Signs what is sent, and proves what comes in at /helpdesk/webhook.',
        right: 'whsec_ followed by at least 24 characters of base64',
        secret: true,
      }),
  }),
};
