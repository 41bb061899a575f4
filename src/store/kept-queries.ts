import type { Kysely } from 'kysely';
import type { KeptUnit } from '../desk/store.ts';
import { type Connection, prepare } from './prepared.ts';
import type { KeptTable, Tables } from './tables.ts';

/** Reads and writes what modules keep by name, compiled once for a database. */
export function createKeptQueries(db: Kysely<Tables>): (connection: Connection) => KeptUnit {
  const get = prepare((hole: Pick<KeptTable, 'name'>) =>
    db.selectFrom('kept').select('value').where('name', '=', hole.name),
  );
  const list = prepare((hole: { beginning: string; end: string }) =>
    db
      .selectFrom('kept')
      .select(['name', 'value'])
      .where('name', '>=', hole.beginning)
      .where('name', '<', hole.end)
      .orderBy('name'),
  );
  const put = prepare((hole: KeptTable) =>
    db
      .insertInto('kept')
      .values({ name: hole.name, value: hole.value, updated: hole.updated })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          updated: eb.ref('excluded.updated'),
        })),
      ),
  );
  const remove = prepare((hole: Pick<KeptTable, 'name'>) =>
    db.deleteFrom('kept').where('name', '=', hole.name),
  );
  return (connection) => ({
    get: async (name) => (await get(connection, { name })).rows[0]?.value ?? null,
    list: async (beginning) => {
      const { rows } = await list(connection, { beginning, end: `${beginning}\u{10ffff}` });
      return rows.filter(({ name }) => name.startsWith(beginning));
    },
    put: async (name, value, updated) => void (await put(connection, { name, value, updated })),
    delete: async (name) => void (await remove(connection, { name })),
  });
}
