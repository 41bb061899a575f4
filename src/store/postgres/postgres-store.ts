import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Store, StoreConflict } from '../../desk/store.ts';
import { DeskError } from '../../errors.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { createUnits } from '../unit.ts';

export interface PostgresStoreConfig {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** How many transactions may run at the same time. */
  readonly connections?: number;
  /** Told when an idle connection breaks; the next transaction opens another. */
  readonly trouble?: (error: unknown) => void;
}

/** `bigint` as PostgreSQL numbers its types: times and counts, all far below 2^53. */
const INT8 = 20;
/** Serialization failure, deadlock, and a session that was deleted between two statements. */
const CONFLICTS = new Set(['40001', '40P01', '23503']);

/**
 * Opens a store in a PostgreSQL database, for several processes to work on. Throws `store-open` when the
 * server cannot be reached, `store-newer` when a newer version has written the database.
 */
export async function createPostgresStore(config: PostgresStoreConfig): Promise<Store> {
  const { url, connections = 10, trouble = () => {} } = config;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (id, format) => (id === INT8 ? Number : pg.types.getTypeParser(id, format)),
    },
  });
  pool.on('error', trouble);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const name = nameOf(url);
  try {
    await reach(pool, name);
    await migrate(db, migrations({ serial: 'bigserial', integer: 'bigint' }), name);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  const units = createUnits(db, { skipLocked: true });
  return {
    atomically: async (work) => {
      try {
        return await db.transaction().execute((transaction) => work(units(transaction)));
      } catch (error) {
        if (!isConflict(error)) throw error;
        throw new StoreConflict('Another process changed the same rows at the same time.', { cause: error });
      }
    },
    close: () => db.destroy(),
  };
}

/** The database's address without its password. */
function nameOf(url: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: '', pathname: '' };
  return `The PostgreSQL database ${host}${pathname}`;
}

async function reach(pool: pg.Pool, name: string): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    throw new DeskError(
      'store-open',
      `${name} cannot be reached: DATABASE_URL must be postgres://user:password@host:port/database of a server that runs.`,
      { cause: error },
    );
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== undefined && CONFLICTS.has(error.code);
}
