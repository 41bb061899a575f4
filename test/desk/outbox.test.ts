import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel, Delivery, DeliveryResult } from '../../src/desk/channel.ts';
import type { Connector, TicketDelivery, TicketResult } from '../../src/desk/connector.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { OutboxReport } from '../../src/desk/lane.ts';
import { createOutbox, type Outbox, type OutboxConfig } from '../../src/desk/outbox.ts';
import type { Store } from '../../src/desk/store.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { countingEngine, plainRead } from '../fixtures/counting-engine.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

let store: Store;
let desk: Desk;
let outbox: Outbox;
let now: number;
let delivered: string[];
let reports: OutboxReport[];
let troubles: unknown[];
let onDeliver: (delivery: Delivery) => DeliveryResult | Promise<DeliveryResult>;
let onTicket: (ticket: TicketDelivery) => TicketResult | Promise<TicketResult>;

const channel: Channel = {
  name: 'slack',
  replies: 'outbox',
  deliver: async (delivery) => {
    const result = await onDeliver(delivery);
    if (result.kind === 'delivered') delivered.push(`${delivery.conversation}: ${delivery.message.text}`);
    return result;
  },
};
const connector: Connector = {
  name: 'fake',
  followUp: async ({ followUp }) => {
    delivered.push(`follow-up ${followUp.correlation} ${followUp.action.kind}`);
    return { kind: 'delivered', ref: '4711' };
  },
  deliver: async (ticket) => {
    const result = await onTicket(ticket);
    if (result.kind === 'delivered') delivered.push(`ticket ${ticket.handoff.correlation}`);
    return result;
  },
};

function open(config: Partial<OutboxConfig> = {}): Outbox {
  return createOutbox({
    store,
    channels: [channel],
    connector,
    clock: () => now,
    random: () => 1,
    pollMs: 3_600_000,
    report: (report) => reports.push(report),
    trouble: (error) => troubles.push(error),
    ...config,
  });
}

beforeEach(async () => {
  store = await createSqliteStore({ file: join(folder, `${randomUUID()}.db`) });
  now = 1_000_000;
  delivered = [];
  reports = [];
  troubles = [];
  onDeliver = () => ({ kind: 'delivered' });
  onTicket = () => ({ kind: 'delivered', ref: '4711' });
  outbox = open();
  desk = createDesk({
    store,
    engine: countingEngine,
    dialogs: null,
    read: plainRead,
    channels: [channel],
    clock: () => now,
  });
});
afterEach(async () => {
  await outbox.stop();
  await store.close();
  expect(troubles).toEqual([]);
});

const say = (text: string, conversation = 'c1') =>
  desk.turn({
    key: randomUUID(),
    channel: 'slack',
    conversation,
    person: { id: 'p1' },
    at: now,
    input: { kind: 'say', text },
    address: { to: conversation },
  });
const drain = () => outbox.drain(5_000);

