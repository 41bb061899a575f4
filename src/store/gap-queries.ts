import type { Kysely } from 'kysely';
import type { GapUnit } from '../desk/store.ts';
import type { Gap } from '../understand/gap.ts';
import { type Connection, prepare } from './prepared.ts';
import type { GapTable, Tables } from './tables.ts';

/** Writes and reads messages that were not understood, compiled once for a database. */
export function createGapQueries(db: Kysely<Tables>): (connection: Connection) => GapUnit {
  const add = prepare((hole: Omit<GapTable, 'seq'>) =>
    db
      .insertInto('gap')
      .values({ channel: hole.channel, conversation: hole.conversation, at: hole.at, body: hole.body }),
  );
  const newest = prepare((hole: { limit: number }) =>
    db.selectFrom('gap').select('body').orderBy('seq', 'desc').limit(hole.limit),
  );
  return (connection) => ({
    add: async ({ gap, ...of }) => void (await add(connection, { ...of, body: JSON.stringify(gap) })),
    newest: async (limit) =>
      (await newest(connection, { limit })).rows.map(({ body }) => JSON.parse(body) as Gap),
  });
}
