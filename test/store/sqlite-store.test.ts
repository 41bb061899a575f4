import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { describeStore } from '../contracts/store.contract.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const newFile = () => join(folder, `${randomUUID()}.db`);

describeStore('a SQLite store with group commit', () => createSqliteStore({ file: newFile() }));
describeStore('a SQLite store without group commit', () =>
  createSqliteStore({ file: newFile(), largestGroup: 1 }),
);

describe('opening a SQLite store', () => {
  test('finds what an earlier one wrote', async () => {
    const file = newFile();
    const first = await createSqliteStore({ file });
    await first.atomically((unit) =>
      unit.outbox.put([
        {
          id: 'a',
          channel: 'web',
          conversation: 'c',
          payload: { lane: 'reply', message: { parts: [], text: 'hi' }, question: null },
          at: 1,
        },
      ]),
    );
    await first.close();
    const second = await createSqliteStore({ file });
    expect(await second.atomically((unit) => unit.outbox.claim('reply', 1, 1, 1))).toHaveLength(1);
    await second.close();
  });

  test('refuses a database that a newer version has written, and changes nothing in it', async () => {
    const file = newFile();
    await (await createSqliteStore({ file })).close();
    const database = new SqliteDatabase(file);
    database.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    const applied = () => database.prepare('select name from kysely_migration order by name').all();
    const before = applied();
    await expect(createSqliteStore({ file })).rejects.toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining('9999-from-the-future'),
    });
    expect(applied()).toEqual(before);
    database.close();
  });

  test('waits for the disk at every commit, in a database that existed before too', () => {
    const file = newFile();
    for (const _ of ['new', 'reopened']) {
      const database = openSqlite(file);
      database.exec('create table if not exists something (it text)');
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(database.pragma('synchronous', { simple: true })).toBe(2);
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
      database.close();
    }
  });

  test('names the file when it is no database or its folder is missing', async () => {
    const file = newFile();
    writeFileSync(file, 'This is no database, however long it is. '.repeat(100));
    await expect(createSqliteStore({ file })).rejects.toMatchObject({ code: 'store-open' });
    const nowhere = join(folder, 'missing', 'desk.db');
    await expect(createSqliteStore({ file: nowhere })).rejects.toThrow(nowhere);
  });
});
