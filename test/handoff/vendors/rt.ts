import { createHmac } from 'node:crypto';
import { createSend } from '../../../src/handoff/http.ts';
import { createRtSystem, rtAuth, rtBase } from '../../../src/handoff/rt/system.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { type Kept, keep, remark, touch, type Vendor } from './vendor.ts';

const SECRET = 'rt-scrip-secret';

/** Request Tracker's REST 2 as a real one answered; test/e2e runs against a real one. */
export function rt(): Vendor {
  const tickets: Kept[] = [];
  /** One line a thing that happened, as RT keeps it: its place is its id. */
  const log: { readonly ref: string; readonly type: string; readonly by: string; readonly value: string }[] =
    [];
  let fields = ['CorrelationID', 'Slots'];
  const note = (ref: string, type: string, by: string, value: string) => log.push({ ref, type, by, value });
  const find = (ref: string | undefined) => tickets.find((ticket) => ticket.ref === ref);

  return {
    name: 'rt',
    unique: false,
    recognisesComments: true,
    polls: true,
    tickets,
    isCreation: ({ method, path }) => method === 'POST' && path === '/REST/2.0/ticket',
    handle: ({ method, path: whole, query, headers, json }) => {
      if (headers.authorization !== 'token 1-31-abc')
        return { status: 401, body: { message: 'Unauthorized' } };
      const path = whole.replace('/REST/2.0', '');
      if (path === '/rt') return { status: 200, body: { Version: '5.0.3' } };
      if (path === '/user/31') return { status: 200, body: { Name: 'deskbot' } };
      if (path === '/queue/Helpdesk')
        return {
          status: 200,
          body: {
            TicketCustomFields: fields.map((name) => ({ id: name === 'CorrelationID' ? 1 : 2, name })),
          },
        };
      if (path.startsWith('/queue/')) return { status: 403, body: { message: 'Forbidden' } };
      const of = query.get('query') ?? '';
      if (path === '/tickets') {
        const id = /CF\.\{1\}='([^']*)'/.exec(of)?.[1];
        const items = tickets
          .filter((kept) => kept.id === id)
          .map((kept) => ({ id: kept.ref, Status: kept.state === 'extra' ? 'rejected' : kept.state }));
        return { status: 200, body: { items } };
      }
      if (path === '/transactions') {
        const after = Number(/id > (\d+)/.exec(of)?.[1] ?? -1);
        const all = log.map((one, index) => ({
          id: String(index + 1),
          Type: one.type,
          ObjectId: one.ref,
          NewValue: one.value,
          Creator: { id: one.by },
        }));
        const items =
          query.get('order') === 'DESC'
            ? all.slice(-1)
            : all.filter(({ id, Type }) => Number(id) > after && /^(Correspond|Status)$/.test(Type));
        return { status: 200, body: { items } };
      }
      const [, transaction] = /^\/transaction\/(\d+)\/attachments$/.exec(path) ?? [];
      if (transaction) {
        const Content = log[Number(transaction) - 1]?.value;
        return { status: 200, body: { items: [{ ContentType: 'text/plain', Content, Filename: '' }] } };
      }
      const body = (json ?? {}) as {
        Subject?: string;
        Content?: string;
        Status?: string;
        CustomFields?: Record<string, string>;
        Attachments?: { FileName: string; FileContent: string }[];
      };
      if (path === '/ticket') {
        const ref = String(tickets.length + 1);
        // RT drops fields that the queue does not have without a word.
        const id = fields.includes('CorrelationID') ? (body.CustomFields?.[1] ?? '') : '';
        const files = (body.Attachments ?? []).map(
          ({ FileName, FileContent }) =>
            `${FileName} ${Buffer.from(FileContent, 'base64').length > 2 ? 'full' : 'empty'}`,
        );
        keep(tickets, { ref, id, subject: body.Subject ?? '', body: body.Content ?? '', files });
        note(ref, 'Create', 'deskbot', '');
        return { status: 201, body: { id: ref, type: 'ticket' } };
      }
      const [, ref, rest] = /^\/ticket\/(\d+)(\/\w+)?$/.exec(path) ?? [];
      const kept = find(ref);
      if (!kept) return { status: 404, body: { message: 'Not Found' } };
      if (method === 'GET' && rest === undefined) return { status: 200, body: { id: kept.ref } };
      if (rest === '/attachments') {
        const items = kept.comments.map(({ text }) => ({ ContentType: 'text/plain', Content: text }));
        return { status: 200, body: { items } };
      }
      if (rest === '/correspond' || rest === '/comment') {
        const isPublic = rest === '/correspond';
        remark(kept, 'desk', body.Content ?? '', isPublic);
        note(kept.ref, isPublic ? 'Correspond' : 'Comment', 'deskbot', body.Content ?? '');
        return { status: 201, body: ['Correspondence added'] };
      }
      if (method === 'PUT' && body.Status) {
        kept.state = body.Status === 'rejected' ? 'extra' : 'open';
        note(kept.ref, 'Status', 'deskbot', body.Status);
        return { status: 200, body: ['Status changed'] };
      }
      return { status: 400, body: { message: 'Bad request' } };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const config = { url: base, token: '1-31-abc', queue: 'Helpdesk', webhookSecret: SECRET };
      const auth = rtAuth(config);
      const send = createSend({ name: 'rt', base: rtBase(base), auth, fetch, timeoutMs, clock });
      return createHelpdesk(createRtSystem(config), send, { duplicate: 'Duplicate of {number}' });
    },
    hook: (ref, at) => {
      const body = JSON.stringify({ ticket: ref });
      const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
      return { at, body, headers: { 'x-desk-signature': signature } };
    },
    agent: (ref, what, text) => {
      const kept = find(ref);
      if (!kept) throw new Error('no such ticket');
      if (what === 'resolve') {
        kept.state = 'resolved';
        note(ref, 'Status', 'agent', 'resolved');
        touch(kept);
        return;
      }
      remark(kept, 'agent', text, what === 'reply');
      note(ref, what === 'reply' ? 'Correspond' : 'Comment', 'agent', text);
    },
    break: () => {
      fields = ['Slots'];
      return /no custom field 'CorrelationID'/;
    },
  };
}
