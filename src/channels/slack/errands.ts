import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { SlackAnswer } from './api.ts';

/** Small things to do after a turn that nobody waits for and whose loss harms nobody: an updated message, a title. */
export interface Errands {
  /** Starts one; it is tried three times, as late as Slack asks. */
  run(name: string, work: () => Promise<SlackAnswer>): void;
  /** Resolves when none is under way. */
  idle(): Promise<void>;
}

const TRIES = 3;
const LONGEST_WAIT = 60_000;

export function createErrands(log: Log): Errands {
  const underWay = new Set<Promise<void>>();

  async function carryOut(name: string, work: () => Promise<SlackAnswer>): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const answer = await work();
      if (answer.kind === 'ok') return;
      const code = answer.kind === 'error' ? answer.error : answer.kind;
      log.debug('slack-errand', { name, code, attempt });
      if (answer.kind === 'error') return;
      const wait = answer.kind === 'limited' ? Math.min(answer.afterMs, LONGEST_WAIT) : attempt * 500;
      if (attempt < TRIES) await delay(wait, undefined, { ref: false });
    }
    log.warn('slack-errand-failed', { name });
  }

  return {
    run: (name, work) => {
      const done = carryOut(name, work)
        .catch((error: unknown) => log.warn('slack-errand-failed', { name, error }))
        .then(() => void underWay.delete(done));
      underWay.add(done);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
