import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import type { OutboxUnit } from '../../src/desk/outbox-store.ts';
import { createOutboxQueries } from '../../src/store/outbox-queries.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
/** How SQLite would find the rows of each query that was asked. */
let plans: string[] = [];
let database: SqliteDatabase.Database;
let outbox: OutboxUnit;

beforeAll(async () => {
  const file = join(folder, 'plans.db');
  await (await createSqliteStore({ file })).close();
  database = new SqliteDatabase(file, { readonly: true });
  const explain = ({ sql, parameters }: CompiledQuery) => {
    const steps = database.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[];
    plans.push(steps.map(({ detail }) => detail).join('; '));
    // As if something stood in line, so that no query is left out.
    return { rows: [{ lane: 'reply', state: 'waiting' }] as never[], numAffectedRows: 1n };
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const queries = createOutboxQueries(db, { skipLocked: false });
  outbox = queries({ executeQuery: async (query) => explain(query) });
});
afterAll(() => {
  database.close();
});

const of = { lane: 'reply', channel: 'slack', conversation: 'c' } as const;

test.each<readonly [string, RegExp, () => Promise<unknown>]>([
  ['what is due', /INDEX outbox_due/, () => outbox.claim('reply', 1, 1, 16).catch(() => {})],
  ['when the next is due', /INDEX outbox_due/, () => outbox.nextDue('reply')],
  ['what stands behind a row', /INDEX outbox_line/, () => outbox.claimNext(of, 1, 1).catch(() => {})],
  ['what is parked', /INDEX outbox_line/, () => outbox.unpark('slack', 'c', 1)],
  ['dead letters', /INDEX outbox_dead/, () => outbox.dead(10)],
])('the outbox finds %s among the rows that are still open', async (_, index, ask) => {
  plans = [];
  await ask();
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) expect(plan).toMatch(index);
});
