import type { Kysely } from 'kysely';
import type { StoreUnit } from '../desk/store.ts';
import { createDeletions } from './deletion-queries.ts';
import { createGapQueries } from './gap-queries.ts';
import { createKeptQueries } from './kept-queries.ts';
import { createOutboxQueries } from './outbox-queries.ts';
import type { Connection } from './prepared.ts';
import type { Tables } from './tables.ts';
import { createTicketQueries } from './ticket-queries.ts';
import { createTurnQueries } from './turn-queries.ts';

/**
 * Compiles all queries for a database and gives the unit that runs them on one of its connections. `fast` may be a
 * shorter way to the same connection for the queries of every turn.
 */
export function createUnits(
  db: Kysely<Tables>,
  options: { skipLocked: boolean },
): (connection: Kysely<Tables>, fast?: Connection) => StoreUnit {
  const turns = createTurnQueries(db);
  const outbox = createOutboxQueries(db, options);
  const kept = createKeptQueries(db);
  const gaps = createGapQueries(db);
  return (connection, fast = connection) => ({
    ...turns(fast),
    ...createDeletions(connection),
    outbox: outbox(fast),
    kept: kept(fast),
    gaps: gaps(fast),
    tickets: createTicketQueries(connection),
  });
}
