import { botFrameworkAuth, createBotFrameworkSystem } from '../../../src/handoff/botframework/system.ts';
import { createSend } from '../../../src/handoff/http.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { agentOn, type Kept, keep, remark, type Vendor } from './vendor.ts';

const TOKEN = 'hub-token-of-the-test';

/** A hub that takes Bot Framework's handoff.initiate and knows each activity once. */
export function hub(): Vendor {
  const tickets: Kept[] = [];
  const seen = new Set<string>();

  return {
    name: 'botframework',
    unique: true,
    recognisesComments: true,
    polls: false,
    tickets,
    isCreation: ({ json }) => json?.name === 'handoff.initiate',
    handle: ({ headers, json }) => {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 };
      const activity = (json ?? {}) as {
        id?: string;
        name?: string;
        type?: string;
        text?: string;
        conversation?: { id: string };
        value?: { id: string; summary: string; category: string };
        attachments?: { name: string; content: object }[];
      };
      const id = activity.id ?? '';
      if (id !== '' && seen.has(id)) return { status: 409 };
      seen.add(id);
      if (activity.name === 'handoff.initiate') {
        const files = (activity.attachments ?? []).map(({ name }) => `${name} full`);
        const { summary = '', category = '' } = activity.value ?? {};
        keep(tickets, { ref: id, id, subject: category, body: summary, files });
        return { status: 200, body: { id: `hub-${tickets.length}` } };
      }
      const kept = tickets.find(({ ref }) => ref === activity.conversation?.id);
      if (!kept) return { status: 404 };
      if (activity.name === 'handoff.reopen') kept.state = 'open';
      else remark(kept, 'desk', activity.text ?? '', activity.type === 'message');
      return { status: 200, body: {} };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const auth = botFrameworkAuth({ token: TOKEN });
      const send = createSend({ name: 'botframework', base, auth, fetch, timeoutMs, clock });
      return createHelpdesk(createBotFrameworkSystem({ token: TOKEN }), send, { duplicate: '' });
    },
    hook: (ref, at) => {
      const body = JSON.stringify({
        type: 'event',
        name: 'handoff.status',
        id: 'e1',
        conversation: { id: ref },
        value: { state: 'accepted', message: 'Hello' },
      });
      return { at, body, headers: { authorization: `Bearer ${TOKEN}` } };
    },
    agent: agentOn(tickets),
  };
}
