import type { CompiledQuery, QueryResult } from 'kysely';
import type { Connection } from '../prepared.ts';

/** What is used of a better-sqlite3 database whose statements are kept. */
interface Database {
  prepare(sql: string): {
    readonly reader: boolean;
    all(parameters: readonly unknown[]): unknown[];
    run(parameters: readonly unknown[]): { readonly changes: number | bigint };
  };
}

/**
 * Runs compiled queries straight on the database: Kysely's own way there waits for a connection at every query, of
 * which SQLite has one. Only for work that has the database to itself, as within a group commit.
 */
export function createDirectConnection(database: Database): Connection {
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> => {
      const statement = database.prepare(sql);
      if (statement.reader) {
        const rows = statement.all(parameters) as Row[];
        return { rows, numAffectedRows: BigInt(rows.length) };
      }
      const { changes } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    },
  };
}
