import { type Expression, type SqlBool, sql } from 'kysely';
import type { OutboxState } from './tables.ts';

// Written out, not as parameters: an index over some of the rows serves only where a query names them in its words.

/** States of a row of the outbox. */
export const WAITING = sql.lit<OutboxState>('waiting');
export const PARKED = sql.lit<OutboxState>('parked');
export const DEAD = sql.lit<OutboxState>('dead');

/** Whether a row is still to be delivered. `alias` is what the query calls the outbox. */
export function isOpen(alias = 'outbox'): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${alias}.state`)} in ('waiting', 'parked')`;
}
