import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { DeskError } from '../errors.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a database to the newest schema. Throws `store-newer` for a database that a newer version has
 * written, and `store-migration` when a migration fails; the database is unchanged then.
 */
export async function migrate(
  db: Kysely<Tables>,
  known: Record<string, Migration>,
  name: string,
): Promise<void> {
  const done = await applied(db);
  const unknown = done.find((each) => !(each in known));
  if (unknown !== undefined) {
    const newest = Object.keys(known).sort().at(-1);
    throw new DeskError(
      'store-newer',
      `${name} has schema '${unknown}', which a newer version has written; this one knows up to '${newest}'. Run the newer version, or restore a backup from before it.`,
    );
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'reading the schema';
  throw new DeskError('store-migration', `${name} could not be migrated: '${failed}' failed.`, {
    cause: error,
  });
}

async function applied(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
