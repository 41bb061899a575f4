import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import type { Incoming, Input } from '../../src/desk/channel.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { Store } from '../../src/desk/store.ts';
import type { Expectation } from '../../src/dialog/reading.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { countingEngine, message, plainRead } from '../fixtures/counting-engine.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

let file: string;
let store: Store;
let desk: Desk;
let woken: number;
let now: number;

function openDesk(over: Store): Desk {
  return createDesk({
    store: over,
    engine: countingEngine,
    dialogs: null,
    read: plainRead,
    channels: [
      { name: 'web', replies: 'inline' },
      { name: 'slack', replies: 'outbox' },
    ],
    clock: () => now,
    wake: () => {
      woken += 1;
    },
  });
}

beforeEach(async () => {
  file = join(folder, `${randomUUID()}.db`);
  store = await createSqliteStore({ file });
  woken = 0;
  now = 1_000;
  desk = openDesk(store);
});
afterEach(() => store.close());

function incoming(text: string | Input, more: Partial<Incoming> = {}): Incoming {
  return {
    key: randomUUID(),
    channel: 'web',
    conversation: 'c1',
    person: { id: 'p1', name: 'Person One' },
    at: 500,
    input: typeof text === 'string' ? { kind: 'say', text } : text,
    ...more,
  };
}

const texts = (turn: { messages: readonly { text: string }[] }) => turn.messages.map((each) => each.text);
const claim = (lane: 'reply' | 'ticket') =>
  store.atomically((unit) => unit.outbox.claim(lane, now, 1_000, 10));

describe('a turn', () => {
  test('shows what the engine said, in the words of the record', async () => {
    expect(await desk.turn(incoming('hello'))).toEqual({
      duplicate: false,
      messages: [message('1 hello', true)],
      asking: 'step',
      question: 'q1',
      choices: [
        { value: 'worked', label: 'It worked' },
        { value: 'failed', label: 'It did not work' },
      ],
      flow: 'F01',
      steps: ['AE1'],
      warnings: [],
      outcome: null,
      slots: { last: 'hello' },
    });
  });

  test('goes on where the last one of the conversation ended', async () => {
    await desk.turn(incoming('one'));
    expect(texts(await desk.turn(incoming('two')))).toEqual(['2 two']);
    expect(texts(await desk.turn(incoming('one', { conversation: 'c2' })))).toEqual(['1 one']);
    expect(texts(await desk.turn(incoming('one', { channel: 'slack' })))).toEqual(['1 one']);
  });

  test('of a repeated event gives what it gave before and changes nothing', async () => {
    const event = incoming('twice', { key: 'k', channel: 'slack' });
    const first = await desk.turn(event);
    await desk.turn(incoming('more', { channel: 'slack' }));
    const again = await desk.turn(event);
    expect(again).toEqual({ ...first, duplicate: true });
    expect((await desk.history('slack', 'c1')).lines).toHaveLength(5);
    expect(texts(await desk.turn(incoming('next', { channel: 'slack' })))).toEqual(['3 next']);
  });

  test('takes equal keys of two channels for two events', async () => {
    await desk.turn(incoming('one', { key: 'k' }));
    expect((await desk.turn(incoming('one', { key: 'k', channel: 'slack' }))).duplicate).toBe(false);
  });

  test('of a conversation never interleaves with another, however many come at once', async () => {
    const turns = await Promise.all(
      Array.from({ length: 40 }, (_, n) => desk.turn(incoming(`m${n}`, { conversation: `c${n % 4}` }))),
    );
    turns.forEach((turn, n) => {
      expect(texts(turn)).toEqual([`${Math.floor(n / 4) + 1} m${n}`]);
    });
  });

  test('of an event that comes twice at once happens once', async () => {
    const event = incoming('hello', { key: 'same' });
    const turns = await Promise.all(Array.from({ length: 8 }, () => desk.turn(event)));
    expect(turns.filter((turn) => !turn.duplicate)).toHaveLength(1);
    expect(new Set(turns.map((turn) => texts(turn)[0]))).toEqual(new Set(['1 hello']));
  });

  test('that another process overtakes is run again on what that one left', async () => {
    const others = await createSqliteStore({ file });
    const other = openDesk(others);
    const turns = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? desk : other).turn(incoming(`m${n}`))),
    );
    const counted = turns.map((turn) => Number(texts(turn)[0]?.split(' ')[0])).sort((a, b) => a - b);
    expect(counted).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await others.close();
  });

  test('gives up when it is overtaken every time', async () => {
    const overtaken: Store = {
      ...store,
      atomically: (work) =>
        store.atomically(async (unit) => {
          const result = await work({
            ...unit,
            findSession: async (channel, conversation) => {
              const found = await unit.findSession(channel, conversation);
              if (found !== null)
                await unit.saveSession({ ...found, version: found.version + 1 }, found.version);
              return found;
            },
          });
          return result;
        }),
    };
    await desk.turn(incoming('one'));
    await expect(openDesk(overtaken).turn(incoming('two'))).rejects.toMatchObject({ code: 'turn-conflict' });
    expect(texts(await desk.turn(incoming('two')))).toEqual(['2 two']);
  });

  test('that breaks leaves nothing behind and lets the next one through', async () => {
    const event = incoming('break', { key: 'k' });
    await expect(desk.turn(event)).rejects.toThrow('the engine broke');
    expect(texts(await desk.turn(incoming('hello')))).toEqual(['1 hello']);
    expect(texts(await desk.turn({ ...event, input: { kind: 'say', text: 'mended' } }))).toEqual([
      '2 mended',
    ]);
  });

  test('is refused from a channel that nobody configured', async () => {
    await expect(desk.turn(incoming('hi', { channel: 'sms' }))).rejects.toMatchObject({
      code: 'channel-unknown',
      message: "There is no channel 'sms'. Channels: web, slack.",
    });
  });
});

