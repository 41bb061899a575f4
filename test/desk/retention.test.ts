import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { createRetention } from '../../src/desk/retention.ts';
import type { Store } from '../../src/desk/store.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { countingEngine, plainRead } from '../fixtures/counting-engine.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const DAY = 24 * 3_600_000;

let store: Store;
let desk: Desk;
let now: number;
let files = 0;

beforeEach(async () => {
  files += 1;
  store = await createSqliteStore({ file: join(folder, `${files}.db`) });
  now = 100 * DAY;
  desk = createDesk({
    store,
    engine: countingEngine,
    dialogs: null,
    read: plainRead,
    channels: [{ name: 'slack', replies: 'outbox' }],
    clock: () => now,
  });
});
afterEach(() => store.close());

const say = (key: string, conversation: string) =>
  desk.turn({
    key,
    channel: 'slack',
    conversation,
    person: { id: 'p1' },
    at: now,
    input: { kind: 'say', text: 'hi' },
  });
const lines = async (conversation: string) => (await desk.history('slack', conversation)).lines.length;

describe('retention', () => {
  test('deletes everything of conversations at rest for too long, in small batches', async () => {
    for (let n = 0; n < 25; n += 1) await say(`old ${n}`, `old ${n}`);
    now += 30 * DAY;
    await say('new', 'new');
    const batches: number[] = [];
    const counting: Store = {
      ...store,
      atomically: (work) =>
        store.atomically(async (unit) => {
          const result = await work(unit);
          batches.push(Number(result));
          return result;
        }),
    };
    now += 1;
    const gone = await createRetention({ store: counting, clock: () => now, days: 30, batch: 10 }).run();
    expect(gone).toBe(batches.reduce((sum, each) => sum + each, 0));
    expect(Math.max(...batches)).toBeLessThanOrEqual(70);
    expect(batches.length).toBeGreaterThan(3);
    for (let n = 0; n < 25; n += 1) expect(await lines(`old ${n}`)).toBe(0);
    expect(await lines('new')).toBe(2);
    expect(await store.atomically((unit) => unit.outbox.claim('reply', now, 1, 99))).toHaveLength(1);
    expect((await say('old 3', 'old 3')).duplicate).toBe(false);
  });

  test('knows a repeated event for seven days', async () => {
    await say('key', 'c1');
    const retention = createRetention({ store, clock: () => now, days: 365 });
    now += 7 * DAY;
    await retention.run();
    expect((await say('key', 'c1')).duplicate).toBe(true);
    now += 1;
    await retention.run();
    expect((await say('key', 'c1')).duplicate).toBe(false);
    expect(await lines('c1')).toBe(4);
  });

  test('runs at the start, and no more once it is stopped', async () => {
    await say('key', 'c1');
    now += 31 * DAY;
    const retention = createRetention({ store, clock: () => now, days: 30 });
    retention.start();
    await retention.stop();
    expect(await lines('c1')).toBe(0);
  });

  test('tells when the store fails', async () => {
    const troubles: unknown[] = [];
    const broken: Store = { ...store, atomically: () => Promise.reject(new Error('disk full')) };
    const trouble = (error: unknown) => troubles.push(error);
    const retention = createRetention({ store: broken, clock: () => now, days: 30, trouble });
    retention.start();
    await retention.stop();
    expect(troubles).toMatchObject([{ message: 'disk full' }]);
  });
});
