import { setTimeout as delay } from 'node:timers/promises';
import { DeskError } from '../errors.ts';
import { type Attempted, inTime, type LaneLimits, settlementOf } from './attempt.ts';
import type { Lane, OutboxItem, Settlement } from './outbox-store.ts';
import type { Store } from './store.ts';

/** What happened to one row, for logs and metrics: no personal content but what a reason holds. */
export interface OutboxReport {
  readonly lane: Lane;
  /** `overtaken`: somebody else had taken the row when this attempt ended. */
  readonly kind: Settlement['kind'] | 'overtaken';
  readonly id: string;
  readonly channel: string;
  readonly tries: number;
  /** Milliseconds since it was put in line. */
  readonly age: number;
  readonly reason: string | null;
}

export interface LaneConfig {
  readonly lane: Lane;
  readonly store: Store;
  readonly limits: LaneLimits;
  readonly attempt: (item: OutboxItem) => Promise<Attempted>;
  readonly clock: () => number;
  readonly random: () => number;
  /** Looks for work at least so often, milliseconds: another process may have left some. */
  readonly pollMs: number;
  readonly report: (report: OutboxReport) => void;
  /** Told when the store fails; the lane goes on trying. */
  readonly trouble: (error: unknown) => void;
}

export interface LaneWorker {
  /** Takes up rows that were leased for it already, and where `look` is true finds out what else is due. */
  wake(leased: readonly OutboxItem[], look: boolean): void;
  /** Until when a row may be leased for it that comes with the next `wake`; null while it has its hands full. */
  lease(): number | null;
  /** Resolves when nothing is under way and nothing due. */
  idle(): Promise<void>;
  /** Takes nothing new, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Far less than a platform takes to answer, so that a crash finds hardly more that was sent and not written down. */
const GATHER_MS = 2;

interface Ended {
  readonly item: OutboxItem;
  readonly settlement: Settlement;
}

/** Makes the worker of one lane. It rests until it is woken for the first time. */
export function createLane(config: LaneConfig): LaneWorker {
  const { lane, store, limits, attempt, clock, pollMs, report, trouble } = config;
  if (limits.timeoutMs >= limits.leaseMs) {
    throw new DeskError(
      'lane-lease',
      `Lane '${lane}' gives up an attempt after ${limits.timeoutMs} ms but leases rows for ${limits.leaseMs} ms: the lease must be longer.`,
    );
  }
  /** Attempts and their settlements under way. */
  let active = 0;
  let looking = false;
  let lookAgain = false;
  /** There was more to do than hands to do it: whoever ends next looks again. */
  let behind = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  /** What became due for later while a look was under way, which may not have seen it. */
  let soonest = Number.POSITIVE_INFINITY;
  let resting: (() => void)[] = [];
  /** Leased rows that wait for a free hand. */
  const handed: OutboxItem[] = [];
  const ended: Ended[] = [];
  let settling = false;

  function wake(leased: readonly OutboxItem[], more: boolean): void {
    if (stopped) return;
    handed.push(...leased);
    takeUp();
    if (!more) return;
    if (looking) lookAgain = true;
    else void look();
  }

  function takeUp(): void {
    while (!stopped && active < limits.concurrent) {
      const item = handed.shift();
      if (item === undefined) return;
      // What waited for too long comes back when its lease is over.
      if (item.leaseUntil - clock() > limits.timeoutMs) void run(item);
      else lookAt(item.leaseUntil);
    }
  }

  function lookAt(due: number): void {
    if (looking) soonest = Math.min(soonest, due);
    const wait = Math.min(pollMs, Math.max(0, due - clock()));
    const at = performance.now() + wait;
    if (stopped || looking || timerAt <= at) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => wake([], true), wait).unref();
  }

  async function look(): Promise<void> {
    looking = true;
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
    soonest = Number.POSITIVE_INFINITY;
    let next = clock() + pollMs;
    try {
      do {
        lookAgain = false;
        const free = limits.concurrent - active - handed.length;
        behind = free <= 0;
        if (behind) break;
        const { items, due } = await store.atomically(async (unit) => {
          const claimed = await unit.outbox.claim(lane, clock(), limits.leaseMs, free);
          return { items: claimed, due: claimed.length < free ? await unit.outbox.nextDue(lane) : null };
        });
        behind = items.length === free;
        handed.push(...items);
        takeUp();
        next = due ?? clock() + pollMs;
      } while (lookAgain && !stopped);
    } catch (error) {
      trouble(error);
      next = clock() + limits.firstDelayMs;
    }
    looking = false;
    lookAt(Math.min(next, soonest));
    if (lookAgain && !stopped) wake([], true);
    else rest();
  }

  function rest(): void {
    if (active > 0 || looking) return;
    for (const resolve of resting) resolve();
    resting = [];
  }

  async function run(item: OutboxItem): Promise<void> {
    active += 1;
    const result = await inTime(attempt(item), limits.timeoutMs, lane);
    ended.push({ item, settlement: settlementOf(item, result, limits, clock(), config.random) });
    if (!settling) void settleAll();
  }

  /** Writes down in one transaction what has ended meanwhile, then takes up what stood behind it. */
  async function settleAll(): Promise<void> {
    settling = true;
    while (ended.length > 0) {
      // What else is under way ends soon too, and shares the commit; the only one is written down at once.
      if (active > ended.length) await delay(GATHER_MS);
      const batch = ended.splice(0);
      try {
        await record(batch);
        if (!stopped) await follow(batch);
      } catch (error) {
        // The leases run out by themselves, and the rows are tried again.
        trouble(error);
        for (const { item } of batch) lookAt(item.leaseUntil);
      }
      active -= batch.length;
      takeUp();
    }
    settling = false;
    if (!stopped && (behind || resting.length > 0)) wake([], true);
    else rest();
  }

  async function record(batch: readonly Ended[]): Promise<void> {
    const held = await store.atomically(async (unit) => {
      const all: boolean[] = [];
      for (const { item, settlement } of batch)
        all.push(await unit.outbox.settle(item.id, item.attempt, settlement));
      return all;
    });
    batch.forEach(({ item, settlement }, at) => {
      if (settlement.kind === 'again') lookAt(settlement.due);
      report({
        lane,
        kind: held[at] ? settlement.kind : 'overtaken',
        id: item.id,
        channel: item.channel,
        tries: item.tries,
        age: clock() - item.queued,
        reason: 'reason' in settlement ? settlement.reason : null,
      });
    });
  }

  /** In a transaction of its own: it must see what others put in line until the rows before it were settled. */
  async function follow(batch: readonly Ended[]): Promise<void> {
    const next = await store.atomically(async (unit) => {
      const all: OutboxItem[] = [];
      for (const { item, settlement } of batch) {
        if (settlement.kind !== 'delivered' && settlement.kind !== 'dead') continue;
        const { channel, conversation } = item;
        const behindIt = await unit.outbox.claimNext(
          { lane, channel, conversation },
          clock(),
          limits.leaseMs,
        );
        if (behindIt !== null) all.push(behindIt);
      }
      return all;
    });
    // It gets the hand of the row before it.
    handed.unshift(...next);
  }

  return {
    wake,
    // As many again may wait for a hand: to leave them to a claim costs more, and what waits too long is left to one.
    lease: () =>
      stopped || active + handed.length >= 2 * limits.concurrent ? null : clock() + limits.leaseMs,
    idle: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        if (looking) return;
        if (active === 0) wake([], true);
        if (stopped) rest();
      }),
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        handed.length = 0;
        clearTimeout(timer);
        resting.push(resolve);
        rest();
      }),
  };
}