describe('what goes out', () => {
  test('is queued in order for a channel that delivers, with the question on the message that asks', async () => {
    await desk.turn(incoming('twice', { channel: 'slack', address: { to: 'D1' } }));
    expect(woken).toBe(1);
    const [first] = await claim('reply');
    expect(first).toMatchObject({
      address: { to: 'D1' },
      payload: { lane: 'reply', message: { text: '1 first' }, question: null },
    });
    await store.atomically((unit) =>
      unit.outbox.settle(first?.id ?? '', 1, { kind: 'delivered', ref: null, at: now }),
    );
    const [second] = await claim('reply');
    expect(second?.payload).toMatchObject({ message: { text: '1 second' }, question: 'q1' });
  });

  test('is not queued where the answer travels in the response', async () => {
    await desk.turn(incoming('hello'));
    expect(await claim('reply')).toEqual([]);
    expect(woken).toBe(0);
  });

  test('is the case as it stood, when it is handed over', async () => {
    await desk.turn(incoming('ticket'));
    await desk.turn(incoming('afterwards'));
    const [item] = await claim('ticket');
    expect(item?.payload).toMatchObject({
      lane: 'ticket',
      handoff: {
        outcome: 'T3',
        correlation: 'case-1',
        channel: 'web',
        conversation: 'c1',
        person: { id: 'p1', name: 'Person One' },
        session: { turn: 1 },
        at: 500,
      },
    });
    expect(woken).toBe(1);
  });

  test('goes to the newest address', async () => {
    await desk.turn(incoming('one', { channel: 'slack', address: { to: 'old' } }));
    await desk.turn(incoming('two', { channel: 'slack', address: { to: 'new' } }));
    await desk.turn(incoming('three', { channel: 'slack' }));
    expect((await claim('reply'))[0]?.address).toEqual({ to: 'new' });
  });

  test('goes out again after it was parked, as soon as the person writes', async () => {
    await desk.turn(incoming('one', { channel: 'slack' }));
    const [item] = await claim('reply');
    await store.atomically((unit) =>
      unit.outbox.settle(item?.id ?? '', 1, { kind: 'parked', reason: 'blocked' }),
    );
    expect(await claim('reply')).toEqual([]);
    await desk.turn(incoming('two', { channel: 'slack' }));
    expect((await claim('reply')).map((each) => each.id)).toEqual([item?.id]);
  });
});

