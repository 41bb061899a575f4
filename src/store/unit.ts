import type { Kysely } from 'kysely';
import type { StoreUnit } from '../desk/store.ts';
import { createDeletions } from './deletion-queries.ts';
import { createGapQueries } from './gap-queries.ts';
import { createKeptQueries } from './kept-queries.ts';
import { createOutboxQueries } from './outbox-queries.ts';
import type { Tables } from './tables.ts';
import { createTicketQueries } from './ticket-queries.ts';
import { createTurnQueries } from './turn-queries.ts';

/** Compiles all queries for a database and gives the unit that runs them on one of its connections. */
export function createUnits(
  db: Kysely<Tables>,
  options: { skipLocked: boolean },
): (connection: Kysely<Tables>) => StoreUnit {
  const turns = createTurnQueries(db);
  const outbox = createOutboxQueries(db, options);
  const kept = createKeptQueries(db);
  const gaps = createGapQueries(db);
  return (connection) => ({
    ...turns(connection),
    ...createDeletions(connection),
    outbox: outbox(connection),
    kept: kept(connection),
    gaps: gaps(connection),
    tickets: createTicketQueries(connection),
  });
}
