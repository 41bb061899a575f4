import { Webhook } from 'standardwebhooks';
import { createSend } from '../../../src/handoff/http.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { createWebhookSystem } from '../../../src/handoff/webhook/system.ts';
import { agentOn, type Kept, keep, remark, type Vendor } from './vendor.ts';

export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, yes').toString('base64')}`;

/** Something that takes Standard Webhooks and knows each webhook-id once. */
export function webhook(): Vendor {
  const tickets: Kept[] = [];
  const seen = new Set<string>();
  const verifier = new Webhook(SECRET);

  return {
    name: 'webhook',
    unique: true,
    recognisesComments: true,
    polls: true,
    tickets,
    isCreation: ({ json }) => json?.type === 'ticket.created',
    handle: ({ path, headers, text, json }) => {
      try {
        verifier.verify(text, { ...headers });
      } catch {
        return { status: 401, body: { error: 'signature' } };
      }
      if (path === '/changes') {
        const { cursor } = (json as { data: { cursor: string | null } }).data;
        const changes = tickets.flatMap(happened).filter(({ at }) => at > Number(cursor ?? 0));
        return { status: 200, body: { changes, cursor: String(changes.at(-1)?.at ?? cursor ?? 0) } };
      }
      const id = headers['webhook-id'] ?? '';
      if (seen.has(id)) return { status: 409, body: { ref: `w-${id}`, number: id } };
      seen.add(id);
      const { type, data } = (json ?? {}) as {
        type?: string;
        data?: { ref: string; text: string; public: boolean; subject: string; body: string; packet?: object };
      };
      if (!data) return { status: 422 };
      if (type === 'ticket.created') {
        const files = [`handoff.json ${data.packet ? 'full' : 'empty'}`, 'conversation.txt full'];
        keep(tickets, { ref: `w-${id}`, id, subject: data.subject, body: data.body, files });
        return { status: 200, body: { ref: `w-${id}`, number: id } };
      }
      const kept = tickets.find(({ ref }) => ref === data.ref);
      if (type === 'ticket.comment' && kept) remark(kept, 'desk', data.text, data.public);
      if (type === 'ticket.reopened' && kept) kept.state = 'open';
      return { status: 204 };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const send = createSend({ name: 'webhook', base, auth: () => ({}), fetch, timeoutMs, clock });
      return createHelpdesk(createWebhookSystem({ secret: SECRET, changesPath: '/changes', clock }), send, {
        duplicate: '',
      });
    },
    hook: (ref, at) => {
      const body = JSON.stringify({ type: 'ticket.reply', data: { ref, text: 'Hello', author: 'Agent' } });
      const headers = {
        'webhook-id': 'msg-1',
        'webhook-timestamp': String(Math.floor(at / 1000)),
        'webhook-signature': verifier.sign('msg-1', new Date(at), body),
      };
      return { at, body, headers };
    },
    agent: agentOn(tickets),
  };
}

/** What agents said in public and the state, as events. */
function happened({ ref, comments, state, updated }: Kept) {
  const said = comments
    .filter((one) => one.public && one.by !== 'desk')
    .map(({ id, text, at }) => ({ id: `c${id}`, at, type: 'ticket.reply', data: { ref, text } }));
  const data = { ref, state: state === 'open' ? 'open' : 'resolved' };
  return [...said, { id: `s${ref}-${updated}`, at: updated, type: 'ticket.status', data }];
}
