import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../desk/store.ts';
import { DeskError } from '../errors.ts';
import { createSqliteStore } from './sqlite/sqlite-store.ts';

export interface StorePlace {
  /** Null for SQLite. */
  readonly databaseUrl: string | null;
  /** Folder of the SQLite database; not touched when there is a DATABASE_URL. */
  readonly dataDir: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'authdesk.db');

/** Opens the store that the configuration names; `trouble` is told when an idle connection breaks. */
export async function openStore(place: StorePlace, trouble: (error: unknown) => void): Promise<Store> {
  if (place.databaseUrl !== null) return openPostgres(place.databaseUrl, trouble);
  mkdirSync(place.dataDir, { recursive: true });
  return createSqliteStore({ file: fileIn(place.dataDir) });
}

/** Opens the store of a desk that has run before. Throws `tickets-store` when there is no such file. */
export async function openExistingStore(place: StorePlace | { readonly file: string }): Promise<Store> {
  // A command ends soon, and its next transaction opens another connection.
  if ('dataDir' in place && place.databaseUrl !== null) return openPostgres(place.databaseUrl, () => {});
  const file = 'file' in place ? place.file : fileIn(place.dataDir);
  if (!existsSync(file))
    throw new DeskError(
      'tickets-store',
      `There is no database at ${file}: start the desk first, or name one with --db.`,
    );
  return createSqliteStore({ file });
}

async function openPostgres(url: string, trouble: (error: unknown) => void): Promise<Store> {
  // Loaded only where it is used: most desks have no PostgreSQL.
  const { createPostgresStore } = await import('./postgres/postgres-store.ts');
  return createPostgresStore({ url, trouble });
}