describe('delivering', () => {
  test('happens in order within each conversation', async () => {
    for (let n = 1; n <= 5; n += 1) await Promise.all([say('a', 'c1'), say('b', 'c2'), say('twice', 'c3')]);
    onDeliver = async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      return { kind: 'delivered' };
    };
    expect(await drain()).toBe(true);
    expect(delivered.filter((text) => text.startsWith('c1'))).toEqual(
      [1, 2, 3, 4, 5].map((n) => `c1: ${n} a`),
    );
    expect(delivered.filter((text) => text.startsWith('c3'))).toEqual(
      [1, 2, 3, 4, 5].flatMap((n) => [`c3: ${n} first`, `c3: ${n} second`]),
    );
    expect(delivered).toHaveLength(20);
  });

  test('hands the channel what it needs', async () => {
    const deliveries: Delivery[] = [];
    onDeliver = (delivery) => {
      deliveries.push(delivery);
      return { kind: 'delivered', ref: 'm1' };
    };
    await say('hello');
    await drain();
    expect(deliveries).toEqual([
      {
        id: expect.any(String),
        conversation: 'c1',
        address: { to: 'c1' },
        message: expect.objectContaining({ text: '1 hello' }),
        question: 'q1',
        attempt: 1,
      },
    ]);
    expect(reports).toEqual([
      {
        lane: 'reply',
        kind: 'delivered',
        id: deliveries[0]?.id,
        channel: 'slack',
        tries: 1,
        age: 0,
        reason: null,
      },
    ]);
  });

  test('begins at once when a commit wakes it', async () => {
    const arrived = new Promise<void>((resolve) => {
      onDeliver = () => {
        resolve();
        return { kind: 'delivered' };
      };
    });
    const waking = createDesk({
      store,
      engine: countingEngine,
      dialogs: null,
      read: plainRead,
      channels: [channel],
      clock: () => now,
      wake: outbox.wake,
    });
    await drain();
    await waking.turn({
      key: 'k',
      channel: 'slack',
      conversation: 'c1',
      person: { id: 'p1' },
      at: now,
      input: { kind: 'say', text: 'hello' },
    });
    await arrived;
    await drain();
    expect(delivered).toEqual(['c1: 1 hello']);
  });

  describe('what a turn left leased for it', () => {
    /** The desk hands over what it commits; every claim and every settlement is counted. */
    function handing(over: Partial<OutboxConfig> = {}) {
      const counts = { claims: 0, transactions: 0 };
      const counting: Store = {
        ...store,
        atomically: (work) => {
          counts.transactions += 1;
          return store.atomically((unit) =>
            work({
              ...unit,
              outbox: {
                ...unit.outbox,
                claim: (...args) => {
                  counts.claims += 1;
                  return unit.outbox.claim(...args);
                },
              },
            }),
          );
        },
      };
      outbox = open({ store: counting, ...over });
      desk = createDesk({
        store: counting,
        engine: countingEngine,
        dialogs: null,
        read: plainRead,
        channels: [channel],
        clock: () => now,
        wake: outbox.wake,
        lease: outbox.lease,
      });
      return counts;
    }
    const until = async (count: number) => {
      while (reports.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
    };

    test('is delivered at once, without a claim', async () => {
      const counts = handing();
      await say('one');
      await until(1);
      await say('two');
      await until(2);
      expect(delivered).toEqual(['c1: 1 one', 'c1: 2 two']);
      expect(counts.claims).toBe(0);
    });

    test('goes out in order with what stood behind it', async () => {
      handing();
      onDeliver = async () => {
        await new Promise((resolve) => setTimeout(resolve, 3));
        return { kind: 'delivered' };
      };
      await Promise.all([say('twice'), say('a'), say('twice'), say('b')]);
      await until(6);
      expect(delivered).toEqual(
        ['1 first', '1 second', '2 a', '3 first', '3 second', '4 b'].map((text) => `c1: ${text}`),
      );
    });

    test('is settled together when it ends together', async () => {
      const counts = handing();
      let release = () => {};
      const all = new Promise<void>((resolve) => {
        release = resolve;
      });
      onDeliver = () => all.then(() => ({ kind: 'delivered' }));
      await Promise.all(Array.from({ length: 10 }, (_, n) => say('hi', `c${n}`)));
      const before = counts.transactions;
      release();
      await until(10);
      expect(counts.transactions - before).toBeLessThan(6);
    });

    test('waits in line where no hand is free, and is then taken', async () => {
      handing({ limits: { reply: { concurrent: 2 } } });
      onDeliver = async () => {
        await new Promise((resolve) => setTimeout(resolve, 3));
        return { kind: 'delivered' };
      };
      await Promise.all(Array.from({ length: 9 }, (_, n) => say('hi', `c${n}`)));
      await until(9);
      expect(delivered).toHaveLength(9);
    });

    test('is tried again when its lease has run out, after the process that held it is gone', async () => {
      handing();
      await outbox.stop();
      const gone = createDesk({
        store,
        engine: countingEngine,
        dialogs: null,
        read: plainRead,
        channels: [channel],
        clock: () => now,
        lease: () => now + 15_000,
      });
      await gone.turn({
        key: 'k',
        channel: 'slack',
        conversation: 'c1',
        person: { id: 'p1' },
        at: now,
        input: { kind: 'say', text: 'one' },
      });
      outbox = open();
      await drain();
      expect(delivered).toEqual([]);
      now += 15_000;
      await drain();
      expect(delivered).toEqual(['c1: 1 one']);
    });
  });

  test('serves several conversations at the same time, and no more than allowed', async () => {
    let atOnce = 0;
    let most = 0;
    outbox = open({ limits: { reply: { concurrent: 3 } } });
    onDeliver = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      return { kind: 'delivered' };
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => say('hi', `c${n}`)));
    await drain();
    expect(delivered).toHaveLength(8);
    expect(most).toBe(3);
  });

  test('lets no stuck ticket hold up an answer', async () => {
    let release = () => {};
    onTicket = () =>
      new Promise((resolve) => {
        release = () => resolve({ kind: 'delivered', ref: '1' });
      });
    await say('ticket');
    await say('after');
    outbox.wake();
    while (delivered.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(delivered).toEqual(['c1: Handed over.', 'c1: 2 after']);
    release();
    await drain();
    expect(delivered.at(-1)).toBe('ticket case-1');
  });

  test('leaves tickets where they are until there is a connector', async () => {
    await say('ticket');
    const { connector: _, ...without } = { store, channels: [channel], clock: () => now, connector };
    const replies = createOutbox(without);
    await replies.drain(5_000);
    await replies.stop();
    expect(delivered).toEqual(['c1: Handed over.']);
    await drain();
    expect(delivered.at(-1)).toBe('ticket case-1');
  });
});

