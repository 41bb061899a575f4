import type { Store } from '../desk/store.ts';
import type { Log } from '../log.ts';
import type { Helpdesk } from './helpdesk.ts';

export interface TicketTidyConfig {
  readonly helpdesk: Pick<Helpdesk, 'name' | 'tidy'>;
  readonly store: Store;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** How old a ticket is when it is looked at again: once soon, and once when no late request can be under way. */
const LOOKS_AT_MS = [5_000, 90_000];
/** After a start, tickets made before then are left alone. */
const OLDEST_MS = 600_000;
const MOST = 200;

/**
 * Makes what looks again at new tickets. A network may carry a request out twice, and a helpdesk one that was given up
 * long ago: both leave a second ticket after the first was found and told. Each call looks at the tickets whose time
 * has come; what cannot be looked at now is looked at by the next call.
 */
export function createTicketTidy({ helpdesk, store, log, clock }: TicketTidyConfig): () => Promise<void> {
  const { tidy } = helpdesk;
  /** The age at which each ticket was looked at last. */
  const looked = new Map<string, number>();

  return async () => {
    if (!tidy) return;
    const now = clock();
    const newest = await store.atomically((unit) => unit.tickets.list(MOST));
    const young = newest.filter(
      ({ created, helpdesk: of }) => of === helpdesk.name && now - created < OLDEST_MS,
    );
    for (const id of looked.keys()) if (!young.some((one) => one.id === id)) looked.delete(id);
    for (const { id, ref, number, url, created } of young) {
      const age = now - created;
      const due = LOOKS_AT_MS.some((at) => age >= at && (looked.get(id) ?? 0) < at);
      if (ref === null || !due) continue;
      if (!(await tidy({ ref, number: number ?? ref, url }, id)))
        log.error('ticket-gone', { name: helpdesk.name, code: number ?? ref });
      looked.set(id, age);
    }
  };
}
