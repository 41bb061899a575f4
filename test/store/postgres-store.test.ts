import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Channel } from '../../src/desk/channel.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { createOutbox } from '../../src/desk/outbox.ts';
import type { Store } from '../../src/desk/store.ts';
import { openExistingStore, openStore } from '../../src/store/open-store.ts';
import { createPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { describeStore } from '../contracts/store.contract.ts';
import { countingEngine, plainRead } from '../fixtures/counting-engine.ts';
import { type PostgresServer, startPostgres } from '../fixtures/postgres-server.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const open = async () => createPostgresStore({ url: await server.newDatabase() });

const openDesk = (store: Store) =>
  createDesk({
    store,
    engine: countingEngine,
    dialogs: null,
    read: plainRead,
    channels: [{ name: 'slack', replies: 'outbox' }],
    clock: Date.now,
  });

describeStore('a PostgreSQL store', open);

test('DATABASE_URL takes the place of the file in DATA_DIR', async () => {
  const dataDir = join(folder, 'data');
  const databaseUrl = await server.newDatabase();
  const store = await openStore({ databaseUrl, dataDir }, () => {});
  await store.atomically((unit) => unit.kept.put('where', 'here', 1));
  await store.close();
  const again = await createPostgresStore({ url: databaseUrl });
  expect(await again.atomically((unit) => unit.kept.get('where'))).toBe('here');
  await again.close();
  expect(existsSync(dataDir)).toBe(false);

  const commands = await openExistingStore({ databaseUrl, dataDir });
  expect(await commands.atomically((unit) => unit.kept.get('where'))).toBe('here');
  await commands.close();
  const inFile = { databaseUrl: null, dataDir };
  await expect(openExistingStore(inFile)).rejects.toMatchObject({ code: 'tickets-store' });
  await (await openStore(inFile, () => {})).close();
  expect(existsSync(join(dataDir, 'authdesk.db'))).toBe(true);
});

describe('several processes on one PostgreSQL database', () => {
  const delivered: string[] = [];
  const channel: Channel = {
    name: 'slack',
    replies: 'outbox',
    deliver: async ({ conversation, message }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      delivered.push(`${conversation}: ${message.text}`);
      return { kind: 'delivered' };
    },
  };
  test('never interleave turns, handle an event once, and deliver each answer once and in order', async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => createPostgresStore({ url })));
    const desks = stores.map(openDesk);
    const events = Array.from({ length: 60 }, (_, n) => ({
      key: randomUUID(),
      channel: 'slack',
      conversation: `c${n % 4}`,
      person: { id: 'p1' },
      at: n,
      input: { kind: 'say', text: `m${n}` } as const,
    }));
    // Every event comes to two of the three processes, as when a platform repeats what it got no answer to.
    const again = async (n: number, event: (typeof events)[number]) => {
      for (;;) {
        try {
          return await desks[n % 3]?.turn(event);
        } catch (error) {
          if ((error as { code?: string }).code !== 'turn-conflict') throw error;
        }
      }
    };
    const turns = await Promise.all(events.flatMap((event, n) => [again(n, event), again(n + 1, event)]));
    expect(turns.filter((turn) => turn?.duplicate === false)).toHaveLength(60);
    for (let conversation = 0; conversation < 4; conversation += 1) {
      const shown = turns
        .filter((_, n) => Math.floor(n / 2) % 4 === conversation)
        .map((turn) => turn?.messages[0]?.text);
      const numbers = [...new Set(shown)].map((text) => Number(text?.split(' ')[0])).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    }

    const outboxes = stores.map((store) =>
      createOutbox({ store, channels: [channel], clock: Date.now, pollMs: 20 }),
    );
    for (const outbox of outboxes) outbox.wake();
    while (delivered.length < 60) await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all(outboxes.map((outbox) => outbox.drain(10_000)));
    await Promise.all(outboxes.map((outbox) => outbox.stop()));
    await Promise.all(stores.map((store) => store.close()));
    for (let conversation = 0; conversation < 4; conversation += 1) {
      const texts = delivered.filter((text) => text.startsWith(`c${conversation}: `));
      expect(texts.map((text) => Number(text.split(' ')[1]))).toEqual(
        Array.from({ length: 15 }, (_, n) => n + 1),
      );
    }
  });
});

describe('opening a PostgreSQL store', () => {
  test('finds what an earlier one wrote, and migrates once when several start together', async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => createPostgresStore({ url })));
    const desk = openDesk(stores[0] as Store);
    await desk.turn({
      key: 'k',
      channel: 'slack',
      conversation: 'c',
      person: { id: 'p' },
      at: 1_800_000_000_000,
      input: { kind: 'say', text: 'hello' },
      address: { a: 1 },
    });
    const found = await stores[1]?.atomically((unit) => unit.findSession('slack', 'c'));
    expect(found).toMatchObject({ version: 1, session: { at: 1_800_000_000_000 }, address: { a: 1 } });
    await Promise.all(stores.map((store) => store.close()));
  });

  test('refuses a database that a newer version has written', async () => {
    const url = await server.newDatabase();
    await (await createPostgresStore({ url })).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    await client.end();
    await expect(createPostgresStore({ url })).rejects.toMatchObject({ code: 'store-newer' });
  });

  test('says where it looked, without the password, when no server answers', async () => {
    const opening = createPostgresStore({ url: 'postgres://desk:geheim@127.0.0.1:1/desk' });
    await expect(opening).rejects.toMatchObject({
      code: 'store-open',
      message: expect.not.stringContaining('geheim'),
    });
    await expect(createPostgresStore({ url: 'nonsense' })).rejects.toMatchObject({ code: 'store-open' });
  });
});