describe('a failure', () => {
  test('is tried again later and later, and holds up its own conversation only', async () => {
    await say('one');
    await say('two');
    await say('other', 'c2');
    onDeliver = ({ conversation }) =>
      conversation === 'c1' ? { kind: 'retry', reason: '503' } : { kind: 'delivered' };
    const waits: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      await drain();
      const due = await store.atomically((unit) => unit.outbox.nextDue('reply'));
      waits.push((due ?? 0) - now);
      now = due ?? now;
    }
    expect(delivered).toEqual(['c2: 1 other']);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1_000));
    onDeliver = () => ({ kind: 'delivered' });
    await drain();
    expect(delivered.slice(1)).toEqual(['c1: 1 one', 'c1: 2 two']);
  });

  test('waits at least as long as the platform asked for', async () => {
    onDeliver = () => ({ kind: 'retry', afterMs: 60_000, reason: '429' });
    await say('one');
    await drain();
    const due = await store.atomically((unit) => unit.outbox.nextDue('reply'));
    expect(due).toBeGreaterThanOrEqual(now + 60_000);
    expect(due).toBeLessThanOrEqual(now + 61_000);
  });

  test('that is thrown is tried again', async () => {
    onDeliver = () => {
      throw new Error('socket hang up');
    };
    await say('one');
    await drain();
    expect(reports).toMatchObject([{ kind: 'again', reason: 'socket hang up' }]);
    onDeliver = () => ({ kind: 'delivered' });
    now += 1_000;
    await drain();
    expect(delivered).toEqual(['c1: 1 one']);
  });

  test('comes back by itself when its time has come', async () => {
    now = Date.now();
    outbox = open({ clock: Date.now, limits: { reply: { firstDelayMs: 30 } } });
    let failures = 2;
    onDeliver = () => {
      failures -= 1;
      return failures >= 0 ? { kind: 'retry', reason: '503' } : { kind: 'delivered' };
    };
    await say('one');
    outbox.wake();
    while (delivered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(reports.map((report) => report.kind).slice(0, 2)).toEqual(['again', 'again']);
    await drain();
  });

  test('becomes a dead letter after the last try, which can be seen and replayed', async () => {
    outbox = open({ limits: { reply: { mostTries: 2 } } });
    onDeliver = () => ({ kind: 'retry', reason: '500' });
    await say('one');
    await say('two');
    await drain();
    now += 1_000;
    await drain();
    expect(await outbox.dead(10)).toMatchObject([
      { tries: 2, reason: '500', conversation: 'c1', lane: 'reply' },
    ]);
    onDeliver = () => ({ kind: 'delivered' });
    now += 1_000;
    await drain();
    expect(delivered).toEqual(['c1: 2 two']);
    const [letter] = await outbox.dead(10);
    expect(await outbox.replay(letter?.id ?? '')).toBe(true);
    await drain();
    expect(delivered).toEqual(['c1: 2 two', 'c1: 1 one']);
    expect(await outbox.replay('no such letter')).toBe(false);
  });

  test('becomes a dead letter when it is too old', async () => {
    onDeliver = () => ({ kind: 'retry', reason: '500' });
    await say('one');
    await drain();
    now += 24 * 3_600_000;
    await drain();
    expect(await outbox.dead(10)).toHaveLength(1);
  });

  test('that the platform calls final is not tried again', async () => {
    onDeliver = () => ({ kind: 'refused', reason: 'channel_not_found' });
    await say('one');
    await drain();
    expect(await outbox.dead(10)).toMatchObject([{ tries: 1, reason: 'channel_not_found' }]);
  });

  test('to reach a person parks the conversation until it can be reached', async () => {
    onDeliver = ({ conversation }) =>
      conversation === 'c1' ? { kind: 'unreachable', reason: 'blocked' } : { kind: 'delivered' };
    await say('one');
    await say('two');
    await say('other', 'c2');
    await drain();
    now += 3_600_000;
    await drain();
    expect(reports.filter((report) => report.kind === 'parked')).toHaveLength(1);
    onDeliver = () => ({ kind: 'delivered' });
    await outbox.reachable('slack', 'c1');
    await drain();
    expect(delivered).toEqual(['c2: 1 other', 'c1: 1 one', 'c1: 2 two']);
  });

  test('for want of a channel is tried again: it may be configured tomorrow', async () => {
    outbox = open({ channels: [] });
    await say('one');
    await drain();
    expect(reports).toMatchObject([{ kind: 'again', reason: "no channel 'slack' is configured" }]);
  });
});

