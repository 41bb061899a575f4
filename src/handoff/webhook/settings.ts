import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const webhookSection = {
  title: 'Any helpdesk that takes Standard Webhooks (HELPDESK=webhook)',
  variables: z.object({
    WEBHOOK_URL: variable(
      z.url(),
      'Where tickets are posted, signed as Standard Webhooks say.',
      'an https address of your helpdesk',
    ),
    WEBHOOK_SECRET: secret(
      z.string().regex(/^whsec_[A-Za-z0-9+/=]{24,}$/),
      'Signs what is sent, and proves what comes in at /helpdesk/webhook.',
      'whsec_ followed by at least 24 characters of base64',
    ),
    WEBHOOK_CHANGES_PATH: variable(
      z.string().regex(/^\/\S*$/),
      'Path below WEBHOOK_URL where answers can be asked for, so that a lost webhook loses none. Without it they come by webhook only.',
      'a path such as /changes',
    ),
  }),
};
