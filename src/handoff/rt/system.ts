import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Changes, HookRequest, TicketRef } from '../helpdesk.ts';
import type { Send } from '../http.ts';
import type { Ticket } from '../render.ts';
import { sameText } from '../same-text.ts';
import { markOf, type System } from '../system.ts';
import { attachments, textOf } from './correspondence.ts';
import { createQueueFields, ID_FIELD } from './queue-fields.ts';

export interface RtConfig {
  /** Where RT is, without /REST/2.0. */
  readonly url: string;
  readonly token: string;
  /** Queue of tickets that no rule routes elsewhere. */
  readonly queue: string;
  /** The queues that rules route to. */
  readonly queues?: readonly string[];
  /** Shared with the scrip that calls the webhook; without it webhooks are refused. */
  readonly webhookSecret?: string;
}

const CREATION_STATES = ['rejected', 'deleted'];
const PER_PAGE = 100;
const PRIORITY = { low: 10, normal: 30, high: 60, urgent: 90 } as const;

const made = z.object({ id: z.coerce.string().regex(/^\d+$/) });
const found = z.object({ items: z.array(z.object({ id: z.coerce.number(), Status: z.string() })) });
const transactions = z.object({
  items: z.array(
    z.object({
      id: z.coerce.number(),
      Type: z.string().default(''),
      ObjectId: z.coerce.string().default(''),
      NewValue: z.unknown(),
      Creator: z.object({ id: z.string() }).optional(),
    }),
  ),
});

export function rtAuth({ token }: Pick<RtConfig, 'token'>) {
  return () => ({ Authorization: `token ${token}` });
}

/** Where the interface of an RT is; its address may be given with or without it. */
export function rtBase(url: string): string {
  return `${url.replace(/\/+$/, '').replace(/\/REST\/2\.0$/, '')}/REST/2.0`;
}

