import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Shown } from '../../src/desk/channel.ts';
import { NOTHING_SHOWN } from '../../src/desk/notify.ts';
import type { OutboxDraft } from '../../src/desk/outbox-store.ts';
import { type Store, StoreConflict, type StoredSession } from '../../src/desk/store.ts';
import type { TicketRecord } from '../../src/desk/ticket-store.ts';
import type { Session } from '../../src/dialog/session.ts';
import { message } from '../fixtures/counting-engine.ts';

const session: Session = {
  schema: 1,
  content: 'v1',
  turn: 1,
  stack: [{ flow: 'F05', at: 'RS1', run: 0, called: false }],
  chain: [],
  runs: ['F05'],
  slots: { platform_new: 'android' },
  ledger: { TS1: { reply: 'worked', run: 0 } },
  log: [],
  said: ['W1@0'],
  gathered: [],
  misses: 0,
  question: null,
  outcome: null,
  at: 5,
};

const shown: Shown = { ...NOTHING_SHOWN, messages: [message('Hello')] };

function stored(conversation: string, version: number, more: Partial<StoredSession> = {}): StoredSession {
  return {
    channel: 'web',
    conversation,
    person: 'p1',
    session,
    version,
    address: null,
    updated: 1_000,
    ...more,
  };
}

function reply(conversation: string, id: string, more: Partial<OutboxDraft> = {}): OutboxDraft {
  const payload = { lane: 'reply', message: message(id), question: null } as const;
  return { id, channel: 'web', conversation, payload, at: 1_000, ...more };
}

function ticket(conversation: string, id: string): OutboxDraft {
  const person = { id: 'p1', name: 'Person One' };
  const handoff = {
    outcome: 'T3',
    correlation: id,
    channel: 'web',
    conversation,
    person,
    session,
    at: 1_000,
  };
  return { id, channel: 'web', conversation, payload: { lane: 'ticket', handoff }, at: 1_000 };
}

