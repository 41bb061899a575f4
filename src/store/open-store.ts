import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../desk/store.ts';
import { createSqliteStore } from './sqlite/sqlite-store.ts';

export interface StorePlace {
  /** Null for SQLite. */
  readonly databaseUrl: string | null;
  /** Folder of the SQLite database; not touched when there is a DATABASE_URL. */
  readonly dataDir: string;
}

/** Opens the store that the configuration names; `trouble` is told what no transaction can be told. */
export async function openStore(place: StorePlace, trouble: (error: unknown) => void): Promise<Store> {
  if (place.databaseUrl !== null) {
    // Loaded only where it is used: most desks have no PostgreSQL.
    const { createPostgresStore } = await import('./postgres/postgres-store.ts');
    return createPostgresStore({ url: place.databaseUrl, trouble });
  }
  mkdirSync(place.dataDir, { recursive: true });
  return createSqliteStore({ file: join(place.dataDir, 'authdesk.db') });
}
