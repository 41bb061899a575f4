import type { Store } from '../../desk/store.ts';
import type { TicketEntry } from '../../desk/ticket-store.ts';
import type { Change, Helpdesk, TicketRef } from '../helpdesk.ts';

export interface EmbeddedConfig {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const AT_ONCE = 100;
const STATES = ['open', 'waiting', 'resolved'] as const;

/** Makes the helpdesk that needs none: tickets are kept in the desk's own store, and shown by `npm run tickets`. */
export function createEmbeddedHelpdesk({ store, clock }: EmbeddedConfig): Helpdesk {
  const add = (ticket: string, entry: Pick<TicketEntry, 'by' | 'kind' | 'text'>) =>
    store.atomically((unit) => unit.tickets.addEntry({ ticket, at: clock(), ...entry }));

  return {
    name: 'embedded',
    check: async () => [],
    create: ({ packet, subject, body, files }) =>
      store.atomically(async (unit) => {
        const [first] = await unit.tickets.entries(packet.id);
        if (first) return { kind: 'exists', ticket: refOf(packet.id, first.seq) };
        const at = clock();
        const entry = { ticket: packet.id, at, by: 'desk' } as const;
        const seq = await unit.tickets.addEntry({ ...entry, kind: 'opened', text: `${subject}\n\n${body}` });
        const json = files.find((file) => file.type === 'application/json');
        await unit.tickets.addEntry({ ...entry, kind: 'packet', text: json?.content ?? '' });
        return { kind: 'created', ticket: refOf(packet.id, seq) };
      }),
    comment: (ticket, comment) =>
      store.atomically(async (unit) => {
        const text = `${comment.text}\n[${comment.key}]`;
        const entries = await unit.tickets.entries(ticket.ref);
        if (!entries.some((entry) => entry.text === text))
          await unit.tickets.addEntry({
            ticket: ticket.ref,
            at: clock(),
            by: comment.public ? 'person' : 'desk',
            kind: comment.public ? 'comment' : 'note',
            text,
          });
        return { kind: 'done' };
      }),
    reopen: async (ticket) => {
      await add(ticket.ref, { by: 'desk', kind: 'state', text: 'open' });
      return { kind: 'done' };
    },
    changes: async (cursor) => {
      const from = Number(cursor ?? 0);
      const entries = await store.atomically((unit) => unit.tickets.entriesAfter(from, AT_ONCE));
      return {
        changes: entries.flatMap(toChange),
        cursor: String(entries.at(-1)?.seq ?? from),
        more: entries.length === AT_ONCE,
      };
    },
  };
}

function refOf(id: string, seq: number): TicketRef {
  return { ref: id, number: String(seq), url: null };
}

/** What an agent did that the person hears of; notes stay here. */
function toChange({ seq, ticket, by, kind, text }: TicketEntry): readonly Change[] {
  if (by !== 'agent') return [];
  const about = { id: String(seq), ref: ticket };
  if (kind === 'comment') return [{ ...about, kind: 'reply', text }];
  const state = STATES.find((one) => one === text);
  return kind === 'state' && state !== undefined ? [{ ...about, kind: 'status', state }] : [];
}
