import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Change, TicketRef } from '../helpdesk.ts';
import type { Packet } from '../packet.ts';
import { sameText } from '../same-text.ts';
import type { System } from '../system.ts';

export interface BotFrameworkConfig {
  readonly token: string;
}

const answer = z.object({ id: z.coerce.string().optional() });
const event = z.object({
  type: z.literal('event'),
  name: z.literal('handoff.status'),
  id: z.string().optional(),
  conversation: z.object({ id: z.string() }),
  value: z.object({ state: z.enum(['accepted', 'failed', 'completed']), message: z.string().optional() }),
});
const message = z.object({
  type: z.literal('message'),
  id: z.string(),
  conversation: z.object({ id: z.string() }),
  text: z.string().min(1),
  from: z.object({ name: z.string().optional() }).optional(),
});

export function botFrameworkAuth({ token }: BotFrameworkConfig) {
  return () => ({ Authorization: `Bearer ${token}` });
}

/**
 * The activity that starts a handoff: context as its value, the conversation as the attachment `Transcript`, and what
 * it relates to: the conversation as its platform refers to it, where the channel knows that.
 */
function handoffInitiate(packet: Packet, summary: string, reference: object | null) {
  const { transcript, ...context } = packet;
  const conversation = { id: packet.id };
  return {
    type: 'event',
    id: packet.id,
    name: 'handoff.initiate',
    timestamp: packet.created,
    channelId: packet.where.channel,
    locale: packet.where.language,
    conversation,
    relatesTo: reference ?? { channelId: packet.where.channel, conversation },
    value: { ...context, summary },
    attachments:
      transcript === null
        ? []
        : [
            {
              contentType: 'application/json',
              name: 'Transcript',
              content: {
                activities: transcript.map(({ at, by, text }) => ({
                  type: 'message',
                  timestamp: at,
                  from: { role: by === 'person' ? 'user' : 'bot' },
                  text,
                })),
              },
            },
          ],
  };
}

/** Agent hubs that speak Bot Framework's handoff protocol; the activity's id tells a repeated one. */
export function createBotFrameworkSystem({ token }: BotFrameworkConfig): System {
  return {
    name: 'botframework',
    unique: true,
    check: async () => [],
    find: async () => [],
    create: async (send, { packet, body, reference }): Promise<TicketRef> => {
      const activity = handoffInitiate(packet, body, reference);
      const said = await send({ method: 'POST', path: '', body: activity, also: [409] });
      const number = answer.catch({}).parse(said.body).id ?? packet.id;
      return { ref: packet.id, number, url: null };
    },
    comment: async (send, { ref }, { key, text, public: isPublic }) => {
      const name = isPublic ? {} : { name: 'handoff.note' };
      const type = isPublic ? 'message' : 'event';
      const activity = { type, id: key, conversation: { id: ref }, text, from: { role: 'user' }, ...name };
      await send({ method: 'POST', path: '', body: activity, also: [409] });
    },
    reopen: async (send, { ref }) => {
      const activity = { type: 'event', name: 'handoff.reopen', conversation: { id: ref } };
      await send({ method: 'POST', path: '', body: activity });
    },
    hook: ({ headers, body }) => {
      if (!sameText(headers.authorization ?? '', `Bearer ${token}`))
        return { kind: 'refused', reason: 'the token is wrong' };
      return { kind: 'changes', changes: read(body) };
    },
  };
}

function read(body: string): readonly Change[] {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return [];
  }
  const status = event.safeParse(data);
  if (status.success) {
    const { conversation, value } = status.data;
    // Hubs need not give events an id: the same body is the same event.
    const id = status.data.id ?? createHash('sha256').update(body).digest('hex').slice(0, 24);
    const about = { ref: conversation.id };
    const state: Change = {
      id: `${id}-state`,
      ...about,
      kind: 'status',
      state: value.state === 'completed' ? 'resolved' : value.state === 'failed' ? 'waiting' : 'open',
    };
    const said: readonly Change[] =
      value.message === undefined ? [] : [{ id, ...about, kind: 'reply', text: value.message }];
    return [...said, state];
  }
  const words = message.safeParse(data);
  if (!words.success) return [];
  const { id, conversation, text, from } = words.data;
  const by = from?.name === undefined ? {} : { author: from.name };
  return [{ id, ref: conversation.id, kind: 'reply', text, ...by }];
}
