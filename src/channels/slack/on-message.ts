import { z } from 'zod';
import type { Desk } from '../../desk/desk.ts';
import type { Message } from '../../dialog/message.ts';
import { conversationOf, homeOf, isDirect } from './address.ts';
import { placeOfEvent } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { fromSlack } from './mrkdwn.ts';

const id = z.string().min(1).max(64);

const message = z.object({
  channel: id,
  channel_type: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  hidden: z.boolean().optional(),
  text: z.string().default(''),
  ts: id,
  thread_ts: id.optional(),
  files: z.array(z.unknown()).optional(),
});
type SlackMessage = z.output<typeof message>;

const delivery = z.object({ event: message });

/** What people write. Edits, deletions, joins and the like are no turns: the desk answers what was said, once. */
const SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Longest text of a turn, in UTF-16 units. Slack sends at most 40,000 characters, people write far less. */
const LONGEST_TEXT = 8_000;

/** A post that somebody wrote to the desk: a direct message, or a mention where others read it. */
export async function onMessage(slack: SlackContext, body: unknown): Promise<Handled> {
  const { event } = delivery.parse(body);
  if (!SUBTYPES.has(event.subtype) || event.hidden || event.bot_id || event.user === undefined) return {};
  if (event.user === slack.workspace.botUserId || event.user === 'USLACKBOT') return {};
  const caller = { ...placeOfEvent(body), user: event.user };
  // A message and a mention of one post are one event.
  const key = `m:${homeOf(caller)}:${event.channel}:${event.ts}`;
  const mine = `<@${slack.workspace.botUserId ?? 'nobody'}`;
  if (event.channel_type === 'im' || (event.channel_type === undefined && isDirect(event.channel))) {
    return onDirect(slack, event, caller, key);
  }
  if (isDirect(event.channel)) return {};
  return event.text.includes(mine) ? onMention(slack, event, caller, key) : {};
}

type Author = Parameters<SlackContext['turn']>[0]['caller'];

async function onDirect(
  slack: SlackContext,
  event: SlackMessage,
  caller: Author,
  key: string,
): Promise<Handled> {
  const { token } = slack.workspace;
  if (caller.stranger) {
    await slack.order(key, caller, [{ kind: 'line', line: 'stranger', channel: event.channel }]);
    return {};
  }
  const { channel, thread_ts: thread } = event;
  if (thread) slack.status.begin(caller, token, channel, thread);
  const to = { channel, ...(thread ? { thread } : {}) };
  const untitled = thread !== undefined && slack.once(`title:${channel}:${thread}`);
  const text = fromSlack(event.text).slice(0, LONGEST_TEXT);
  const files = (event.files?.length ?? 0) > 0 || event.subtype === 'file_share';
  const conversation = conversationOf(caller, caller.user);
  const told = files ? await tellOfFiles(slack, conversation, key) : 'told';
  await slack.turn({
    ...{ caller, token, key, to },
    input: text === '' ? { kind: 'open' } : { kind: 'say', text },
    errands: () => (untitled ? [{ kind: 'title', channel, thread }] : []),
  });
  if (told === 'unknown') await tellOfFiles(slack, conversation, key);
  return {};
}

/** Files are never fetched: their contents would be secrets as often as not. */
function tellOfFiles(
  { desk, words }: SlackContext,
  conversation: string,
  key: string,
): ReturnType<Desk['notify']> {
  const message: Message = { parts: [{ kind: 'text', text: words.files }], text: words.files };
  return desk.notify({ key: `files:${key}`, channel: 'slack', conversation, messages: [message] });
}

/** Where others read, one neutral line is said; the answer goes to the person alone. */
async function onMention(
  slack: SlackContext,
  event: SlackMessage,
  caller: Author,
  key: string,
): Promise<Handled> {
  const { channel } = event;
  const thread = event.thread_ts ?? event.ts;
  if (caller.stranger) {
    await slack.order(key, caller, [{ kind: 'line', line: 'stranger', channel, user: caller.user, thread }]);
    return {};
  }
  const text = fromSlack(event.text).slice(0, LONGEST_TEXT);
  await slack.turn({
    caller,
    token: slack.workspace.token,
    key,
    input: text === '' ? { kind: 'open' } : { kind: 'say', text },
    errands: () => [{ kind: 'line', line: 'mention', channel, thread }],
  });
  return {};
}
