import SqliteDatabase from 'better-sqlite3';
import { DeskError } from '../../errors.ts';

/** Opens a database file so that a commit survives a power cut. Throws `store-open` when that cannot be done. */
export function openSqlite(file: string): SqliteDatabase.Database {
  try {
    const database = new SqliteDatabase(file, { timeout: 5_000 });
    database.pragma('journal_mode = WAL');
    // better-sqlite3 opens an existing WAL database with NORMAL, which a power cut does not survive.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What a savepoint must be able to take back would go through a file otherwise, several pages a turn.
    database.pragma('temp_store = MEMORY');
    return database;
  } catch (error) {
    throw new DeskError(
      'store-open',
      `The database file '${file}' cannot be opened: its folder must exist and be writable, and the file must be a SQLite database.`,
      { cause: error },
    );
  }
}
