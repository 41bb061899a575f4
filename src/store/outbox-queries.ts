import type { Expression, Kysely, SqlBool } from 'kysely';
import type { Lane, OutboxItem, OutboxUnit, Payload, Settlement } from '../desk/outbox-store.ts';
import { type Connection, prepare } from './prepared.ts';
import type { OutboxTable, Tables } from './tables.ts';

type Of = Pick<OutboxTable, 'channel' | 'conversation'>;
type Attempt = Pick<OutboxTable, 'id' | 'attempt'>;

/** The outbox's queries, compiled once for a database. `skipLocked`: other connections claim at the same time. */
export function createOutboxQueries(
  db: Kysely<Tables>,
  { skipLocked }: { skipLocked: boolean },
): (connection: Connection) => OutboxUnit {
  const put = prepare((hole: Of & Pick<OutboxTable, 'id' | 'lane' | 'payload' | 'address' | 'queued'>) =>
    db.insertInto('outbox').values((eb) => ({
      id: hole.id,
      lane: hole.lane,
      channel: hole.channel,
      conversation: hole.conversation,
      payload: hole.payload,
      address: hole.address,
      state: eb
        .case()
        .when(
          eb.exists(
            eb
              .selectFrom('outbox as earlier')
              .select('earlier.seq')
              .where('earlier.channel', '=', hole.channel)
              .where('earlier.conversation', '=', hole.conversation)
              .where('earlier.state', '=', 'parked')
              .where('earlier.lane', '=', hole.lane),
          ),
        )
        .then(eb.val<OutboxTable['state']>('parked'))
        .else(eb.val<OutboxTable['state']>('waiting'))
        .end(),
      attempt: 0,
      tries: 0,
      queued: hole.queued,
      due: hole.queued,
    })),
  );

  /** The waiting rows of a lane that no earlier row of their conversation holds up. */
  const foremost = (lane: Lane) =>
    db
      .selectFrom('outbox as head')
      .where('head.state', '=', 'waiting')
      .where('head.lane', '=', lane)
      .where(({ not, exists, selectFrom }): Expression<SqlBool> => {
        const earlier = selectFrom('outbox as earlier')
          .select('earlier.seq')
          .whereRef('earlier.channel', '=', 'head.channel')
          .whereRef('earlier.conversation', '=', 'head.conversation')
          .where('earlier.state', '=', 'waiting')
          .whereRef('earlier.lane', '=', 'head.lane')
          .whereRef('earlier.seq', '<', 'head.seq');
        return not(exists(earlier));
      });

  const claim = prepare((hole: { lane: Lane; now: number; until: number; limit: number }) => {
    const heads = foremost(hole.lane)
      .select('head.seq')
      .where('head.due', '<=', hole.now)
      .orderBy('head.due')
      .orderBy('head.seq')
      .limit(hole.limit);
    return db
      .updateTable('outbox')
      .set((eb) => ({
        attempt: eb('attempt', '+', 1),
        tries: eb('tries', '+', 1),
        due: hole.until,
        lease_until: hole.until,
      }))
      .where('seq', 'in', skipLocked ? heads.forUpdate().skipLocked() : heads)
      .returning((eb) => [
        'seq',
        'id',
        'channel',
        'conversation',
        'payload',
        'attempt',
        'tries',
        'queued',
        eb.fn
          .coalesce(
            eb
              .selectFrom('session')
              .select('session.address')
              .whereRef('session.channel', '=', 'outbox.channel')
              .whereRef('session.conversation', '=', 'outbox.conversation'),
            'outbox.address',
          )
          .as('address'),
      ]);
  });
  const nextDue = prepare((hole: { lane: Lane }) =>
    foremost(hole.lane).select('head.due').orderBy('head.due').limit(1),
  );

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
  const parkBehind = prepare((hole: Of & { lane: Lane }) =>
    db
      .updateTable('outbox')
      .set({ state: 'parked' })
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where('state', '=', 'waiting')
      .where('lane', '=', hole.lane),
  );
  const unpark = prepare((hole: Of & { now: number }) =>
    db
      .updateTable('outbox')
      .set({ state: 'waiting', due: hole.now, queued: hole.now, tries: 0 })
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where('state', '=', 'parked'),
  );
  const listDead = prepare((hole: { limit: number }) =>
    db
      .selectFrom('outbox')
      .select(['id', 'lane', 'channel', 'conversation', 'queued', 'tries', 'last_error'])
      .where('state', '=', 'dead')
      .orderBy('seq')
      .limit(hole.limit),
  );
  const replay = prepare((hole: { id: string; now: number }) =>
    db
      .updateTable('outbox')
      .set({ state: 'waiting', due: hole.now, queued: hole.now, tries: 0 })
      .where('id', '=', hole.id)
      .where('state', '=', 'dead'),
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
    put: async (drafts) => {
      for (const { payload, address, at, ...draft } of drafts) {
        await put(connection, {
          ...draft,
          lane: payload.lane,
          payload: JSON.stringify(payload),
          address: address === undefined || address === null ? null : JSON.stringify(address),
          queued: at,
        });
      }
    },
    claim: async (lane, now, leaseMs, limit) => {
      const until = now + leaseMs;
      const { rows } = await claim(connection, { lane, now, until, limit });
      return rows
        .sort((one, other) => one.seq - other.seq)
        .map(
          ({ seq: _, payload, address, ...row }): OutboxItem => ({
            ...row,
            payload: JSON.parse(payload) as Payload,
            address: address === null ? null : (JSON.parse(address) as unknown),
            leaseUntil: until,
          }),
        );
    },
    settle: (id, attempt, settlement) => settle(connection, { id, attempt }, settlement),
    nextDue: async (lane) => (await nextDue(connection, { lane })).rows[0]?.due ?? null,
    unpark: async (channel, conversation, now) =>
      Number((await unpark(connection, { channel, conversation, now })).numAffectedRows ?? 0n),
    dead: async (limit) =>
      (await listDead(connection, { limit })).rows.map(({ last_error, ...row }) => ({
        ...row,
        reason: last_error ?? '',
      })),
    replay: async (id, now) => (await replay(connection, { id, now })).numAffectedRows === 1n,
  });
}
