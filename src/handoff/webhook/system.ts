import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Change, TicketRef } from '../helpdesk.ts';
import type { Send } from '../http.ts';
import type { System } from '../system.ts';

export interface WebhookConfig {
  readonly secret: string;
  /** Where changes can be asked for, below the webhook's address; without it they come by webhook only. */
  readonly changesPath?: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const made = z.object({
  ref: z.coerce.string().optional(),
  number: z.coerce.string().optional(),
  url: z.url().optional(),
});
const LONGEST_ID = 200;
const incoming = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ticket.reply'),
    data: z.object({ ref: z.coerce.string(), text: z.string().min(1), author: z.string().optional() }),
  }),
  z.object({
    type: z.literal('ticket.status'),
    data: z.object({ ref: z.coerce.string(), state: z.enum(['open', 'waiting', 'resolved']) }),
  }),
]);

/** The answer to a question for changes: the same events as by webhook, each with the id of its webhook. */
const page = z.object({
  changes: z.array(z.object({ id: z.string().min(1).max(LONGEST_ID) }).loose()),
  cursor: z.coerce.string(),
  more: z.boolean().default(false),
});

/** Anything that takes Standard Webhooks: the webhook-id is the same for every attempt, so the receiver can tell. */
export function createWebhookSystem({ secret, changesPath, clock }: WebhookConfig): System {
  const webhook = new Webhook(secret);
  async function post(send: Send, id: string, type: string, data: object, path = '') {
    const at = new Date(clock());
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    return send({
      method: 'POST',
      path,
      body,
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
      },
      // The receiver has it already.
      also: [409],
    });
  }

  return {
    name: 'webhook',
    unique: true,
    check: async (send) => {
      await post(send, `check-${clock()}`, 'ping', {});
      return [];
    },
    find: async () => [],
    create: async (send, { packet, subject, body }): Promise<TicketRef> => {
      const answer = await post(send, packet.id, 'ticket.created', { subject, body, packet });
      const { ref, number, url } = made.catch({}).parse(answer.body);
      return { ref: ref ?? packet.id, number: number ?? ref ?? packet.id, url: url ?? null };
    },
    comment: async (send, { ref }, { key, text, public: isPublic }) => {
      await post(send, key, 'ticket.comment', { ref, text, public: isPublic });
    },
    reopen: async (send, { ref }) => {
      await post(send, `${ref}-reopen-${Math.floor(clock() / 60_000)}`, 'ticket.reopened', { ref });
    },
    ...(changesPath === undefined
      ? {}
      : {
          changes: async (send: Send, cursor: string | null) => {
            const id = `changes-${randomUUID()}`;
            const read = page.parse((await post(send, id, 'changes.wanted', { cursor }, changesPath)).body);
            const changes = read.changes.flatMap((one) => {
              const said = incoming.safeParse(one);
              return said.success ? [toChange(one.id, said.data)] : [];
            });
            return { changes, cursor: read.cursor, more: read.more };
          },
        }),
    hook: ({ headers, body }) => {
      let data: unknown;
      try {
        data = webhook.verify(body, { ...headers });
      } catch {
        return { kind: 'refused', reason: 'the signature is wrong or old' };
      }
      const said = incoming.safeParse(data);
      const id = headers['webhook-id'] ?? '';
      // Other events are none of ours; answering them with an error would only make the sender repeat them.
      if (!said.success) return { kind: 'changes', changes: [] };
      return { kind: 'changes', changes: [toChange(id, said.data)] };
    },
  };
}

function toChange(id: string, said: z.infer<typeof incoming>): Change {
  if (said.type === 'ticket.status') return { id, kind: 'status', ...said.data };
  const { ref, text, author } = said.data;
  return { id, ref, kind: 'reply', text, ...(author === undefined ? {} : { author }) };
}