/** What every store keeps to. `open` gives an empty store. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const save = (each: StoredSession, found = each.version - 1) =>
      store.atomically((unit) => unit.saveSession(each, found));
    const put = (...drafts: OutboxDraft[]) => store.atomically((unit) => unit.outbox.put(drafts));
    const claim = (now: number, lane: 'reply' | 'ticket' = 'reply', limit = 10) =>
      store.atomically((unit) => unit.outbox.claim(lane, now, 100, limit));
    const claimedIds = async (now: number, lane: 'reply' | 'ticket' = 'reply', limit = 10) =>
      (await claim(now, lane, limit)).map((item) => item.id);

    describe('a transaction', () => {
      test('gives back what the work returns', async () => {
        expect(await store.atomically(async () => 42)).toBe(42);
      });

      test('leaves nothing behind when the work throws', async () => {
        const failed = store.atomically(async (unit) => {
          await unit.saveSession(stored('c1', 1), 0);
          throw new Error('broken on purpose');
        });
        await expect(failed).rejects.toThrow('broken on purpose');
        expect(await store.atomically((unit) => unit.findSession('web', 'c1'))).toBeNull();
      });

      test('that fails takes nothing from those that run at the same moment', async () => {
        const results = await Promise.allSettled(
          Array.from({ length: 12 }, (_, n) =>
            store.atomically(async (unit) => {
              await unit.saveSession(stored(`c${n}`, 1), 0);
              if (n % 3 === 0) throw new Error(`broken ${n}`);
              return n;
            }),
          ),
        );
        expect(results.map((result) => result.status === 'fulfilled')).toEqual(
          Array.from({ length: 12 }, (_, n) => n % 3 !== 0),
        );
        for (let n = 0; n < 12; n += 1) {
          const found = await store.atomically((unit) => unit.findSession('web', `c${n}`));
          expect(found === null).toBe(n % 3 === 0);
        }
      });
    });

    describe('an event', () => {
      const event = { key: 'web:e1', channel: 'web', conversation: 'c1', at: 1, shown };

      test('is found with what it showed', async () => {
        await store.atomically((unit) => unit.addEvent(event));
        expect(await store.atomically((unit) => unit.findEvent('web:e1'))).toEqual(shown);
        expect(await store.atomically((unit) => unit.findEvent('web:e2'))).toBeNull();
      });

      test('is recorded once', async () => {
        await store.atomically((unit) => unit.addEvent(event));
        const again = store.atomically((unit) => unit.addEvent(event));
        await expect(again).rejects.toBeInstanceOf(StoreConflict);
      });
    });

    describe('a session', () => {
      test('is found as it was written, its address too', async () => {
        const written = stored('c1', 1, { address: { url: 'https://example.org', n: [1, null, 'ü'] } });
        await save(written);
        expect(await store.atomically((unit) => unit.findSession('web', 'c1'))).toEqual(written);
        expect(await store.atomically((unit) => unit.findSession('teams', 'c1'))).toBeNull();
      });

      test('moves from the version that was found', async () => {
        await save(stored('c1', 1));
        await save(stored('c1', 2, { updated: 2_000 }));
        expect((await store.atomically((unit) => unit.findSession('web', 'c1')))?.updated).toBe(2_000);
      });

      test('does not move when somebody else moved it', async () => {
        await save(stored('c1', 1));
        await save(stored('c1', 2, { updated: 2_000 }));
        await expect(save(stored('c1', 2, { updated: 3_000 }))).rejects.toBeInstanceOf(StoreConflict);
        await expect(save(stored('c1', 1, { updated: 3_000 }))).rejects.toBeInstanceOf(StoreConflict);
        expect((await store.atomically((unit) => unit.findSession('web', 'c1')))?.updated).toBe(2_000);
      });
    });

    describe('a transcript', () => {
      const lines = Array.from({ length: 5 }, (_, n) =>
        n % 2 === 0
          ? ({ direction: 'in', id: `l${n}`, at: n, text: `said ${n}` } as const)
          : ({
              direction: 'out',
              id: `l${n}`,
              at: n,
              message: message(`answer ${n}`),
              question: 'q1',
            } as const),
      );

      test('gives the newest lines, oldest first', async () => {
        await save(stored('c1', 1));
        await store.atomically((unit) => unit.addLines('web', 'c1', lines));
        expect(await store.atomically((unit) => unit.lines('web', 'c1', 10))).toEqual(lines);
        expect(await store.atomically((unit) => unit.lines('web', 'c1', 2))).toEqual(lines.slice(3));
        expect(await store.atomically((unit) => unit.lines('web', 'c2', 10))).toEqual([]);
      });

      test('cannot be written where there is no session', async () => {
        await expect(store.atomically((unit) => unit.addLines('web', 'c1', lines))).rejects.toThrow();
      });
    });

    describe('the outbox', () => {
      test('gives the foremost row of each conversation, and the next once that is delivered', async () => {
        await put(reply('c1', 'a1'), reply('c1', 'a2'), reply('c2', 'b1'));
        expect(await claimedIds(1_000)).toEqual(['a1', 'b1']);
        expect(await claimedIds(1_001)).toEqual([]);
        await store.atomically((unit) =>
          unit.outbox.settle('a1', 1, { kind: 'delivered', ref: 'r', at: 1_002 }),
        );
        expect(await claimedIds(1_003)).toEqual(['a2']);
      });

      test('gives no more than asked for, the longest due first', async () => {
        await put(reply('c1', 'a'), reply('c2', 'b', { at: 900 }), reply('c3', 'c'));
        expect(await claimedIds(1_000, 'reply', 1)).toEqual(['b']);
      });

      test('keeps the lanes apart', async () => {
        await put(ticket('c1', 't1'), reply('c1', 'a1'), ticket('c1', 't2'));
        expect(await claimedIds(1_000, 'ticket')).toEqual(['t1']);
        expect(await claimedIds(1_000, 'reply')).toEqual(['a1']);
      });

      test('gives what was put in, with the newest address the session knows', async () => {
        await save(stored('c1', 1, { address: { to: 'new' } }));
        const draft = reply('c1', 'a1', { address: { to: 'own' } });
        await put(draft, reply('c2', 'b1', { address: { to: 'own' } }), reply('c3', 'd1'));
        const items = await claim(1_000);
        expect(items[0]).toEqual({
          id: 'a1',
          channel: 'web',
          conversation: 'c1',
          payload: draft.payload,
          address: { to: 'new' },
          attempt: 1,
          tries: 1,
          queued: 1_000,
          leaseUntil: 1_100,
        });
        expect(items.slice(1).map((item) => item.address)).toEqual([{ to: 'own' }, null]);
      });

      test('gives a row again when its lease has run out, and knows the late worker', async () => {
        await put(reply('c1', 'a1'));
        await claim(1_000);
        expect(await claimedIds(1_099)).toEqual([]);
        const [second] = await claim(1_100);
        expect(second?.attempt).toBe(2);
        const late = await store.atomically((unit) =>
          unit.outbox.settle('a1', 1, { kind: 'dead', reason: 'late' }),
        );
        expect(late).toBe(false);
        const held = await store.atomically((unit) =>
          unit.outbox.settle('a1', 2, { kind: 'delivered', ref: null, at: 1_150 }),
        );
        expect(held).toBe(true);
        expect(await claimedIds(9_999)).toEqual([]);
      });

      test('holds the rest of a conversation while its foremost row waits to be tried again', async () => {
        await put(reply('c1', 'a1'), reply('c1', 'a2'));
        await claim(1_000);
        await store.atomically((unit) =>
          unit.outbox.settle('a1', 1, { kind: 'again', due: 5_000, reason: '429' }),
        );
        expect(await claimedIds(4_999)).toEqual([]);
        expect(await store.atomically((unit) => unit.outbox.nextDue('reply'))).toBe(5_000);
        expect(await claimedIds(5_000)).toEqual(['a1']);
      });

      test('leases rows as they are put in line, where they are the foremost and the lane allows it', async () => {
        const lease = (lane: string) => (lane === 'reply' ? 5_000 : null);
        const given = await store.atomically((unit) =>
          unit.outbox.put(
            [
              reply('c1', 'a1', { address: { to: 'own' } }),
              reply('c1', 'a2'),
              ticket('c1', 't1'),
              reply('c2', 'b1'),
            ],
            lease,
          ),
        );
        expect(given.map((item) => item.id)).toEqual(['a1', 'b1']);
        expect(given[0]).toEqual({
          ...{ id: 'a1', channel: 'web', conversation: 'c1', address: { to: 'own' } },
          ...{ payload: reply('c1', 'a1').payload, attempt: 1, tries: 1, queued: 1_000, leaseUntil: 5_000 },
        });
        expect(await claimedIds(4_999)).toEqual([]);
        expect(await claimedIds(1_000, 'ticket')).toEqual(['t1']);
        const settled = await store.atomically((unit) =>
          unit.outbox.settle('a1', 1, { kind: 'delivered', ref: 'r', at: 1_002 }),
        );
        expect(settled).toBe(true);
        expect((await claim(5_000)).map(({ id, attempt }) => [id, attempt])).toEqual([
          ['a2', 1],
          ['b1', 2],
        ]);
      });

      test('leases no row of a parked conversation', async () => {
        await put(reply('c1', 'a1'));
        await claim(1_000);
        await store.atomically((unit) => unit.outbox.settle('a1', 1, { kind: 'parked', reason: 'blocked' }));
        const given = await store.atomically((unit) => unit.outbox.put([reply('c1', 'a2')], () => 5_000));
        expect(given).toEqual([]);
        expect(await store.atomically((unit) => unit.outbox.find('a2'))).toEqual({
          state: 'parked',
          ref: null,
        });
      });

      test('gives the next row of one conversation, when it is due and nobody has it', async () => {
        const next = (now: number) =>
          store.atomically((unit) =>
            unit.outbox.claimNext({ lane: 'reply', channel: 'web', conversation: 'c1' }, now, 100),
          );
        await put(ticket('c1', 't1'), reply('c2', 'b1'));
        expect(await next(1_000)).toBeNull();
        await put(reply('c1', 'a1'), reply('c1', 'a2'));
        expect(await next(999)).toBeNull();
        expect(await next(1_000)).toMatchObject({ id: 'a1', attempt: 1, leaseUntil: 1_100 });
        expect(await next(1_099)).toBeNull();
        await store.atomically((unit) => unit.outbox.settle('a1', 1, { kind: 'dead', reason: 'refused' }));
        expect(await next(1_099)).toMatchObject({ id: 'a2', attempt: 1 });
      });

      test('tells how a row stands, and what the platform calls it', async () => {
        const find = (id: string) => store.atomically((unit) => unit.outbox.find(id));
        await put(reply('c1', 'a1'));
        expect(await find('a1')).toEqual({ state: 'waiting', ref: null });
        await claim(1_000);
        await store.atomically((unit) =>
          unit.outbox.settle('a1', 1, { kind: 'delivered', ref: 'D1:7.1', at: 1_002 }),
        );
        expect(await find('a1')).toEqual({ state: 'delivered', ref: 'D1:7.1' });
        expect(await find('a2')).toBeNull();
      });

      test('says when the next row is due: of those in front, leased ones too', async () => {
        expect(await store.atomically((unit) => unit.outbox.nextDue('reply'))).toBeNull();
        await put(reply('c1', 'a1'), reply('c1', 'a2'));
        await claim(1_000);
        expect(await store.atomically((unit) => unit.outbox.nextDue('reply'))).toBe(1_100);
        expect(await store.atomically((unit) => unit.outbox.nextDue('ticket'))).toBeNull();
      });

      test('lists dead letters, lets the next row pass, and replays', async () => {
        await put(reply('c1', 'a1'), reply('c1', 'a2'));
        await claim(1_000);
        await store.atomically((unit) => unit.outbox.settle('a1', 1, { kind: 'dead', reason: 'refused' }));
        expect(await store.atomically((unit) => unit.outbox.dead(10))).toEqual([
          {
            id: 'a1',
            lane: 'reply',
            channel: 'web',
            conversation: 'c1',
            queued: 1_000,
            tries: 1,
            reason: 'refused',
          },
        ]);
        expect(await claimedIds(1_001)).toEqual(['a2']);
        expect(await store.atomically((unit) => unit.outbox.replay('a1', 2_000))).toBe(true);
        expect(await store.atomically((unit) => unit.outbox.replay('a1', 2_000))).toBe(false);
        expect(await store.atomically((unit) => unit.outbox.dead(10))).toEqual([]);
        const [replayed] = await claim(2_000);
        expect(replayed).toMatchObject({ id: 'a1', attempt: 2, tries: 1, queued: 2_000 });
      });

      test('parks a conversation with what comes later, and puts it back in line in order', async () => {
        await put(reply('c1', 'a1'), reply('c1', 'a2'), ticket('c1', 't1'));
        await claim(1_000);
        await store.atomically((unit) => unit.outbox.settle('a1', 1, { kind: 'parked', reason: 'blocked' }));
        await put(reply('c1', 'a3'), reply('c2', 'b1'));
        expect(await claimedIds(2_000)).toEqual(['b1']);
        expect(await claimedIds(2_000, 'ticket')).toEqual(['t1']);
        expect(await store.atomically((unit) => unit.outbox.unpark('web', 'c1', 3_000))).toBe(3);
        for (const id of ['a1', 'a2', 'a3']) {
          const [item] = await claim(3_000);
          expect(item?.id).toBe(id);
          await store.atomically((unit) =>
            unit.outbox.settle(id, item?.attempt ?? 0, { kind: 'delivered', ref: null, at: 3_000 }),
          );
        }
      });
    });

    describe('messages that were not understood', () => {
      const gap = (text: string) => ({ text, language: 'en', asking: null, guess: null, confidence: 0 });
      const keep = (conversation: string, text: string, at = 1_000) =>
        store.atomically((unit) => unit.gaps.add({ channel: 'web', conversation, at, gap: gap(text) }));
      const kept = async () =>
        (await store.atomically((unit) => unit.gaps.newest(10))).map(({ text }) => text);

      test('come newest first, and tell of nobody', async () => {
        await save(stored('c1', 1));
        await keep('c1', 'one');
        await keep('c1', 'two');
        expect(await store.atomically((unit) => unit.gaps.newest(1))).toEqual([gap('two')]);
        expect(await kept()).toEqual(['two', 'one']);
      });

      test('go with the conversations of a person who is forgotten', async () => {
        await save(stored('c1', 1));
        await save(stored('c2', 1, { person: 'p2' }));
        await keep('c1', 'of p1');
        await keep('c2', 'of p2');
        await store.atomically((unit) => unit.forget('web', 'p1'));
        expect(await kept()).toEqual(['of p2']);
      });

      test('go when they are old, though their conversation goes on', async () => {
        await save(stored('c1', 1, { updated: 9_000 }));
        await keep('c1', 'old', 1_000);
        await keep('c1', 'new', 8_000);
        const expiry = { sessions: 5_000, events: 0, settled: 0, limit: 9 };
        await store.atomically((unit) => unit.expire(expiry));
        expect(await kept()).toEqual(['new']);
      });
    });

    describe('forgetting', () => {
      test('deletes everything of a person and leaves everybody else alone', async () => {
        for (const [conversation, person] of [
          ['c1', 'p1'],
          ['c2', 'p1'],
          ['c3', 'p2'],
        ] as const) {
          await save(stored(conversation, 1, { person }));
          await store.atomically(async (unit) => {
            await unit.addLines('web', conversation, [{ direction: 'in', id: 'l', at: 1, text: 'hi' }]);
            await unit.addEvent({ key: conversation, channel: 'web', conversation, at: 1, shown });
            await unit.outbox.put([reply(conversation, conversation)]);
          });
        }
        await store.atomically((unit) => unit.forget('web', 'p1'));
        for (const [conversation, kept] of [
          ['c1', false],
          ['c2', false],
          ['c3', true],
        ] as const) {
          await store.atomically(async (unit) => {
            expect((await unit.findSession('web', conversation)) !== null).toBe(kept);
            expect((await unit.findEvent(conversation)) !== null).toBe(kept);
            expect((await unit.lines('web', conversation, 9)).length).toBe(kept ? 1 : 0);
          });
        }
        expect(await claimedIds(1_000)).toEqual(['c3']);
      });

      test('deletes the conversation it was asked in, whoever it belonged to', async () => {
        await save(stored('c1', 1, { person: 'p9' }));
        await store.atomically((unit) => unit.forget('web', 'p1', 'c1'));
        expect(await store.atomically((unit) => unit.findSession('web', 'c1'))).toBeNull();
      });
    });

    describe('what modules keep by name', () => {
      test('is the newest value, until it is deleted', async () => {
        await store.atomically((unit) => unit.kept.put('a', 'one', 1));
        await store.atomically((unit) => unit.kept.put('a', 'two', 2));
        await store.atomically((unit) => unit.kept.put('b', 'other', 2));
        expect(await store.atomically((unit) => unit.kept.get('a'))).toBe('two');
        await store.atomically((unit) => unit.kept.delete('a'));
        await store.atomically((unit) => unit.kept.delete('never was'));
        expect(await store.atomically((unit) => unit.kept.get('a'))).toBeNull();
        expect(await store.atomically((unit) => unit.kept.get('b'))).toBe('other');
      });
    });

    test('what modules keep is listed by how its name begins', async () => {
      for (const name of ['a', 'app:1', 'app:2', 'app', 'apple', 'b'])
        await store.atomically((unit) => unit.kept.put(name, `of ${name}`, 1));
      expect(await store.atomically((unit) => unit.kept.list('app:'))).toEqual([
        { name: 'app:1', value: 'of app:1' },
        { name: 'app:2', value: 'of app:2' },
      ]);
    });

    describe('expiry', () => {
      test('deletes what is too old, a batch at a time, and keeps the rest', async () => {
        for (let n = 0; n < 6; n += 1) {
          await save(stored(`c${n}`, 1, { updated: n * 1_000 }));
          await store.atomically(async (unit) => {
            await unit.addLines('web', `c${n}`, [
              { direction: 'in', id: `l${n}`, at: n * 1_000, text: 'hi' },
            ]);
            await unit.addEvent({
              key: `e${n}`,
              channel: 'web',
              conversation: `c${n}`,
              at: n * 1_000,
              shown,
            });
          });
        }
        const expire = () =>
          store.atomically((unit) => unit.expire({ sessions: 3_000, events: 5_000, settled: 0, limit: 2 }));
        expect(await expire()).toBeGreaterThan(0);
        expect(await store.atomically((unit) => unit.findSession('web', 'c0'))).toBeNull();
        expect(await store.atomically((unit) => unit.findSession('web', 'c2'))).not.toBeNull();
        while ((await expire()) > 0);
        const sessions = await Promise.all(
          Array.from({ length: 6 }, (_, n) => store.atomically((unit) => unit.findSession('web', `c${n}`))),
        );
        expect(sessions.map((found) => found !== null)).toEqual([false, false, false, true, true, true]);
        expect(await store.atomically((unit) => unit.findEvent('e4'))).toBeNull();
        expect(await store.atomically((unit) => unit.findEvent('e5'))).not.toBeNull();
        expect(await store.atomically((unit) => unit.lines('web', 'c3', 9))).toHaveLength(1);
      });

      test('deletes old lines of a conversation that goes on', async () => {
        await save(stored('c1', 1, { updated: 9_000 }));
        await store.atomically((unit) =>
          unit.addLines('web', 'c1', [
            { direction: 'in', id: 'old', at: 1, text: 'old' },
            { direction: 'in', id: 'new', at: 9_000, text: 'new' },
          ]),
        );
        await store.atomically((unit) => unit.expire({ sessions: 5_000, events: 0, settled: 0, limit: 9 }));
        const lines = await store.atomically((unit) => unit.lines('web', 'c1', 9));
        expect(lines.map((line) => line.id)).toEqual(['new']);
      });

      test('deletes delivered rows by their own age and others by that of sessions', async () => {
        await put(
          reply('c1', 'done'),
          reply('c2', 'waits', { at: 1_000 }),
          reply('c3', 'newer', { at: 8_000 }),
        );
        await claim(1_000);
        await store.atomically((unit) =>
          unit.outbox.settle('done', 1, { kind: 'delivered', ref: null, at: 2_000 }),
        );
        const expire = (sessions: number, settled: number) =>
          store.atomically((unit) => unit.expire({ sessions, events: 0, settled, limit: 9 }));
        expect(await expire(0, 2_000)).toBe(0);
        expect(await expire(0, 2_001)).toBe(1);
        expect(await expire(5_000, 0)).toBe(1);
        expect(await claimedIds(9_000)).toEqual(['newer']);
      });
    });

    describe('tickets', () => {
      const record: TicketRecord = {
        id: 'AD-1',
        helpdesk: 'rt',
        ref: '7',
        number: '7',
        url: null,
        channel: 'web',
        conversation: 'c1',
        person: 'p1',
        correlation: 'case-1',
        outcome: 'T3',
        state: 'open',
        digest: 'goal=restore',
        helped: null,
        created: 1_000,
        updated: 1_000,
      };
      const saveTicket = (each: TicketRecord) => store.atomically((unit) => unit.tickets.save(each));
      const entry = { ticket: 'AD-1', at: 1, by: 'agent', kind: 'comment', text: 'Hello' } as const;

      test('a ticket is found by its id and by what the helpdesk calls it', async () => {
        await saveTicket(record);
        await store.atomically(async (unit) => {
          expect(await unit.tickets.find('AD-1')).toEqual(record);
          expect(await unit.tickets.findByRef('rt', '7')).toEqual(record);
          expect(await unit.tickets.findByRef('zendesk', '7')).toBeNull();
          expect(await unit.tickets.find('AD-2')).toBeNull();
        });
      });

      test('a ticket that is saved again is changed, not doubled', async () => {
        await saveTicket(record);
        await saveTicket({ ...record, state: 'resolved', helped: false });
        const all = await store.atomically((unit) => unit.tickets.list(9));
        expect(all).toEqual([{ ...record, state: 'resolved', helped: false }]);
      });

      test('tickets of a conversation are listed, the newest first', async () => {
        await saveTicket(record);
        await saveTicket({ ...record, id: 'AD-2', created: 2_000 });
        await saveTicket({ ...record, id: 'AD-3', conversation: 'c2' });
        await saveTicket({ ...record, id: 'AD-4', channel: 'teams' });
        const ids = async (limit: number) =>
          (await store.atomically((unit) => unit.tickets.listOf('web', 'c1', limit))).map(({ id }) => id);
        expect(await ids(9)).toEqual(['AD-2', 'AD-1']);
        expect(await ids(1)).toEqual(['AD-2']);
      });

      test('entries count up and are read from where one left off', async () => {
        const first = await store.atomically((unit) => unit.tickets.addEntry(entry));
        const second = await store.atomically((unit) => unit.tickets.addEntry({ ...entry, text: 'Again' }));
        expect(second).toBeGreaterThan(first);
        const after = await store.atomically((unit) => unit.tickets.entriesAfter(first, 9));
        expect(after).toEqual([{ ...entry, seq: second, text: 'Again' }]);
        expect(await store.atomically((unit) => unit.tickets.entries('AD-1'))).toHaveLength(2);
      });

      test('a cursor stays where it was moved to', async () => {
        expect(await store.atomically((unit) => unit.tickets.cursor('rt'))).toBeNull();
        await store.atomically((unit) => unit.tickets.moveCursor('rt', '7'));
        await store.atomically((unit) => unit.tickets.moveCursor('rt', '9'));
        expect(await store.atomically((unit) => unit.tickets.cursor('rt'))).toBe('9');
      });

      test("tickets go with a person's data, and those of others stay", async () => {
        await save(stored('c1', 1));
        await saveTicket(record);
        await saveTicket({ ...record, id: 'AD-2', conversation: 'c2', person: 'p2' });
        await store.atomically((unit) => unit.tickets.addEntry(entry));
        await store.atomically((unit) => unit.forget('web', 'p1'));
        const left = await store.atomically((unit) => unit.tickets.list(9));
        expect(left.map(({ id }) => id)).toEqual(['AD-2']);
        expect(await store.atomically((unit) => unit.tickets.entries('AD-1'))).toEqual([]);
      });
    });
  });
}