/** Request Tracker 5 over REST 2. */
export function createRtSystem(config: RtConfig): System {
  const queues = [...new Set([config.queue, ...(config.queues ?? [])])];
  const fields = createQueueFields(queues);
  let self: string | undefined;

  /** The name of the user whose token this is: what it wrote is none of the agents' words. */
  async function ownName(send: Send): Promise<string> {
    if (self !== undefined) return self;
    const id = /^\d+-(\d+)-/.exec(config.token)?.[1];
    if (id === undefined) return '';
    const { body } = await send({ method: 'GET', path: `/user/${id}` });
    self = z.object({ Name: z.string() }).parse(body).Name;
    return self;
  }

  const refOf = (id: string | number): TicketRef => ({
    ref: String(id),
    number: String(id),
    url: `${rtBase(config.url).replace(/\/REST\/2\.0$/, '')}/Ticket/Display.html?id=${id}`,
  });

  return {
    name: 'rt',

    check: async (send) => {
      await send({ method: 'GET', path: '/rt' });
      const faults = await fields.check(send);
      await send({ method: 'GET', path: `/tickets?query=${encodeURIComponent('id < 1')}` });
      return faults;
    },

    find: async (send, id) => {
      // In every queue: rules may have changed since the first attempt, and agents move tickets.
      const query = (await fields.ids(send)).map((field) => `CF.{${field}}='${safe(id)}'`).join(' OR ');
      const path = `/tickets?query=${encodeURIComponent(query)}&fields=Status&orderby=id&order=ASC&per_page=${PER_PAGE}`;
      const { body } = await send({ method: 'GET', path });
      return found
        .parse(body)
        .items.filter(({ Status }) => !CREATION_STATES.includes(Status))
        .sort((one, other) => one.id - other.id)
        .map((item) => refOf(item.id));
    },

    has: async (send, { ref }) =>
      (await send({ method: 'GET', path: `/ticket/${ref}`, also: [404] })).status !== 404,

    create: async (send, ticket) => {
      const { packet } = ticket;
      const queue = packet.queue ?? config.queue;
      const have = await fields.of(send, queue);
      const email = packet.who.verified?.email ?? null;
      const { body } = await send({
        method: 'POST',
        path: '/ticket',
        body: {
          Queue: queue,
          Subject: ticket.subject,
          Content: ticket.body,
          ContentType: 'text/plain',
          Priority: PRIORITY[packet.priority],
          ...(email === null ? {} : { Requestor: [email] }),
          // By their numbers: where two queues have a field of the same name, RT drops one that is only named.
          CustomFields: Object.fromEntries(
            Object.entries(fieldValues(ticket)).flatMap(([name, value]) => {
              const field = have.get(name);
              return field === undefined ? [] : [[field, value]];
            }),
          ),
          Attachments: ticket.files.map(({ name, type, content }) => ({
            FileName: name,
            FileType: type,
            FileContent: Buffer.from(content, 'utf8').toString('base64'),
          })),
        },
      });
      return refOf(made.parse(body).id);
    },

    closeExtra: async (send, extra, text) => {
      const path = `/ticket/${extra.ref}`;
      await send({
        method: 'POST',
        path: `${path}/comment`,
        body: { Content: text, ContentType: 'text/plain' },
      });
      await send({ method: 'PUT', path, body: { Status: 'rejected' } });
    },

    comment: async (send, ticket, { key, text, public: isPublic }) => {
      await send({
        method: 'POST',
        path: `/ticket/${ticket.ref}/${isPublic ? 'correspond' : 'comment'}`,
        body: { Content: `${text}\n\n${markOf(key)}`, ContentType: 'text/plain' },
      });
    },

    hasComment: async (send, ticket, key) => {
      const path = `/ticket/${ticket.ref}/attachments?fields=ContentType,Content&per_page=${PER_PAGE}&orderby=id&order=DESC`;
      const { body } = await send({ method: 'GET', path });
      return attachments.parse(body).items.some(({ Content }) => Content?.includes(markOf(key)));
    },

    reopen: async (send, ticket) => {
      await send({ method: 'PUT', path: `/ticket/${ticket.ref}`, body: { Status: 'open' } });
    },

    changes: async (send, cursor, ours) => {
      const own = await ownName(send);
      const of = "ObjectType='RT::Ticket'";
      if (cursor === null) {
        const path = `/transactions?query=${encodeURIComponent(of)}&per_page=1&orderby=id&order=DESC`;
        const newest = transactions.parse((await send({ method: 'GET', path })).body).items[0];
        return { changes: [], cursor: String(newest?.id ?? 0), more: false };
      }
      const query = `${of} AND id > ${Number(cursor)} AND (Type='Correspond' OR Type='Status')`;
      const path = `/transactions?query=${encodeURIComponent(query)}&fields=Type,Creator,ObjectId,NewValue&per_page=${PER_PAGE}&orderby=id&order=ASC`;
      const items = transactions
        .parse((await send({ method: 'GET', path })).body)
        .items.sort((one, other) => one.id - other.id);
      const changes: Changes['changes'][number][] = [];
      for (const { id, Type, ObjectId, NewValue, Creator } of items) {
        if (Creator?.id === own || !(await ours(ObjectId))) continue;
        const about = { id: String(id), ref: ObjectId };
        if (Type === 'Status') {
          const state = stateOf(String(NewValue));
          if (state) changes.push({ ...about, kind: 'status', state });
          continue;
        }
        const text = await textOf(send, id);
        if (text !== '') changes.push({ ...about, kind: 'reply', text });
      }
      return { changes, cursor: String(items.at(-1)?.id ?? cursor), more: items.length === PER_PAGE };
    },

    hook: ({ headers, body }: HookRequest) => {
      const { webhookSecret } = config;
      if (webhookSecret === undefined) return { kind: 'refused', reason: 'no secret is set' };
      const expected = `sha256=${createHmac('sha256', webhookSecret).update(body).digest('hex')}`;
      const right = sameText(headers['x-desk-signature'] ?? '', expected);
      // The scrip knows only that something happened: what it was is asked for, with the desk's own rights.
      return right ? { kind: 'look' } : { kind: 'refused', reason: 'the signature is wrong' };
    },
  };
}

/** A name or id within TicketSQL, which has no other protection. */
function safe(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} _.-]/gu, '');
}

/** What goes into which field, where the queue has it. */
function fieldValues({ packet, facts }: Ticket): Readonly<Record<string, string>> {
  return {
    [ID_FIELD]: packet.id,
    Slots: facts,
    Channel: packet.where.channel,
    Outcome: packet.outcome.code,
    Category: packet.category,
    Language: packet.where.language,
  };
}

function stateOf(status: string): 'open' | 'waiting' | 'resolved' | undefined {
  if (status === 'open' || status === 'new') return 'open';
  if (status === 'stalled') return 'waiting';
  return status === 'resolved' || status === 'rejected' ? 'resolved' : undefined;
}
