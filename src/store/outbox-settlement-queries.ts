import { type Kysely, sql } from 'kysely';
import type { OutboxUnit, Settlement } from '../desk/outbox-store.ts';
import { DEAD, isOpen, PARKED, WAITING } from './open-rows.ts';
import { type Connection, prepare } from './prepared.ts';
import type { OutboxTable, Tables } from './tables.ts';

type Of = Pick<OutboxTable, 'channel' | 'conversation'>;
type Attempt = Pick<OutboxTable, 'id' | 'attempt'>;
type SettlementUnit = Pick<OutboxUnit, 'settle' | 'unpark' | 'find' | 'dead' | 'replay'>;

/** What becomes of the outbox's rows once they were tried, compiled once for a database. */
export function createSettlementQueries(db: Kysely<Tables>): (connection: Connection) => SettlementUnit {
  /** The row an attempt still holds. */
  const held = (hole: Attempt) =>
    db
      .updateTable('outbox')
      .where('id', '=', hole.id)
      .where('attempt', '=', hole.attempt)
      .where('state', '=', 'waiting');
  const delivered = prepare((hole: Attempt & { at: number; ref: string | null }) =>
    held(hole).set({
      state: 'delivered',
      settled: hole.at,
      ref: hole.ref,
      payload: '',
      address: null,
      lease_until: null,
      last_error: null,
    }),
  );
  const again = prepare((hole: Attempt & { due: number; reason: string }) =>
    held(hole).set({ due: hole.due, lease_until: null, last_error: hole.reason }),
  );
  const dead = prepare((hole: Attempt & { reason: string }) =>
    held(hole).set({ state: 'dead', lease_until: null, last_error: hole.reason }),
  );
  const parked = prepare((hole: Attempt & { reason: string }) =>
    held(hole)
      .set({ state: 'parked', lease_until: null, last_error: hole.reason })
      .returning(['channel', 'conversation', 'lane']),
  );
  const parkBehind = prepare((hole: Of & Pick<OutboxTable, 'lane'>) =>
    db
      .updateTable('outbox')
      .set({ state: 'parked' })
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where(isOpen())
      .where('state', '=', WAITING)
      .where('lane', '=', hole.lane),
  );
  const unpark = prepare((hole: Of & { now: number }) =>
    db
      .updateTable('outbox')
      .set({ state: 'waiting', due: hole.now, queued: hole.now, tries: 0 })
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where(isOpen())
      .where('state', '=', PARKED),
  );
  const hasParked = prepare((hole: Of) =>
    db
      .selectFrom('outbox')
      .select('id')
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where(isOpen())
      .where('state', '=', PARKED)
      .limit(sql.lit(1)),
  );
  const find = prepare((hole: { id: string }) =>
    db.selectFrom('outbox').select(['state', 'ref']).where('id', '=', hole.id),
  );
  const listDead = prepare((hole: { limit: number }) =>
    db
      .selectFrom('outbox')
      .select(['id', 'lane', 'channel', 'conversation', 'queued', 'tries', 'last_error'])
      .where('state', '=', DEAD)
      .orderBy('seq')
      .limit(hole.limit),
  );
  const replay = prepare((hole: { id: string; now: number }) =>
    db
      .updateTable('outbox')
      .set({ state: 'waiting', due: hole.now, queued: hole.now, tries: 0 })
      .where('id', '=', hole.id)
      .where('state', '=', DEAD),
  );

  async function settle(connection: Connection, attempt: Attempt, settlement: Settlement): Promise<boolean> {
    switch (settlement.kind) {
      case 'delivered':
        return (await delivered(connection, { ...attempt, ...settlement })).numAffectedRows === 1n;
      case 'again':
        return (await again(connection, { ...attempt, ...settlement })).numAffectedRows === 1n;
      case 'dead':
        return (await dead(connection, { ...attempt, ...settlement })).numAffectedRows === 1n;
      case 'parked': {
        const row = (await parked(connection, { ...attempt, ...settlement })).rows[0];
        if (row === undefined) return false;
        await parkBehind(connection, row);
        return true;
      }
    }
  }

  return (connection) => ({
    settle: (id, attempt, settlement) => settle(connection, { id, attempt }, settlement),
    unpark: async (channel, conversation, now) => {
      // Every turn asks and hardly any finds one: SQLite prepares for an update of many rows before it looks.
      const { rows } = await hasParked(connection, { channel, conversation });
      if (rows.length === 0) return 0;
      return Number((await unpark(connection, { channel, conversation, now })).numAffectedRows ?? 0n);
    },
    find: async (id) => (await find(connection, { id })).rows[0] ?? null,
    dead: async (limit) =>
      (await listDead(connection, { limit })).rows.map(({ last_error, ...row }) => ({
        ...row,
        reason: last_error ?? '',
      })),
    replay: async (id, now) => (await replay(connection, { id, now })).numAffectedRows === 1n,
  });
}
