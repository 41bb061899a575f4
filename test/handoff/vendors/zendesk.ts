import { createHmac } from 'node:crypto';
import { createSend } from '../../../src/handoff/http.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { createZendeskSystem, zendeskAuth } from '../../../src/handoff/zendesk/system.ts';
import { agentOn, type Kept, keep, type Reply, remark, touch, type Vendor } from './vendor.ts';

const SECRET = 'zendesk-signing-secret';
const OWN = 900;

/** Zendesk's ticketing API as its reference describes it. */
export function zendesk(): Vendor {
  const tickets: Kept[] = [];
  const uploads = new Map<string, string>();
  let role = 'agent';
  const find = (ref: string | undefined) => tickets.find((ticket) => ticket.ref === ref);
  const shape = (kept: Kept) => ({
    id: Number(kept.ref),
    status: kept.state === 'open' ? 'open' : 'solved',
    external_id: kept.id,
    updated_at: new Date(kept.updated).toISOString(),
  });
  const missing: Reply = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };

  return {
    name: 'zendesk',
    unique: false,
    recognisesComments: true,
    polls: true,
    tickets,
    isCreation: ({ method, path }) => method === 'POST' && path === '/api/v2/tickets.json',
    handle: ({ method, path, query, headers, json, text }) => {
      const basic = Buffer.from('desk@example.org/token:key').toString('base64');
      if (headers.authorization !== `Basic ${basic}`)
        return { status: 401, body: { error: "Couldn't authenticate you" } };
      if (path === '/api/v2/users/me.json') return { status: 200, body: { user: { id: OWN, role } } };
      if (path === '/api/v2/uploads.json') {
        const token = `t${uploads.size}`;
        uploads.set(token, `${query.get('filename')} ${text.length > 2 ? 'full' : 'empty'}`);
        return { status: 201, body: { upload: { token } } };
      }
      if (path === '/api/v2/incremental/tickets/cursor.json') {
        const from = Number(query.get('cursor') ?? Number(query.get('start_time')) * 1000);
        const changed = tickets.filter((ticket) => ticket.updated >= from);
        const body = { tickets: changed.map(shape), after_cursor: String(Date.now()), end_of_stream: true };
        return { status: 200, body };
      }
      if (path === '/api/v2/tickets.json' && method === 'GET') {
        const wanted = query.get('external_id');
        return { status: 200, body: { tickets: tickets.filter(({ id }) => id === wanted).map(shape) } };
      }
      const { ticket } = (json ?? {}) as {
        ticket?: {
          subject: string;
          external_id: string;
          status?: string;
          comment?: { body: string; public: boolean; uploads?: string[] };
        };
      };
      if (path === '/api/v2/tickets.json') {
        if (!ticket?.comment?.body) return { status: 422, body: { error: 'RecordInvalid' } };
        const files = (ticket.comment.uploads ?? []).map((token) => uploads.get(token) ?? 'lost');
        const ref = String(100 + tickets.length);
        const { subject, external_id: id, comment } = ticket;
        const made = keep(tickets, { ref, id, subject, body: comment.body, files });
        return { status: 201, body: { ticket: shape(made) } };
      }
      const [, ref, rest] = /^\/api\/v2\/tickets\/(\d+)(\/comments)?\.json$/.exec(path) ?? [];
      const kept = find(ref);
      if (!kept) return missing;
      if (rest) {
        const comments = kept.comments.map((comment) => ({
          id: Number(comment.id),
          public: comment.public,
          author_id: comment.by === 'desk' ? OWN : 7,
          body: comment.text,
          plain_body: comment.text,
          created_at: new Date(comment.at).toISOString(),
        }));
        return { status: 200, body: { comments: comments.reverse() } };
      }
      if (method === 'GET') return { status: 200, body: { ticket: shape(kept) } };
      if (method !== 'PUT' || !ticket) return { status: 422, body: { error: 'RecordInvalid' } };
      if (ticket.comment) remark(kept, 'desk', ticket.comment.body, ticket.comment.public);
      if (ticket.status) {
        kept.state = ticket.status === 'open' ? 'open' : 'extra';
        touch(kept);
      }
      return { status: 200, body: { ticket: shape(kept) } };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const config = {
        url: base,
        email: 'desk@example.org',
        token: 'key',
        webhookSecret: SECRET,
        clock,
      };
      const send = createSend({ name: 'zendesk', base, auth: zendeskAuth(config), fetch, timeoutMs, clock });
      return createHelpdesk(createZendeskSystem(config), send, { duplicate: 'Duplicate of {number}' });
    },
    hook: (ref, at) => {
      const body = JSON.stringify({ ticket: ref });
      const time = new Date(at).toISOString();
      const signature = createHmac('sha256', SECRET).update(`${time}${body}`).digest('base64');
      return {
        at,
        body,
        headers: {
          'x-zendesk-webhook-signature': signature,
          'x-zendesk-webhook-signature-timestamp': time,
        },
      };
    },
    agent: agentOn(tickets),
    break: () => {
      role = 'end-user';
      return /end user; make it an agent/;
    },
  };
}
