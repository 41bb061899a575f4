import type { Kysely } from 'kysely';
import type { Shown } from '../desk/channel.ts';
import {
  type HandledEvent,
  StoreConflict,
  type StoredSession,
  type StoreUnit,
  type TranscriptLine,
} from '../desk/store.ts';
import type { Message } from '../dialog/message.ts';
import type { Session } from '../dialog/session.ts';
import { type Connection, prepare } from './prepared.ts';
import type { EventTable, SessionTable, Tables, TranscriptTable } from './tables.ts';

type Of = Pick<SessionTable, 'channel' | 'conversation'>;
type TurnUnit = Pick<
  StoreUnit,
  'findEvent' | 'addEvent' | 'findSession' | 'saveSession' | 'addLines' | 'lines'
>;

/** What one turn reads and writes besides the outbox, compiled once for a database. */
export function createTurnQueries(db: Kysely<Tables>): (connection: Connection) => TurnUnit {
  const findEvent = prepare((hole: Pick<EventTable, 'key'>) =>
    db.selectFrom('event').select('shown').where('key', '=', hole.key),
  );
  const addEvent = prepare((hole: EventTable) =>
    db
      .insertInto('event')
      .values({
        key: hole.key,
        channel: hole.channel,
        conversation: hole.conversation,
        at: hole.at,
        shown: hole.shown,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  const findSession = prepare((hole: Of) =>
    db
      .selectFrom('session')
      .select(['person', 'session', 'version', 'address', 'updated'])
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation),
  );
  const addSession = prepare((hole: SessionTable) =>
    db
      .insertInto('session')
      .values({
        channel: hole.channel,
        conversation: hole.conversation,
        person: hole.person,
        session: hole.session,
        version: hole.version,
        address: hole.address,
        updated: hole.updated,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  const moveSession = prepare((hole: SessionTable & { found: number }) =>
    db
      .updateTable('session')
      .set({
        person: hole.person,
        session: hole.session,
        version: hole.version,
        address: hole.address,
        updated: hole.updated,
      })
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .where('version', '=', hole.found),
  );
  const addLine = prepare((hole: Omit<TranscriptTable, 'seq'>) =>
    db.insertInto('transcript').values({
      id: hole.id,
      channel: hole.channel,
      conversation: hole.conversation,
      at: hole.at,
      direction: hole.direction,
      body: hole.body,
    }),
  );
  const lines = prepare((hole: Of & { limit: number }) =>
    db
      .selectFrom('transcript')
      .select(['id', 'at', 'direction', 'body'])
      .where('channel', '=', hole.channel)
      .where('conversation', '=', hole.conversation)
      .orderBy('seq', 'desc')
      .limit(hole.limit),
  );

  return (connection) => ({
    findEvent: async (key) => {
      const row = (await findEvent(connection, { key })).rows[0];
      return row === undefined ? null : (JSON.parse(row.shown) as Shown);
    },
    addEvent: async (event: HandledEvent) => {
      const result = await addEvent(connection, { ...event, shown: JSON.stringify(event.shown) });
      if (result.numAffectedRows !== 1n) throw new StoreConflict(`Event '${event.key}' is recorded already.`);
    },
    findSession: async (channel, conversation) => {
      const row = (await findSession(connection, { channel, conversation })).rows[0];
      if (row === undefined) return null;
      return {
        ...row,
        channel,
        conversation,
        session: JSON.parse(row.session) as Session,
        address: row.address === null ? null : (JSON.parse(row.address) as unknown),
      };
    },
    saveSession: async (stored: StoredSession, found: number) => {
      const row = {
        ...stored,
        session: JSON.stringify(stored.session),
        address: stored.address === null ? null : JSON.stringify(stored.address),
      };
      const { numAffectedRows } =
        found === 0 ? await addSession(connection, row) : await moveSession(connection, { ...row, found });
      if (numAffectedRows !== 1n) {
        throw new StoreConflict(
          `The session of '${stored.conversation}' in '${stored.channel}' no longer has version ${found}.`,
        );
      }
    },
    addLines: async (channel, conversation, added) => {
      for (const { id, at, direction, ...rest } of added) {
        const body = 'text' in rest ? rest.text : JSON.stringify(rest);
        await addLine(connection, { id, channel, conversation, at, direction, body });
      }
    },
    lines: async (channel, conversation, limit) => {
      const { rows } = await lines(connection, { channel, conversation, limit });
      return rows.reverse().map(toLine);
    },
  });
}

function toLine({ id, at, direction, body }: Pick<TranscriptTable, 'id' | 'at' | 'direction' | 'body'>) {
  if (direction === 'in') return { direction, id, at, text: body } satisfies TranscriptLine;
  const out = JSON.parse(body) as { message: Message; question: string | null };
  return { direction, id, at, ...out } satisfies TranscriptLine;
}