describe('a secret', () => {
  const link = 'otpauth://totp/Contoso:alice?secret=JBSWY3DPEHPK3PXP';

  test('is masked before the engine, the transcript, the event or the session can hold it', async () => {
    const event = incoming(`my QR says ${link} and now?`, { key: 'k', channel: 'slack' });
    const turn = await desk.turn(event);
    expect(texts(turn)).toEqual(['1 my QR says [otpauth] and now?']);
    await desk.turn(incoming({ kind: 'choose', value: link }, { channel: 'slack' }));
    await store.close();
    const database = new SqliteDatabase(file, { readonly: true });
    const everything = ['event', 'session', 'transcript', 'outbox'].flatMap((table) =>
      database.prepare(`select * from ${table}`).all(),
    );
    expect(everything.length).toBeGreaterThan(5);
    expect(JSON.stringify(everything)).not.toContain('JBSWY3DPEHPK3PXP');
    database.close();
    store = await createSqliteStore({ file });
  });

  test('is told to the engine by its kind', async () => {
    const seen: unknown[] = [];
    const watching = createDesk({
      store,
      engine: {
        ...countingEngine,
        transition: (dialogs, session, event) => {
          seen.push(event);
          return countingEngine.transition(dialogs, session, event);
        },
      },
      dialogs: null,
      read: plainRead,
      channels: [{ name: 'web', replies: 'inline' }],
      clock: () => now,
    });
    await watching.turn(incoming(link));
    expect(seen).toMatchObject([{ kind: 'say', reading: { text: '[otpauth]', secrets: ['otpauth'] } }]);
  });
});

describe('a history', () => {
  test('holds both sides in order, and what is asked now', async () => {
    await desk.turn(incoming({ kind: 'open' }));
    await desk.turn(incoming('hello'));
    await desk.turn(incoming({ kind: 'choose', value: 'worked', question: 'q2' }));
    const { lines, asking, question, choices } = await desk.history('web', 'c1');
    expect(lines.map((line) => (line.direction === 'in' ? line.text : `> ${line.message.text}`))).toEqual([
      '> 1 open',
      'hello',
      '> 2 hello',
      'It worked',
      '> 3 worked',
    ]);
    expect({ asking, question, values: choices.map((choice) => choice.value) }).toEqual({
      asking: 'step',
      question: 'q3',
      values: ['worked', 'failed'],
    });
  });

  test('of a conversation that never was is empty', async () => {
    expect(await desk.history('web', 'nobody')).toEqual({
      lines: [],
      asking: null,
      question: null,
      choices: [],
    });
  });
});

describe('forgetting', () => {
  test('when the person asks leaves only the answer, delivered where it was asked', async () => {
    await desk.turn(incoming('hello', { channel: 'slack', address: { to: 'D1' } }));
    await desk.turn(incoming('elsewhere', { channel: 'slack', conversation: 'c2' }));
    const turn = await desk.turn(incoming('forget', { channel: 'slack', key: 'k' }));
    expect(texts(turn)).toEqual(['Deleted.']);
    expect(turn).toMatchObject({ flow: null, steps: [], slots: {} });
    expect((await desk.history('slack', 'c1')).lines).toEqual([]);
    expect((await desk.history('slack', 'c2')).lines).toEqual([]);
    expect(await claim('reply')).toMatchObject([
      { address: { to: 'D1' }, payload: { message: { text: 'Deleted.' } } },
    ]);
    expect((await desk.turn(incoming('forget', { channel: 'slack', key: 'k' }))).duplicate).toBe(true);
    expect(texts(await desk.turn(incoming('new', { channel: 'slack' })))).toEqual(['1 new']);
  });

  test('by id deletes all conversations of the person', async () => {
    await desk.turn(incoming('hello'));
    await desk.turn(incoming('hello', { conversation: 'c2', person: { id: 'p2' } }));
    await desk.forget('web', 'p1');
    expect((await desk.history('web', 'c1')).lines).toEqual([]);
    expect((await desk.history('web', 'c2')).lines).toHaveLength(2);
  });
});

