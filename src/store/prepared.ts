import type { Compilable, CompiledQuery, QueryResult } from 'kysely';

/** Where a value will stand in a prepared query. */
class Hole {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What a prepared query runs on: the database, or one connection of it. */
export interface Connection {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

export type Prepared<Values, Row> = (connection: Connection, values: Values) => Promise<QueryResult<Row>>;

/**
 * Compiles a query once, to be run with new values each time: building a query costs several times what
 * running it does. `build` may only put the holes where a value can stand.
 */
export function prepare<Values extends object, Row>(
  build: (holes: Values) => Compilable<Row>,
): Prepared<Values, Row> {
  const holes = new Proxy({} as Values, { get: (_, name) => new Hole(String(name)) });
  const compiled: CompiledQuery<Row> = build(holes).compile();
  return (connection, values) => {
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = compiled.parameters.map((each) => (each instanceof Hole ? given[each.name] : each));
    return connection.executeQuery<Row>({ ...compiled, parameters });
  };
}
