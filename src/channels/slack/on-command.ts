import { z } from 'zod';
import type { Input } from '../../desk/channel.ts';
import { isCommand } from '../../dialog/commands.ts';
import { homeOf } from './address.ts';
import { placeOfCommand } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { fingerprint } from './fingerprint.ts';
import { COMMAND } from './ids.ts';
import { fromSlack } from './mrkdwn.ts';

const id = z.string().min(1).max(64);

const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: id,
  channel_id: id,
  trigger_id: z.string().min(1).max(256).optional(),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
});

/** How long a response_url may be used; Slack says 30 minutes. */
export const REPLY_MS = 29 * 60_000;

/** `/authenticator [what is wrong]`: answered to the person alone, wherever it is used. Null for another command. */
export async function onCommand(slack: SlackContext, body: unknown): Promise<Handled | null> {
  const it = command.parse(body);
  if (it.command !== COMMAND) return null;
  const place = placeOfCommand(body);
  await slack.turn({
    caller: { ...place, user: it.user_id, stranger: false },
    token: slack.workspace.token,
    key: `c:${homeOf(place)}:${it.trigger_id ?? fingerprint(body)}`,
    input: inputOf(it.text),
    to:
      it.response_url === undefined
        ? {}
        : { reply: { url: it.response_url, channel: it.channel_id, until: slack.clock() + REPLY_MS } },
  });
  return {};
}

function inputOf(raw: string): Input {
  const text = fromSlack(raw);
  if (text === '') return { kind: 'open' };
  const word = text.toLowerCase();
  return isCommand(word) ? { kind: 'choose', value: word } : { kind: 'say', text };
}
