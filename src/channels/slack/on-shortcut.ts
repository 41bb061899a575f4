import { z } from 'zod';
import { conversationOf, homeOf } from './address.ts';
import { actions, button, section } from './blocks.ts';
import { callerOfInteraction } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { ACTIONS, SHORTCUTS } from './ids.ts';
import { startView } from './modal.ts';
import { escapeText } from './mrkdwn.ts';

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
      const opened = await slack.api.call(slack.workspace.token, 'views.open', { trigger_id, view });
      if (opened.kind !== 'ok')
        slack.log.warn('slack-window', { code: opened.kind === 'error' ? opened.error : opened.kind });
      return {};
    }
    case SHORTCUTS.offer: {
      if (!slack.once(`s:${homeOf(caller)}:${it.trigger_id}`)) return {};
      slack.errands.run('offer', async () => {
        const text = await offer(slack, caller, it);
        const url = it.response_url;
        if (url === undefined) return { kind: 'ok', data: {} };
        return slack.api.respond(url, { response_type: 'ephemeral', replace_original: false, text });
      });
      return {};
    }
    default:
      return null;
  }
}

/** Offers help in a direct message, once an hour at most, and returns what the colleague is told. */
async function offer(
  slack: SlackContext,
  caller: ReturnType<typeof callerOfInteraction>,
  { message }: Shortcut,
): Promise<string> {
  const { words, workspace, api } = slack;
  if (caller.stranger || (slack.staff.size > 0 && !slack.staff.has(caller.user))) return words.offer_staff;
  const user = message?.user;
  const from = message?.user_team ?? message?.team ?? null;
  const foreign = from !== null && caller.team !== null && from !== caller.team && from !== caller.enterprise;
  const app = message?.bot_id || user === workspace.botUserId || user === 'USLACKBOT';
  if (user === undefined || app || (foreign && caller.enterprise === null)) return words.offer_nobody;
  const hour = Math.floor(slack.clock() / 3_600_000);
  if (!slack.once(`offer:${conversationOf(caller, user)}:${hour}`)) return words.offered_before;
  const inTeam = caller.org && caller.team !== null ? { team_id: caller.team } : {};
  const opened = await api.call(workspace.token, 'conversations.open', { users: user, ...inTeam });
  const channel = opened.kind === 'ok' ? z.object({ id }).safeParse(opened.data.channel).data?.id : undefined;
  if (channel === undefined || !channel.startsWith('D')) return words.offer_failed;
  const text = escapeText(words.offer);
  const start = actions('offer', [button(ACTIONS.begin, words.offer_start, 'open', 'primary')]);
  const blocks = [section(text), start];
  const posted = await api.call(workspace.token, 'chat.postMessage', { channel, text, blocks });
  return posted.kind === 'ok' ? words.offered : words.offer_failed;
}
