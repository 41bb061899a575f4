import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { contentFolder } from '../src/content/content-folder.ts';
import { loadDialogs } from '../src/content/load.ts';
import type { Channel } from '../src/desk/channel.ts';
import { createDesk, type Desk, type Turn } from '../src/desk/desk.ts';
import { createOutbox } from '../src/desk/outbox.ts';
import { expectation, transition } from '../src/dialog/transition.ts';
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts';
import { createSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { understand } from '../src/understand/understand.ts';
import { row } from './support/row.ts';
import { nextInput } from './support/walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'authdesk-bench-'));
const dialogs = loadDialogs(contentFolder());
const delivering: Channel = {
  name: 'delivering',
  replies: 'outbox',
  deliver: async () => ({ kind: 'delivered' }),
};
const inline = { name: 'inline', replies: 'inline' } as const;

interface Setting {
  readonly clients: number;
  readonly turns: number;
  readonly largestGroup?: number;
  readonly channel?: string;
  /** Turns after which a client goes on to another conversation. */
  readonly turnsEach?: number;
  readonly every?: (turns: number) => void;
}

/** Runs real turns of the real content and returns how long they took, in seconds of the wall and of the processor. */
async function run(file: string, setting: Setting): Promise<{ wall: number; cpu: number }> {
  const { clients, turns, channel = 'inline', turnsEach = 20, every } = setting;
  const store = await createSqliteStore({ file, largestGroup: setting.largestGroup ?? 64 });
  const outbox = createOutbox({ store, channels: [delivering], clock: Date.now });
  const desk = createDesk({
    store,
    engine: { transition, expectation },
    dialogs,
    read: understand,
    channels: [inline, delivering],
    clock: Date.now,
    wake: outbox.wake,
    lease: outbox.lease,
  });
  let done = 0;
  let walks = 0;
  const client = async () => {
    while (done < turns) {
      walks += 1;
      await walk(desk, channel, walks, turnsEach, () => {
        done += 1;
        every?.(done);
        return done < turns;
      });
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  if (channel === delivering.name) await outbox.drain(60_000);
  const wall = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await outbox.stop();
  await store.close();
  return { wall, cpu: (user + system) / 1e6 };
}

async function walk(
  desk: Desk,
  channel: string,
  number: number,
  turns: number,
  goesOn: () => boolean,
): Promise<void> {
  let turn: Turn | undefined;
  for (let step = 0; step < turns; step += 1) {
    turn = await desk.turn({
      key: `${number}-${step}`,
      channel,
      conversation: `conversation ${number}`,
      person: { id: `person ${number}` },
      at: Date.now(),
      input: nextInput(number, turn, step),
    });
    if (!goesOn()) return;
  }
}

async function turnsPerSecond(name: string, setting: Omit<Setting, 'turns'>): Promise<void> {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.db`);
  await run(`${file}.warm`, { ...setting, turns: 500 });
  const turns = 5_000;
  const { wall, cpu } = await run(file, { ...setting, turns });
  row(name, turns / wall, 'turns/s', `${Math.round((cpu / turns) * 1e6)} µs of processor each`);
}

/** What the disk allows: one row a commit, nothing else. */
function commitsPerSecond(): void {
  const database = openSqlite(join(folder, 'bare.db'));
  database.exec('create table line (body text)');
  const insert = database.prepare('insert into line values (?)');
  const start = performance.now();
  let commits = 0;
  for (; performance.now() - start < 1_000; commits += 1) insert.run('x'.repeat(3_000));
  row(
    'bare commits of one 3 kB row, for comparison',
    commits / ((performance.now() - start) / 1_000),
    'commits/s',
  );
  database.close();
}

async function memoryOverSessions(sessions: number): Promise<void> {
  const file = join(folder, 'sessions.db');
  const memory = () => {
    globalThis.gc?.();
    return process.memoryUsage();
  };
  const tenth = sessions / 10;
  const samples: NodeJS.MemoryUsage[] = [];
  await run(file, {
    clients: 8,
    turns: sessions,
    turnsEach: 1,
    every: (turns) => {
      if (turns % tenth === 0) samples.push(memory());
    },
  });
  samples.forEach((sample, at) => {
    if (at === 0 || at === 4 || at === 9) {
      const heap = `${(sample.heapUsed / 2 ** 20).toFixed(1)} MiB of it objects in use`;
      row(`RSS after ${(at + 1) * tenth} sessions`, sample.rss / 2 ** 20, 'MiB', heap);
    }
  });
  const database = new SqliteDatabase(file, { readonly: true });
  const average = database.prepare('select avg(length(session)) from session').pluck().get();
  row('a stored session', Number(average), 'bytes', `of a database of ${statSync(file).size >> 20} MiB`);
  database.close();
}

try {
  commitsPerSecond();
  await turnsPerSecond('durable turns, 1 client', { clients: 1 });
  await turnsPerSecond('durable turns, 8 clients, group commit', { clients: 8 });
  await turnsPerSecond('durable turns, 8 clients, a commit each', { clients: 8, largestGroup: 1 });
  await turnsPerSecond('durable turns with delivery, 8 clients', { clients: 8, channel: delivering.name });
  await memoryOverSessions(100_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
