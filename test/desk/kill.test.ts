import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { createOutbox } from '../../src/desk/outbox.ts';
import type { Session } from '../../src/dialog/session.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const KILLS = 200;
const AT_ONCE = 2;
const CONVERSATIONS = 8;
const doomed = join(import.meta.dirname, '../fixtures/doomed-desk.ts');
const folder = temporaryFolder();

/** What the killed processes said, over all their lives. */
interface Life {
  readonly acknowledged: number[];
  /** Turns that did not show what event n of a conversation must show. */
  readonly wrong: string[];
  readonly sent: string[][];
  readonly done: string[][];
  kills: number;
}

/** Starts the desk and kills it at a random moment of its work. */
async function liveOnce(file: string, life: Life): Promise<void> {
  const child = spawn(process.execPath, [doomed, file, ...life.acknowledged.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  // A tenth dies while it opens the database, the others between the first and about the hundredth turn.
  let left = Math.random() < 0.1 ? Number.POSITIVE_INFINITY : 1 + Math.floor(Math.random() ** 2 * 150);
  const early = setTimeout(
    () => child.kill('SIGKILL'),
    left === Number.POSITIVE_INFINITY ? 60 + Math.random() * 120 : 20_000,
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, who, ...rest] = line.split(' ');
    const conversation = Number(who);
    if (what === 'sent' || what === 'done') {
      life[what][conversation]?.push(rest.join(' '));
    } else {
      const n = Number(rest[0]);
      if (rest.slice(1).join(' ') !== `${n} event ${n}`) life.wrong.push(line);
      life.acknowledged[conversation] = Math.max(life.acknowledged[conversation] ?? 0, n);
    }
    left -= 1;
    if (left === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 3);
  }
  clearTimeout(early);
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  life.kills += 1;
}

async function deliverTheRest(file: string, life: Life): Promise<void> {
  const store = await createSqliteStore({ file });
  const outbox = createOutbox({
    store,
    clock: () => Date.now() + 60_000,
    channels: [
      {
        name: 'slack',
        replies: 'outbox',
        deliver: async ({ conversation, message }) => {
          life.sent[Number(conversation)]?.push(message.text);
          return { kind: 'delivered' };
        },
        carryOut: async ({ conversation, errand }) => {
          life.done[Number(conversation)]?.push(String(errand));
          return { kind: 'delivered' };
        },
      },
    ],
  });
  expect(await outbox.drain(30_000)).toBe(true);
  await outbox.stop();
  await store.close();
}

function counts(file: string, conversation: number) {
  const database = new SqliteDatabase(file, { readonly: true });
  const of = (table: string) =>
    database
      .prepare(`select count(*) from ${table} where conversation = ?`)
      .pluck()
      .get(String(conversation));
  const session = database.prepare('select session, version from session where conversation = ?');
  const row = session.get(String(conversation)) as { session: string; version: number } | undefined;
  const result = {
    turn: row === undefined ? 0 : (JSON.parse(row.session) as Session).turn,
    version: row?.version ?? 0,
    events: of('event'),
    lines: of('transcript'),
    outbox: of('outbox'),
  };
  database.close();
  return result;
}

describe('a desk that is killed while it runs turns', () => {
  const databases = Array.from({ length: AT_ONCE }, (_, n) => join(folder, `${n}.db`));

  test.concurrent.each(databases)(
    'loses nothing it acknowledged, no reply and no errand, and moves no session twice',
    async (file) => {
      const life: Life = {
        acknowledged: Array.from({ length: CONVERSATIONS }, () => 0),
        wrong: [],
        sent: Array.from({ length: CONVERSATIONS }, () => []),
        done: Array.from({ length: CONVERSATIONS }, () => []),
        kills: 0,
      };
      while (life.kills < KILLS / AT_ONCE) await liveOnce(file, life);
      await deliverTheRest(file, life);

      expect(life.wrong).toEqual([]);
      for (const [conversation, acknowledged] of life.acknowledged.entries()) {
        const { turn, ...rows } = counts(file, conversation);
        // At most the turn that was under way at the last kill was committed and not acknowledged.
        expect(turn).toBeGreaterThanOrEqual(acknowledged);
        expect(turn).toBeLessThanOrEqual(acknowledged + 1);
        expect(rows).toEqual({ version: turn, events: turn, lines: 2 * turn, outbox: 2 * turn });
        const sent = life.sent[conversation] ?? [];
        expect([...new Set(sent)]).toEqual(Array.from({ length: turn }, (_, n) => `${n + 1} event ${n + 1}`));
        const done = life.done[conversation] ?? [];
        expect([...new Set(done)]).toEqual(Array.from({ length: turn }, (_, n) => `errand ${n + 1}`));
      }
      expect(life.acknowledged.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(KILLS);
    },
    120_000,
  );
});
