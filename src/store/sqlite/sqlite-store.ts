import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../../desk/store.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { createUnits } from '../unit.ts';
import { createDirectConnection } from './direct-connection.ts';
import { createGroupCommit } from './group-commit.ts';
import { openSqlite } from './open-sqlite.ts';
import { cacheStatements } from './statement-cache.ts';

export interface SqliteStoreConfig {
  /** The database's file, created when missing. */
  readonly file: string;
  /** How many turns may share one commit; 1 switches group commit off. */
  readonly largestGroup?: number;
}

/**
 * Opens a store in one file, for one process at a time to work on with ease and for several to share.
 * Throws `store-open` when the file cannot be opened, `store-newer` when a newer version has written it.
 */
export async function createSqliteStore({ file, largestGroup = 64 }: SqliteStoreConfig): Promise<Store> {
  const database = openSqlite(file);
  const cached = cacheStatements(database);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: cached }) });
  try {
    await migrate(db, migrations({ serial: 'integer', integer: 'integer' }), file);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  const unit = createUnits(db, { skipLocked: false })(db, createDirectConnection(cached));
  const grouped = createGroupCommit(
    {
      run: (command) => void cached.prepare(command).run([]),
      inTransaction: () => database.inTransaction,
    },
    largestGroup,
  );
  return {
    atomically: (work) => grouped(() => work(unit)),
    close: () => grouped(async () => {}).then(() => db.destroy()),
  };
}
