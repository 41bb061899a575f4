import { z } from 'zod';
import { homeOf } from './address.ts';
import { placeOfEvent } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { fingerprint } from './fingerprint.ts';

const opened = z.object({
  event_id: z.string().min(1).max(64).optional(),
  event: z.object({
    user: z.string().min(1).max(64),
    channel: z.string().min(1).max(64).optional(),
    tab: z.string().optional(),
  }),
});

/** Somebody opened the app: the Home tab is brought up to date, and the agent view gets its suggestions. */
export async function onHome(slack: SlackContext, body: unknown): Promise<Handled> {
  const { event, event_id } = opened.parse(body);
  const caller = { ...placeOfEvent(body), user: event.user };
  if (caller.stranger) return {};
  const key = `h:${homeOf(caller)}:${event_id ?? fingerprint(body)}`;
  if (event.tab === 'messages') {
    const { channel } = event;
    if (channel === undefined || !slack.once(`prompts:${channel}`)) return {};
    await slack.order(key, caller, [{ kind: 'prompts', channel }]);
    return {};
  }
  await slack.order(key, caller, [{ kind: 'home', answered: false }]);
  return {};
}
