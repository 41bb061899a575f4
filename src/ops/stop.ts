import type { Log } from '../log.ts';

/** One thing to do when the process stops. */
export interface StopStep {
  readonly name: string;
  run(): unknown;
}

export interface StopConfig {
  /** Done one after another; one that fails does not keep the others from running. */
  readonly steps: readonly StopStep[];
  readonly limitMs: number;
  readonly log: Log;
  readonly exit: (status: number) => void;
}

/**
 * Creates what a signal calls. The first stops gracefully and exits with 0, or with 1 when the time was up first;
 * the second exits at once, with 128 and the signal's number, as if it had not been caught.
 */
export function createStop({
  steps,
  limitMs,
  log,
  exit,
}: StopConfig): (signal: 'SIGINT' | 'SIGTERM') => Promise<void> {
  let called = false;
  return async (signal) => {
    if (called) return exit(signal === 'SIGINT' ? 130 : 143);
    called = true;
    log.info('stopping', { name: signal });
    let current = '';
    const timer = setTimeout(() => {
      log.warn('stopped-late', { name: current });
      exit(1);
    }, limitMs);
    for (const step of steps) {
      current = step.name;
      try {
        await step.run();
      } catch (error) {
        log.warn('stop-step-failed', { name: step.name, error });
      }
    }
    clearTimeout(timer);
    log.info('stopped');
    exit(0);
  };
}
