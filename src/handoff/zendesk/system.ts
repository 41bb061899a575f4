import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Change, TicketRef } from '../helpdesk.ts';
import { sameText } from '../same-text.ts';
import { markOf, type System } from '../system.ts';

export interface ZendeskConfig {
  readonly url: string;
  readonly email: string;
  readonly token: string;
  readonly webhookSecret?: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const ticketShape = z.object({
  id: z.number(),
  status: z.string().default('new'),
  external_id: z.string().nullish(),
  updated_at: z.string().default(''),
});
const one = z.object({ ticket: ticketShape });
const many = z.object({ tickets: z.array(ticketShape) });
const exported = many.extend({ after_cursor: z.string().nullable(), end_of_stream: z.boolean() });
const me = z.object({ user: z.object({ id: z.number().nullable(), role: z.string().default('end-user') }) });
const comments = z.object({
  comments: z.array(
    z.object({
      id: z.number(),
      public: z.boolean(),
      author_id: z.number(),
      plain_body: z.string().optional(),
      body: z.string(),
      created_at: z.iso.datetime(),
    }),
  ),
});
const upload = z.object({ upload: z.object({ token: z.string() }) });
const cursorShape = z.object({ after: z.string(), at: z.number() });

const TOLERANCE_MS = 300_000;
const OVERLAP_MS = 600_000;

/** Basic authentication as Zendesk wants it for API tokens. */
export function zendeskAuth({ email, token }: Pick<ZendeskConfig, 'email' | 'token'>) {
  const basic = Buffer.from(`${email}/token:${token}`).toString('base64');
  return () => ({ Authorization: `Basic ${basic}` });
}

/** Zendesk's ticketing API, version 2. */
export function createZendeskSystem(config: ZendeskConfig): System {
  const { clock } = config;
  const refOf = (id: number): TicketRef => ({
    ref: String(id),
    number: String(id),
    url: `${config.url.replace(/\/+$/, '')}/agent/tickets/${id}`,
  });
  const put = (ref: string, ticket: object) =>
    ({ method: 'PUT', path: `/api/v2/tickets/${ref}.json`, body: { ticket } }) as const;
  const commentsOf = (ref: string) =>
    ({ method: 'GET', path: `/api/v2/tickets/${ref}/comments.json?sort_order=desc` }) as const;

  return {
    name: 'zendesk',
    check: async (send) => {
      const { user } = me.parse((await send({ method: 'GET', path: '/api/v2/users/me.json' })).body);
      if (user.id === null) return ['Zendesk does not know ZENDESK_EMAIL with ZENDESK_TOKEN.'];
      return user.role === 'end-user'
        ? [
            'The user of ZENDESK_EMAIL is an end user; make it an agent, so that it can make tickets for others.',
          ]
        : [];
    },
    find: async (send, id) => {
      const path = `/api/v2/tickets.json?external_id=${encodeURIComponent(id)}`;
      const { tickets } = many.parse((await send({ method: 'GET', path })).body);
      return tickets.sort((a, b) => a.id - b.id).map((ticket) => refOf(ticket.id));
    },
    has: async (send, { ref }) =>
      (await send({ method: 'GET', path: `/api/v2/tickets/${ref}.json`, also: [404] })).status !== 404,
    create: async (send, { packet, subject, body, files }) => {
      const uploads: string[] = [];
      for (const { name, type, content } of files) {
        const path = `/api/v2/uploads.json?filename=${encodeURIComponent(name)}`;
        const answer = await send({ method: 'POST', path, body: content, headers: { 'Content-Type': type } });
        uploads.push(upload.parse(answer.body).upload.token);
      }
      const person = packet.who.verified;
      const answer = await send({
        method: 'POST',
        path: '/api/v2/tickets.json',
        headers: { 'Idempotency-Key': packet.id },
        body: {
          ticket: {
            subject,
            // Written for agents: the person has it in the chat already.
            comment: { body, public: false, uploads },
            external_id: packet.id,
            priority: packet.priority,
            tags: ['authdesk', packet.outcome.code.toLowerCase()],
            ...(person?.email
              ? { requester: { name: person.name ?? person.email, email: person.email } }
              : {}),
            ...(packet.group !== null && /^\d+$/.test(packet.group)
              ? { group_id: Number(packet.group) }
              : {}),
          },
        },
      });
      return refOf(one.parse(answer.body).ticket.id);
    },
    closeExtra: async (send, extra, why) => {
      await send(put(extra.ref, { status: 'solved', comment: { body: why, public: false } }));
    },
    comment: async (send, ticket, { key, text, public: isPublic }) => {
      await send(put(ticket.ref, { comment: { body: `${text}\n\n${markOf(key)}`, public: isPublic } }));
    },
    hasComment: async (send, ticket, key) => {
      const found = comments.parse((await send(commentsOf(ticket.ref))).body);
      return found.comments.some((comment) => comment.body.includes(markOf(key)));
    },
    reopen: async (send, ticket) => {
      await send(put(ticket.ref, { status: 'open' }));
    },
    changes: async (send, cursor) => {
      const from = cursor === null ? null : cursorShape.parse(JSON.parse(cursor));
      const where =
        from === null
          ? `start_time=${Math.floor(clock() / 1000) - 60}`
          : `cursor=${encodeURIComponent(from.after)}`;
      const path = `/api/v2/incremental/tickets/cursor.json?${where}`;
      const read = exported.parse((await send({ method: 'GET', path })).body);
      const own = me.parse((await send({ method: 'GET', path: '/api/v2/users/me.json' })).body).user.id;
      const since = (from?.at ?? clock()) - OVERLAP_MS;
      const changes: Change[] = [];
      for (const ticket of read.tickets) {
        if (!ticket.external_id?.startsWith('AD-')) continue;
        const ref = String(ticket.id);
        const found = comments.parse((await send(commentsOf(ref))).body);
        for (const comment of found.comments.reverse()) {
          if (!comment.public || comment.author_id === own || Date.parse(comment.created_at) < since)
            continue;
          changes.push({
            id: `c${comment.id}`,
            ref,
            kind: 'reply',
            text: comment.plain_body ?? comment.body,
          });
        }
        changes.push({
          id: `s${ref}-${ticket.updated_at}`,
          ref,
          kind: 'status',
          state: stateOf(ticket.status),
        });
      }
      const after = read.after_cursor ?? from?.after;
      return {
        changes,
        cursor: after === undefined ? (cursor ?? '') : JSON.stringify({ after, at: clock() }),
        more: !read.end_of_stream,
      };
    },
    hook: ({ headers, body, at }) => {
      const secret = config.webhookSecret;
      const time = headers['x-zendesk-webhook-signature-timestamp'] ?? '';
      if (secret === undefined) return { kind: 'refused', reason: 'no secret is set' };
      const expected = createHmac('sha256', secret).update(`${time}${body}`).digest('base64');
      const right = sameText(headers['x-zendesk-webhook-signature'] ?? '', expected);
      const recent = Math.abs(at - Date.parse(time)) <= TOLERANCE_MS;
      return right && recent
        ? { kind: 'look' }
        : { kind: 'refused', reason: 'the signature is wrong or old' };
    },
  };
}

function stateOf(status: string): 'open' | 'waiting' | 'resolved' {
  if (status === 'solved' || status === 'closed') return 'resolved';
  return status === 'pending' || status === 'hold' ? 'waiting' : 'open';
}
