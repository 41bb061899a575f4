import { setImmediate } from 'node:timers/promises';
import { DeskError } from '../../errors.ts';

/** The transaction commands of one connection. */
export interface TransactionCommands {
  /** Runs `begin`, `commit`, `savepoint …` and the like. */
  run(command: string): void;
  /** False when the database has ended the transaction by itself, as it does on a full disk. */
  inTransaction(): boolean;
}

interface Job {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

interface Settled {
  readonly job: Job;
  readonly value: unknown;
}

/** Runs a piece of work in a transaction, alone or with others; resolves after the commit. */
export type Grouped = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Puts all work that waits at the same moment, at most `largest` pieces, into one transaction, so that they
 * share one fsync. Each has a savepoint of its own: one that fails takes nothing of the others with it.
 */
export function createGroupCommit(commands: TransactionCommands, largest: number): Grouped {
  const waiting: Job[] = [];
  let running = false;

  async function one(job: Job, done: Settled[]): Promise<void> {
    try {
      commands.run('savepoint one');
      const value = await job.work();
      commands.run('release one');
      done.push({ job, value });
    } catch (error) {
      job.reject(error);
      if (commands.inTransaction()) {
        commands.run('rollback to one');
        commands.run('release one');
      }
    }
  }

  async function group(): Promise<void> {
    const done: Settled[] = [];
    let first: Job | undefined;
    try {
      first = waiting.shift();
      commands.run('begin immediate');
      for (let job = first, count = 1; job !== undefined; count += 1) {
        first = undefined;
        await one(job, done);
        if (!commands.inTransaction())
          throw new DeskError('store-aborted', 'The database gave the transaction up.');
        job = count < largest ? waiting.shift() : undefined;
      }
      commands.run('commit');
    } catch (error) {
      if (commands.inTransaction()) commands.run('rollback');
      first?.reject(error);
      for (const { job } of done) job.reject(error);
      return;
    }
    for (const { job, value } of done) job.resolve(value as never);
  }

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // Lets the sockets be read between two transactions, and what they bring join the next.
      await setImmediate();
      await group();
    }
    running = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (!running) void drain();
    });
}
