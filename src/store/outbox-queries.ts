import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Lane, LeaseUntil, OutboxDraft, OutboxItem, OutboxUnit, Payload } from '../desk/outbox-store.ts';
import { isOpen, WAITING } from './open-rows.ts';
import { createSettlementQueries } from './outbox-settlement-queries.ts';
import { type Connection, prepare } from './prepared.ts';
import type { OutboxTable, Tables } from './tables.ts';

type Of = Pick<OutboxTable, 'channel' | 'conversation'>;
type Line = Of & Pick<OutboxTable, 'lane'>;

/** Written out: SQLite prepares a statement anew at every run when its limit is a parameter. */
const ONE = sql.lit(1);

/** A row as a claim gives it back. */
type Claimed = Omit<OutboxItem, 'payload' | 'address' | 'leaseUntil'> & {
  readonly payload: string;
  readonly address: string | null;
};

/** The outbox's queries, compiled once for a database. `skipLocked`: other connections claim at the same time. */
export function createOutboxQueries(
  db: Kysely<Tables>,
  { skipLocked }: { skipLocked: boolean },
): (connection: Connection) => OutboxUnit {
  const settlements = createSettlementQueries(db);
  const put = prepare(
    (
      hole: Line &
        Pick<
          OutboxTable,
          'id' | 'payload' | 'address' | 'state' | 'attempt' | 'queued' | 'due' | 'lease_until'
        >,
    ) =>
      db.insertInto('outbox').values({
        id: hole.id,
        lane: hole.lane,
        channel: hole.channel,
        conversation: hole.conversation,
        payload: hole.payload,
        address: hole.address,
        state: hole.state,
        attempt: hole.attempt,
        tries: hole.attempt,
        queued: hole.queued,
        due: hole.due,
        lease_until: hole.lease_until,
      }),
  );
  const standing = prepare((hole: Of) =>
    db
      .selectFrom('outbox')
      .select(['lane', 'state'])
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where(isOpen()),
  );
  /** What of a conversation is still to be delivered. */
  const standingIn = async (connection: Connection, { channel, conversation }: Of) =>
    (await standing(connection, { channel, conversation })).rows;

  /** The waiting rows of a lane that no earlier row of their conversation holds up. */
  const foremost = (lane: Lane) =>
    db
      .selectFrom('outbox as head')
      .where('head.state', '=', WAITING)
      .where('head.lane', '=', lane)
      .where(({ not, exists, selectFrom }): Expression<SqlBool> => {
        const earlier = selectFrom('outbox as earlier')
          .select('earlier.seq')
          .whereRef('earlier.channel', '=', 'head.channel')
          .whereRef('earlier.conversation', '=', 'head.conversation')
          .where(isOpen('earlier'))
          .where('earlier.state', '=', WAITING)
          .whereRef('earlier.lane', '=', 'head.lane')
          .whereRef('earlier.seq', '<', 'head.seq');
        return not(exists(earlier));
      });
  /** Leases rows until a time, and gives them back with the newest address that is known. */
  const leasing = (until: number) =>
    db
      .updateTable('outbox')
      .set((eb) => ({
        attempt: eb('attempt', '+', 1),
        tries: eb('tries', '+', 1),
        due: until,
        lease_until: until,
      }))
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

  const claim = prepare((hole: { lane: Lane; now: number; until: number; limit: number }) => {
    const heads = foremost(hole.lane)
      .select('head.seq')
      .where('head.due', '<=', hole.now)
      .orderBy('head.due')
      .orderBy('head.seq')
      .limit(hole.limit);
    return leasing(hole.until).where('seq', 'in', skipLocked ? heads.forUpdate().skipLocked() : heads);
  });
  const claimNext = prepare((hole: Line & { now: number; until: number }) => {
    const head = db
      .selectFrom('outbox as head')
      .select('head.seq')
      .where('head.channel', '=', hole.channel)
      .where('head.conversation', '=', hole.conversation)
      .where(isOpen('head'))
      .where('head.state', '=', WAITING)
      .where('head.lane', '=', hole.lane)
      .orderBy('head.seq')
      .limit(ONE);
    // Skipping locked rows would take the second one while somebody has the first.
    return leasing(hole.until)
      .where('seq', '=', head)
      .where('state', '=', WAITING)
      .where('due', '<=', hole.now);
  });
  const nextDue = prepare((hole: { lane: Lane }) =>
    foremost(hole.lane).select('head.due').orderBy('head.due').limit(ONE),
  );

  async function putAll(connection: Connection, drafts: readonly OutboxDraft[], lease: LeaseUntil) {
    const leased: OutboxItem[] = [];
    const known = new Map<string, Pick<OutboxTable, 'lane' | 'state'>[]>();
    for (const { payload, address = null, at, ...draft } of drafts) {
      const { lane } = payload;
      const of = `${draft.channel}:${draft.conversation}`;
      const before = known.get(of) ?? (await standingIn(connection, draft));
      const ahead = before.filter((row) => row.lane === lane);
      const isParked = ahead.some((row) => row.state === 'parked');
      const until = ahead.length === 0 ? lease(lane) : null;
      const state = isParked ? 'parked' : 'waiting';
      known.set(of, [...before, { lane, state }]);
      await put(connection, {
        ...{ ...draft, lane, state },
        payload: JSON.stringify(payload),
        address: address === null ? null : JSON.stringify(address),
        attempt: until === null ? 0 : 1,
        queued: at,
        due: until ?? at,
        lease_until: until,
      });
      if (until !== null)
        leased.push({ ...draft, payload, address, attempt: 1, tries: 1, queued: at, leaseUntil: until });
    }
    return leased;
  }

  return (connection) => ({
    ...settlements(connection),
    put: (drafts, lease = () => null) => putAll(connection, drafts, lease),
    claim: async (lane, now, leaseMs, limit) => {
      const until = now + leaseMs;
      const { rows } = await claim(connection, { lane, now, until, limit });
      return rows.sort((one, other) => one.seq - other.seq).map((row) => toItem(row, until));
    },
    claimNext: async (line, now, leaseMs) => {
      const standing = await standingIn(connection, line);
      if (!standing.some((row) => row.lane === line.lane && row.state === 'waiting')) return null;
      const until = now + leaseMs;
      const row = (await claimNext(connection, { ...line, now, until })).rows[0];
      return row === undefined ? null : toItem(row, until);
    },
    nextDue: async (lane) => (await nextDue(connection, { lane })).rows[0]?.due ?? null,
  });
}

function toItem(row: Claimed, leaseUntil: number): OutboxItem {
  const { id, channel, conversation, payload, address, attempt, tries, queued } = row;
  return {
    ...{ id, channel, conversation, attempt, tries, queued, leaseUntil },
    payload: JSON.parse(payload) as Payload,
    address: address === null ? null : (JSON.parse(address) as unknown),
  };
}
