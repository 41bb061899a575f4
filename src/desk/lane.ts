import { setTimeout as delay } from 'node:timers/promises';
import { DeskError } from '../errors.ts';
import { type BackoffConfig, backoff } from './backoff.ts';
import type { Lane, OutboxItem, Settlement } from './outbox-store.ts';
import type { Store } from './store.ts';

/** How a lane works. Times are milliseconds. */
export interface LaneLimits extends BackoffConfig {
  /** How many conversations are served at the same time. */
  readonly concurrent: number;
  /** An attempt that takes longer counts as one with an unknown end. */
  readonly timeoutMs: number;
  /** Nobody else tries before this is over; longer than the timeout by the time the other side may still work. */
  readonly leaseMs: number;
  /** After so many tries, or when it is so old, a row becomes a dead letter. */
  readonly mostTries: number;
  readonly oldestMs: number;
}

/** How an attempt ended. `unknown`: it may still have its effect until the lease is over. */
export type Attempted =
  | { readonly kind: 'delivered'; readonly ref?: string }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

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
  /** Looks for work now. */
  wake(): void;
  /** Resolves when nothing is under way and nothing due. */
  idle(): Promise<void>;
  /** Takes nothing new, and resolves when what is under way has ended. */
  stop(): Promise<void>;
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
  let active = 0;
  let looking = false;
  let lookAgain = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let resting: (() => void)[] = [];

  function wake(): void {
    if (stopped) return;
    if (looking) lookAgain = true;
    else void look();
  }

  async function look(): Promise<void> {
    looking = true;
    clearTimeout(timer);
    let wait = pollMs;
    try {
      do {
        lookAgain = false;
        const free = limits.concurrent - active;
        // Whoever ends first looks again.
        if (free <= 0) break;
        const { items, due } = await store.atomically(async (unit) => {
          const claimed = await unit.outbox.claim(lane, clock(), limits.leaseMs, free);
          return { items: claimed, due: claimed.length < free ? await unit.outbox.nextDue(lane) : null };
        });
        for (const item of items) void run(item);
        wait = due === null ? pollMs : Math.min(pollMs, Math.max(0, due - clock()));
      } while (lookAgain && !stopped);
    } catch (error) {
      trouble(error);
      wait = Math.min(pollMs, limits.firstDelayMs);
    }
    looking = false;
    if (!stopped) timer = setTimeout(wake, wait).unref();
    if (lookAgain && !stopped) wake();
    else rest();
  }

  function rest(): void {
    if (active > 0 || looking) return;
    for (const resolve of resting) resolve();
    resting = [];
  }

  async function run(item: OutboxItem): Promise<void> {
    active += 1;
    try {
      const settlement = settle(item, await ended(item));
      const held = await store.atomically((unit) => unit.outbox.settle(item.id, item.attempt, settlement));
      report({
        lane,
        kind: held ? settlement.kind : 'overtaken',
        id: item.id,
        channel: item.channel,
        tries: item.tries,
        age: clock() - item.queued,
        reason: 'reason' in settlement ? settlement.reason : null,
      });
    } catch (error) {
      // The lease runs out by itself, and the row is tried again.
      trouble(error);
    }
    active -= 1;
    if (stopped) rest();
    else wake();
  }

  async function ended(item: OutboxItem): Promise<Attempted> {
    const patience = new AbortController();
    const tooLong = delay(limits.timeoutMs, undefined, { signal: patience.signal, ref: false }).then(
      (): Attempted => ({ kind: 'unknown', reason: `no answer within ${limits.timeoutMs} ms` }),
      (): Attempted => ({ kind: 'unknown', reason: 'no longer waited for' }),
    );
    try {
      return await Promise.race([attempt(item), tooLong]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: lane === 'ticket' ? 'unknown' : 'retry', reason };
    } finally {
      patience.abort();
    }
  }

  function settle(item: OutboxItem, result: Attempted): Settlement {
    const now = clock();
    switch (result.kind) {
      case 'delivered':
        return { kind: 'delivered', ref: result.ref ?? null, at: now };
      case 'refused':
        return { kind: 'dead', reason: result.reason };
      case 'unreachable':
        return { kind: 'parked', reason: result.reason };
      case 'retry':
      case 'unknown': {
        const { reason } = result;
        if (item.tries >= limits.mostTries || now - item.queued >= limits.oldestMs) {
          return { kind: 'dead', reason };
        }
        const afterMs = result.kind === 'retry' ? result.afterMs : undefined;
        const due = now + backoff(limits, item.tries, config.random, afterMs);
        return {
          kind: 'again',
          due: result.kind === 'unknown' ? Math.max(due, item.leaseUntil) : due,
          reason,
        };
      }
    }
  }

  return {
    wake,
    idle: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        if (looking) return;
        if (active === 0) wake();
        if (stopped) rest();
      }),
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        clearTimeout(timer);
        resting.push(resolve);
        rest();
      }),
  };
}
