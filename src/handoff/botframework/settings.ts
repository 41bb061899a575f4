import { z } from 'zod';
import { settings } from '../../setting.ts';

export const botFrameworkSection = {
  title: "Hubs that speak Bot Framework's handoff (HELPDESK=botframework)",
  variables: z.object({
    HANDOFF_HUB_URL: z.url().optional().register(settings, {
      meaning: 'Where the hub takes the event handoff.initiate.',
      right: 'an https address of the hub',
    }),
    HANDOFF_HUB_TOKEN: z.string().min(16).optional().register(settings, {
      meaning: 'Bearer token for the hub, and what the hub sends to /helpdesk/botframework.',
      right: 'at least 16 characters',
      secret: true,
    }),
  }),
};
