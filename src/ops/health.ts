import { setTimeout as delay } from 'node:timers/promises';
import type { Request, Response, Server } from 'restify';
import type { Mounted } from '../http/server.ts';
import type { Log } from '../log.ts';

export interface HealthConfig {
  /** Each rejects when what it stands for is not ready. */
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
  readonly log: Log;
  readonly now: () => number;
  /** A check that takes longer has failed; 2 s unless told. */
  readonly patienceMs?: number;
}

export interface Health extends Mounted {
  /** From now on the process is alive but not ready. */
  stopping(): void;
}

/** Anybody may ask, so an answer is given again for a moment instead of asking the store each time. */
const FRESH_MS = 1000;

/** Creates /healthz (the process is alive) and /readyz (it can do its work). */
export function createHealth({ checks, log, now, patienceMs = 2000 }: HealthConfig): Health {
  let stopped = false;
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<Record<string, 'ok' | 'failed'>> = Promise.resolve({});

  const look = async () => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const late = new AbortController();
        const patience = delay(patienceMs, undefined, { signal: late.signal, ref: false }).then(() => {
          throw new Error('late');
        });
        try {
          await Promise.race([check(), patience]);
          return [name, 'ok'] as const;
        } catch (error) {
          log.warn('not-ready', { name, error });
          return [name, 'failed'] as const;
        } finally {
          patience.catch(() => {});
          late.abort();
        }
      }),
    );
    return Object.fromEntries(results);
  };

  return {
    stopping() {
      stopped = true;
    },
    mount(server: Server) {
      server.get('/healthz', async (_req: Request, res: Response) => {
        res.send(200, { status: 'ok' });
      });
      server.get('/readyz', async (_req: Request, res: Response) => {
        if (now() - asked > FRESH_MS) {
          asked = now();
          answer = look();
        }
        const found = await answer;
        const ready = !stopped && Object.values(found).every((state) => state === 'ok');
        res.send(ready ? 200 : 503, {
          status: stopped ? 'stopping' : ready ? 'ready' : 'not ready',
          checks: found,
        });
      });
    },
  };
}