describe('a notice', () => {
  const notice = { key: 'n1', channel: 'web', conversation: 'c1', messages: [message('Your ticket moved.')] };

  test('is delivered once on any channel and stands in the history under the same id', async () => {
    await desk.turn(incoming('hello', { address: { page: 1 } }));
    expect(await desk.notify(notice)).toBe('queued');
    expect(await desk.notify(notice)).toBe('duplicate');
    expect(woken).toBe(1);
    const items = await claim('reply');
    expect(items).toMatchObject([
      { address: { page: 1 }, payload: { message: { text: 'Your ticket moved.' } } },
    ]);
    expect((await desk.history('web', 'c1')).lines.at(-1)?.id).toBe(items[0]?.id);
  });

  test('for a conversation that is not there goes nowhere', async () => {
    expect(await desk.notify(notice)).toBe('unknown');
    expect(await claim('reply')).toEqual([]);
  });
});

describe('stopping', () => {
  test('finishes the turns under way and takes no more', async () => {
    const under = [desk.turn(incoming('one')), desk.turn(incoming('two'))];
    let finished = 0;
    for (const turn of under) void turn.then(() => (finished += 1));
    await desk.stop();
    expect(finished).toBe(2);
    await expect(desk.turn(incoming('three'))).rejects.toMatchObject({ code: 'desk-stopped' });
  });
});

describe('a reader that is asked before the turn', () => {
  const ready = (
    consult: (text: string, expectation: Expectation) => Promise<typeof plainRead>,
    over: Store = store,
  ) =>
    createDesk({
      store: over,
      engine: countingEngine,
      dialogs: null,
      read: plainRead,
      consult,
      channels: [{ name: 'web', replies: 'inline' }],
      clock: () => now,
    });

  test('reads the message, free of secrets, in the light of the open question', async () => {
    const seen: [string, string | null][] = [];
    const asked = ready(async (text, { asking }) => {
      seen.push([text, asking]);
      return (again, expectation) => plainRead(`read ${again}`, expectation);
    });
    expect(texts(await asked.turn(incoming('hello')))).toEqual(['1 read hello']);
    await asked.turn(incoming('my code is 482913'));
    expect(seen[0]).toEqual(['hello', null]);
    expect(seen[1]).toEqual([expect.not.stringContaining('482913'), 'step']);
  });

  test('is asked once an event: a repeat gives what was given', async () => {
    let times = 0;
    const asked = ready(async () => {
      times += 1;
      return (text, expectation) => plainRead(`${times} ${text}`, expectation);
    });
    const event = incoming('hello');
    const first = await asked.turn(event);
    expect(await asked.turn(event)).toEqual({ ...first, duplicate: true });
    expect(times).toBe(1);
  });

  test('holds no transaction while it thinks', async () => {
    const asked = Promise.withResolvers<void>();
    const thought = Promise.withResolvers<typeof plainRead>();
    const waiting = ready(() => {
      asked.resolve();
      return thought.promise;
    }).turn(incoming('slow'));
    await asked.promise;
    await desk.turn(incoming('quick', { conversation: 'c2' }));
    thought.resolve(plainRead);
    expect(texts(await waiting)).toEqual(['1 slow']);
  });
});

describe('what was not understood', () => {
  const gaps = () => store.atomically((unit) => unit.gaps.newest(10));

  test('is kept once, however often the event comes', async () => {
    const event = incoming('the flux');
    await desk.turn(event);
    await desk.turn(event);
    expect((await gaps()).map(({ text }) => text)).toEqual(['the flux']);
  });

  test('is gone with the person', async () => {
    await desk.turn(incoming('the flux'));
    await desk.forget('web', 'p1');
    expect(await gaps()).toEqual([]);
  });
});
