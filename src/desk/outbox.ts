import type { Attempted, LaneLimits } from './attempt.ts';
import type { Channel } from './channel.ts';
import type { Connector } from './connector.ts';
import { createLane, type OutboxReport } from './lane.ts';
import type { DeadLetter, Lane, LeaseUntil, OutboxItem } from './outbox-store.ts';
import type { Store } from './store.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A reply that is a day late helps nobody, an errand after an hour neither; a ticket must get through. */
const LIMITS: Readonly<Record<Lane, LaneLimits>> = {
  reply: {
    concurrent: 16,
    timeoutMs: 10 * SECOND,
    leaseMs: 15 * SECOND,
    firstDelayMs: SECOND,
    longestDelayMs: 5 * MINUTE,
    mostTries: 100,
    oldestMs: DAY,
  },
  ticket: {
    concurrent: 4,
    timeoutMs: 30 * SECOND,
    leaseMs: MINUTE,
    firstDelayMs: 2 * SECOND,
    longestDelayMs: 15 * MINUTE,
    mostTries: 500,
    oldestMs: 7 * DAY,
  },
  errand: {
    concurrent: 16,
    timeoutMs: 10 * SECOND,
    leaseMs: 15 * SECOND,
    firstDelayMs: SECOND,
    longestDelayMs: MINUTE,
    mostTries: 20,
    oldestMs: 60 * MINUTE,
  },
};

export interface OutboxConfig {
  readonly store: Store;
  readonly channels: readonly Channel[];
  /** The way into the helpdesk; without one, tickets wait in the store. */
  readonly connector?: Connector;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Gives 0 to 1. */
  readonly random?: () => number;
  readonly limits?: Partial<Readonly<Record<Lane, Partial<LaneLimits>>>>;
  /** Looks for work at least so often, milliseconds. */
  readonly pollMs?: number;
  /** Told what became of each attempt. */
  readonly report?: (report: OutboxReport) => void;
  /** Told when the store fails; the outbox goes on trying. */
  readonly trouble?: (error: unknown) => void;
}

export interface Outbox {
  /**
   * Looks for work now: at the start, and after each commit that left some. With rows that were leased for it as
   * they were put in line it begins these at once, and looks for others only where `look` is true.
   */
  wake(leased?: readonly OutboxItem[], look?: boolean): void;
  /** Until when a row of a lane may be leased that is handed to the next `wake`; null while there is no room for it. */
  lease: LeaseUntil;
  /** Delivers what is due. True when nothing is left that is, false when that took longer than `ms`. */
  drain(ms: number): Promise<boolean>;
  /** Takes nothing new, and resolves when the attempts under way have ended. */
  stop(): Promise<void>;
  /** What was given up, oldest first. */
  dead(limit: number): Promise<DeadLetter[]>;
  /** Puts a dead letter back in line. False when there is none of that id. */
  replay(id: string): Promise<boolean>;
  /** Puts what was parked for a conversation back in line: the platform says that it can be reached again. */
  reachable(channel: string, conversation: string): Promise<void>;
}

/** Makes the outbox's workers: in order within a conversation, a lane for answers and one for tickets. */
export function createOutbox(config: OutboxConfig): Outbox {
  const { store, clock, connector, random = Math.random, pollMs = 5 * SECOND } = config;
  const channels = new Map(config.channels.map((channel) => [channel.name, channel]));
  const attempts: Partial<Record<Lane, (item: OutboxItem) => Promise<Attempted>>> = {
    reply: (item) => sendReply(channels.get(item.channel), item),
    errand: (item) => carryOut(channels.get(item.channel), item),
  };
  if (connector !== undefined) attempts.ticket = (item) => sendTicket(connector, item);

  const lanes = new Map(
    (['reply', 'ticket', 'errand'] as const).flatMap((lane) => {
      const attempt = attempts[lane];
      if (attempt === undefined) return [];
      const worker = createLane({
        lane,
        store,
        attempt,
        clock,
        random,
        pollMs,
        limits: { ...LIMITS[lane], ...config.limits?.[lane] },
        report: config.report ?? (() => {}),
        trouble: config.trouble ?? (() => {}),
      });
      return [[lane, worker]];
    }),
  );
  const wake: Outbox['wake'] = (leased = [], look = true) => {
    for (const [lane, worker] of lanes) {
      worker.wake(leased.length === 0 ? leased : leased.filter(({ payload }) => payload.lane === lane), look);
    }
  };

  return {
    wake,
    lease: (lane) => lanes.get(lane)?.lease() ?? null,
    drain: async (ms) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, ms, false);
      });
      const done = Promise.all([...lanes.values()].map((lane) => lane.idle())).then(() => true);
      const result = await Promise.race([done, late]);
      clearTimeout(timer);
      return result;
    },
    stop: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
    dead: (limit) => store.atomically((unit) => unit.outbox.dead(limit)),
    replay: async (id) => {
      const found = await store.atomically((unit) => unit.outbox.replay(id, clock()));
      if (found) wake();
      return found;
    },
    reachable: async (channel, conversation) => {
      await store.atomically((unit) => unit.outbox.unpark(channel, conversation, clock()));
      wake();
    },
  };
}

async function sendReply(channel: Channel | undefined, item: OutboxItem): Promise<Attempted> {
  const { id, conversation, address, attempt, payload } = item;
  if (payload.lane !== 'reply') return { kind: 'refused', reason: 'a ticket stood among the replies' };
  if (channel === undefined) {
    return { kind: 'retry', reason: `no channel '${item.channel}' is configured` };
  }
  const { message, question } = payload;
  return channel.deliver({ id, conversation, address, message, question, attempt });
}

async function carryOut(channel: Channel | undefined, item: OutboxItem): Promise<Attempted> {
  const { id, conversation, address, attempt, payload } = item;
  if (payload.lane !== 'errand' || channel?.carryOut === undefined) {
    return { kind: 'refused', reason: `no channel '${item.channel}' with errands is configured` };
  }
  return channel.carryOut({ id, conversation, address, errand: payload.errand, attempt });
}

async function sendTicket(connector: Connector, item: OutboxItem): Promise<Attempted> {
  const { id, attempt, payload, address } = item;
  if (payload.lane !== 'ticket') return { kind: 'refused', reason: 'a reply stood among the tickets' };
  if ('followUp' in payload) return connector.followUp({ id, followUp: payload.followUp, attempt });
  return connector.deliver({ id, handoff: payload.handoff, address, attempt });
}
