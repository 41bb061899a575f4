import { z } from 'zod';
import { secret, variable } from '../../setting.ts';

export const botFrameworkSection = {
  title: "Hubs that speak Bot Framework's handoff (HELPDESK=botframework)",
  variables: z.object({
    HANDOFF_HUB_URL: variable(
      z.url(),
      'Where the hub takes the event handoff.initiate.',
      'an https address of the hub',
    ),
    HANDOFF_HUB_TOKEN: secret(
      z.string().min(16),
      'Bearer token for the hub, and what the hub sends to /helpdesk/botframework.',
      'at least 16 characters',
    ),
  }),
};
