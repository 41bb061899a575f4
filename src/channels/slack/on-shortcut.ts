import { z } from 'zod';
import { conversationOf, homeOf } from './address.ts';
import { type Caller, callerOfInteraction } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import type { Line } from './errand.ts';
import { SHORTCUTS } from './ids.ts';
import { startView } from './modal.ts';

const id = z.string().min(1).max(64);

const shortcut = z.object({
  callback_id: z.string().max(255),
  trigger_id: z.string().min(1).max(256),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
  message: z
    .object({
      user: id.optional(),
      bot_id: z.string().nullish(),
      user_team: id.nullish(),
      team: id.nullish(),
    })
    .optional(),
});
type Shortcut = z.output<typeof shortcut>;

/** The global shortcut opens a window; the message shortcut offers help to whoever wrote a post. Null for others. */
export async function onShortcut(slack: SlackContext, raw: unknown): Promise<Handled | null> {
  const caller = callerOfInteraction(raw);
  const it = shortcut.parse(raw);
  switch (it.callback_id) {
    case SHORTCUTS.start: {
      const { trigger_id } = it;
      const view = startView(slack.words);
      const opened = await slack.beside(caller, slack.workspace.token, 'views.open', { trigger_id, view });
      if (opened.kind !== 'ok')
        slack.log.warn('slack-window', { code: opened.kind === 'error' ? opened.error : opened.kind });
      return {};
    }
    case SHORTCUTS.offer:
      return offer(slack, caller, it);
    default:
      return null;
  }
}

/** Offers help in a direct message, once an hour at most, and tells the colleague what became of it. */
async function offer(
  slack: SlackContext,
  caller: Caller,
  { message, response_url: url, trigger_id }: Shortcut,
): Promise<Handled> {
  const key = `s:${homeOf(caller)}:${trigger_id}`;
  if (!slack.once(key)) return {};
  const tell = async (line: Line) => {
    if (url !== undefined) await slack.order(key, caller, [{ kind: 'tell', line, url }]);
    return {};
  };
  if (caller.stranger || (slack.staff.size > 0 && !slack.staff.has(caller.user))) return tell('offer_staff');
  const user = message?.user;
  const from = message?.user_team ?? message?.team ?? null;
  const foreign = from !== null && caller.team !== null && from !== caller.team && from !== caller.enterprise;
  const app = message?.bot_id || user === slack.workspace.botUserId || user === 'USLACKBOT';
  if (user === undefined || app || (foreign && caller.enterprise === null)) return tell('offer_nobody');
  const hour = Math.floor(slack.clock() / 3_600_000);
  const person = { ...caller, user };
  const once = `offer:${conversationOf(caller, user)}:${hour}`;
  const ordered = await slack.order(once, person, [{ kind: 'offer', ...(url === undefined ? {} : { url }) }]);
  return ordered ? {} : tell('offered_before');
}
