import type { Request as HttpRequest, Response as HttpResponse, Server } from 'restify';
import restify from 'restify';
import type { Desk } from '../desk/desk.ts';
import type { Store } from '../desk/store.ts';
import { RequestError } from '../http/request-error.ts';
import type { Mounted } from '../http/server.ts';
import type { Log } from '../log.ts';
import type { Change, Helpdesk } from './helpdesk.ts';
import { createTell } from './ticket-service.ts';
import { createTicketTidy } from './ticket-tidy.ts';

export interface TicketWatchConfig {
  readonly helpdesk: Helpdesk;
  readonly store: Store;
  readonly desk: Pick<Desk, 'turn'>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The helpdesk is asked for changes at least so often. */
  readonly pollMs: number;
}

/** The way back: what the helpdesk does reaches the person, by webhook at once and by asking in any case. */
export interface TicketWatch extends Mounted {
  start(): void;
  /** Asks now. Resolves when all changes that are there have been told. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

const MOST_BODY_BYTES = 256_000;
/** Longer than a lease: by then the next attempt has found its ticket. */
const LONGEST_WAIT_MS = 180_000;

/** Makes what listens to a helpdesk and asks it. */
export function createTicketWatch(config: TicketWatchConfig): TicketWatch {
  const { helpdesk, store, log, pollMs, clock } = config;
  const tell = createTell(config);
  const tidy = createTicketTidy(config);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  let again = false;
  let looking = false;
  let waitingSince: number | undefined;

  const recordOf = (ref: string) => store.atomically((unit) => unit.tickets.findByRef(helpdesk.name, ref));

  /** Passes a change on. False when the ticket is none of the desk's, as far as it knows by now. */
  async function hear(change: Change): Promise<boolean> {
    const record = await recordOf(change.ref);
    if (!record) return false;
    if (change.kind === 'status' && record.state !== change.state)
      await store.atomically(async (unit) => {
        const newest = (await unit.tickets.find(record.id)) ?? record;
        await unit.tickets.save({ ...newest, state: change.state, updated: clock() });
      });
    const { id: _, ref: __, ...news } = change;
    const { channel, conversation, correlation, person } = record;
    await tell(
      { channel, conversation, correlation, person: { id: person } },
      `${helpdesk.name}:${change.id}`,
      news,
    );
    return true;
  }

  /**
   * Whether a ticket that nobody knows may be one whose delivery has not ended: its answer was lost, and an agent is
   * quicker than the next attempt. Not for ever: a helpdesk has other tickets too.
   */
  async function maybeOurs(): Promise<boolean> {
    if ((await store.atomically((unit) => unit.outbox.nextDue('ticket'))) === null) {
      waitingSince = undefined;
      return false;
    }
    waitingSince ??= clock();
    return clock() - waitingSince < LONGEST_WAIT_MS;
  }

  async function readAll(): Promise<void> {
    if (!helpdesk.changes) return;
    for (let more = true; more && !stopped; ) {
      const from = await store.atomically((unit) => unit.tickets.cursor(helpdesk.name));
      let unknown = false;
      const read = await helpdesk.changes(from, async (ref) => {
        const known = (await recordOf(ref)) !== null;
        unknown ||= !known;
        return known;
      });
      // The cursor moves after the last word was passed on: a crash repeats changes, which the desk recognises.
      for (const change of read.changes) if (!(await hear(change))) unknown = true;
      if (unknown && (await maybeOurs())) return;
      if (read.cursor !== from)
        await store.atomically((unit) => unit.tickets.moveCursor(helpdesk.name, read.cursor));
      more = read.more;
    }
  }

  async function look(): Promise<void> {
    again = true;
    if (looking) return underWay;
    looking = true;
    underWay = (async () => {
      while (again && !stopped) {
        again = false;
        await readAll();
      }
    })().finally(() => {
      looking = false;
    });
    return underWay;
  }

  function repeat(): void {
    void look()
      .then(tidy)
      .catch((error: unknown) => log.warn('helpdesk-not-read', { name: helpdesk.name, error }))
      .then(() => {
        if (!stopped) timer = setTimeout(repeat, pollMs).unref();
      });
  }

  return {
    start: () => {
      if (helpdesk.changes || helpdesk.tidy) repeat();
    },
    look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay.catch(() => {});
    },
    mount(server: Server) {
      const { hook } = helpdesk;
      if (!hook) return;
      server.post(
        `/helpdesk/${helpdesk.name}`,
        restify.plugins.bodyReader({ maxBodySize: MOST_BODY_BYTES }),
        async (req: HttpRequest, res: HttpResponse) => {
          const headers = Object.entries(req.headers).flatMap(([name, value]) =>
            typeof value === 'string' ? [[name, value] as const] : [],
          );
          const said = await hook({
            headers: Object.fromEntries(headers),
            body: bodyOf(req),
            at: clock(),
          });
          if (said.kind === 'refused') {
            log.warn('webhook-refused', { name: helpdesk.name });
            throw new RequestError(401, 'helpdesk-signature', 'The signature of this request is not right.');
          }
          if (said.kind === 'changes') for (const change of said.changes) await hear(change);
          else
            void look().catch((error: unknown) =>
              log.warn('helpdesk-not-read', { name: helpdesk.name, error }),
            );
          res.send(204);
        },
      );
    },
  };
}

function bodyOf(req: HttpRequest): string {
  if (typeof req.body === 'string') return req.body;
  return Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '';
}