describe('a lease', () => {
  test('that a dead process held runs out, and the row is taken up', async () => {
    await say('one');
    await store.atomically((unit) => unit.outbox.claim('reply', now, 15_000, 10));
    await drain();
    expect(delivered).toEqual([]);
    now += 15_000;
    await drain();
    expect(delivered).toEqual(['c1: 1 one']);
  });

  test('keeps a late worker from changing what a later one did', async () => {
    let finish: ((result: DeliveryResult) => void) | undefined;
    onDeliver = ({ attempt }) =>
      attempt === 1
        ? new Promise((resolve) => {
            finish = resolve;
          })
        : { kind: 'delivered', ref: 'second' };
    await say('one');
    outbox.wake();
    while (finish === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    now += 15_000;
    const other = open();
    await other.drain(5_000);
    finish({ kind: 'refused', reason: 'too late' });
    await drain();
    await other.stop();
    expect(reports.map((report) => report.kind)).toEqual(['delivered', 'overtaken']);
    expect(await outbox.dead(10)).toEqual([]);
  });

  test('outlasts an attempt at a ticket whose end is not known', async () => {
    onTicket = () => ({ kind: 'unknown', reason: 'timeout' });
    await say('ticket');
    await drain();
    const due = await store.atomically((unit) => unit.outbox.nextDue('ticket'));
    expect(due).toBe(now + 60_000);
    const attempts: number[] = [];
    onTicket = ({ attempt }) => {
      attempts.push(attempt);
      return { kind: 'delivered', ref: '1' };
    };
    now += 60_000;
    await drain();
    expect(attempts).toEqual([2]);
  });

  test('outlasts an attempt that never answers', async () => {
    outbox = open({ limits: { reply: { timeoutMs: 20 } } });
    onDeliver = () => new Promise(() => {});
    await say('one');
    await drain();
    expect(reports).toMatchObject([{ kind: 'again', reason: 'no answer within 20 ms' }]);
    expect(await store.atomically((unit) => unit.outbox.nextDue('reply'))).toBe(now + 15_000);
  });

  test('that is shorter than an attempt is refused', () => {
    expect(() => open({ limits: { ticket: { leaseMs: 30_000 } } })).toThrow("Lane 'ticket' gives up");
  });
});

describe('a store that fails', () => {
  test('is told about, and the outbox goes on when it works again', async () => {
    let broken = true;
    const shaky: Store = {
      ...store,
      atomically: (work) => (broken ? Promise.reject(new Error('disk full')) : store.atomically(work)),
    };
    outbox = open({ store: shaky, limits: { reply: { firstDelayMs: 10 } } });
    await say('one');
    await drain();
    expect(troubles).toHaveLength(3);
    troubles.length = 0;
    broken = false;
    while (delivered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await drain();
    troubles.length = 0;
    expect(delivered).toEqual(['c1: 1 one']);
  });
});

describe('stopping', () => {
  test('waits for what is under way and takes nothing new', async () => {
    let finish = () => {};
    onDeliver = () =>
      new Promise((resolve) => {
        finish = () => resolve({ kind: 'delivered' });
      });
    await say('one');
    await say('two');
    outbox.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await outbox.drain(10)).toBe(false);
    const stopped = outbox.stop();
    finish();
    await stopped;
    expect(delivered).toEqual(['c1: 1 one']);
  });
});
