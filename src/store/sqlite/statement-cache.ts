import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Keeps prepared statements by their SQL, `most` at a time: preparing one costs as much as running it. */
export function cacheStatements(
  database: SqliteDatabase & { readonly name: string },
  most = 100,
): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      if (statements.size >= most) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
