import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from './store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface RetentionConfig {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Sessions that did not move for so long go, with their transcripts and all else of them. */
  readonly days: number;
  /** How long a repeated event is known, in days; platforms repeat within hours. */
  readonly eventDays?: number;
  /** Rows of each kind in one transaction, so that turns need not wait for long. */
  readonly batch?: number;
  /** Told when the store fails; the next run tries again. */
  readonly trouble?: (error: unknown) => void;
}

export interface Retention {
  /** Deletes all that is too old now. Returns how many rows went. */
  run(): Promise<number>;
  /** Runs now and every hour until stopped. */
  start(): void;
  /** Runs no more, and resolves when a run under way has ended. */
  stop(): Promise<void>;
}

/** Makes the job that deletes what is older than the desk may keep it. */
export function createRetention(config: RetentionConfig): Retention {
  const { store, clock, days, eventDays = 7, batch = 200, trouble = () => {} } = config;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay: Promise<unknown> = Promise.resolve();

  async function run(): Promise<number> {
    const now = clock();
    const events = now - Math.min(days, eventDays) * DAY;
    const expiry = {
      sessions: now - days * DAY,
      events,
      // Delivered rows are small; a channel asks them where a question stands that is answered days later.
      settled: events,
      limit: batch,
    };
    for (let gone = 0; ; ) {
      const went = await store.atomically((unit) => unit.expire(expiry));
      gone += went;
      if (went === 0 || stopped) return gone;
      // Turns that wait come first.
      await delay(5, undefined, { ref: false });
    }
  }

  function repeat(): void {
    underWay = run()
      .catch(trouble)
      .then(() => {
        if (!stopped) timer = setTimeout(repeat, HOUR).unref();
      });
  }

  return {
    run,
    start: repeat,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
