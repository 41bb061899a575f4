import type {
  Changes,
  Comment,
  Created,
  Done,
  Failed,
  Helpdesk,
  Hook,
  HookRequest,
  Ours,
  TicketRef,
} from './helpdesk.ts';
import { HelpdeskFailure, type Send } from './http.ts';
import type { Ticket } from './render.ts';

/**
 * The thin description of one helpdesk system: which requests make, find and change a ticket. Everything else (when
 * to search first, what a failure means, closing extras) is the same for all and stands in `createHelpdesk`.
 * Methods throw `HelpdeskFailure`, as `send` does.
 */
export interface System {
  readonly name: string;
  /** True where the system recognises a second creation itself, so that nothing need be searched for. */
  readonly unique?: boolean;
  /** True where a search knows a new ticket only after a while. */
  readonly findsLate?: boolean;
  check(send: Send): Promise<readonly string[]>;
  /** The tickets that carry this id, the one to keep first. */
  find(send: Send, id: string): Promise<readonly TicketRef[]>;
  /** Whether a ticket that was confirmed is there, asked for by its ref. Left out where searching tells at once. */
  has?(send: Send, made: TicketRef): Promise<boolean>;
  create(send: Send, ticket: Ticket): Promise<TicketRef>;
  /** Closes a ticket that an interrupted attempt left beside the one that is kept. */
  closeExtra?(send: Send, extra: TicketRef, why: string): Promise<void>;
  comment(send: Send, ticket: TicketRef, comment: Comment): Promise<void>;
  /** Whether a comment with this key is there. Left out where that cannot be asked. */
  hasComment?(send: Send, ticket: TicketRef, key: string): Promise<boolean>;
  reopen(send: Send, ticket: TicketRef): Promise<void>;
  changes?(send: Send, cursor: string | null, ours: Ours): Promise<Changes>;
  hook?(request: HookRequest): Promise<Hook> | Hook;
}

/** What the desk itself writes into tickets. */
export interface HelpdeskWords {
  /** Why an extra ticket is closed; `{number}` is that of the kept one. */
  readonly duplicate: string;
}

/** The mark in a comment by which a later attempt recognises it. */
export function markOf(key: string): string {
  return `[${key}]`;
}

/** Makes a helpdesk of a system's description: one ticket, however often and however badly an attempt ends. */
export function createHelpdesk(system: System, send: Send, words: HelpdeskWords): Helpdesk {
  const { changes, hook } = system;
  return {
    name: system.name,
    check: async () => {
      try {
        return await system.check(send);
      } catch (error) {
        return [toFailed(error).reason];
      }
    },
    create: (ticket, attempt) =>
      caught<Created>(async () => {
        const { id } = ticket.packet;
        if (attempt > 1 && !system.unique) {
          const [found, ...extras] = await system.find(send, id);
          if (found) {
            await closeExtras(system, send, found, extras, words);
            return { kind: 'exists', ticket: found };
          }
        }
        const made = await insist(() => createOrFind(system, send, ticket));
        if (system.unique) return { kind: 'created', ticket: made };
        return { kind: 'created', ticket: await keepOne(system, send, id, made, words) };
      }),
    ...(system.unique ? {} : { tidy: (kept: TicketRef, id: string) => tidy(system, send, kept, id, words) }),
    comment: (ticket, comment, attempt) =>
      caught<Done>(async () => {
        const known = attempt > 1 && (await system.hasComment?.(send, ticket, comment.key));
        if (!known) await system.comment(send, ticket, comment);
        return { kind: 'done' };
      }),
    reopen: (ticket) =>
      caught<Done>(async () => {
        await system.reopen(send, ticket);
        return { kind: 'done' };
      }),
    ...(changes ? { changes: (cursor: string | null, ours: Ours) => changes(send, cursor, ours) } : {}),
    ...(hook ? { hook } : {}),
  };
}

/** A refusal leaves nothing behind, so it is heard twice before it counts: under load systems refuse what they take a moment later. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HelpdeskFailure) || error.failed.kind !== 'refused') throw error;
    return work();
  }
}

/** A conflict on creation means that the ticket is there: somebody was faster. */
async function createOrFind(system: System, send: Send, ticket: Ticket): Promise<TicketRef> {
  try {
    return await system.create(send, ticket);
  } catch (error) {
    if (!(error instanceof HelpdeskFailure) || error.status !== 409) throw error;
    const [found] = await system.find(send, ticket.packet.id);
    if (found) return found;
    throw new HelpdeskFailure({ kind: 'unknown', reason: error.failed.reason }, 409, { cause: error });
  }
}

/**
 * Looks once more after creating: an abandoned request may have been carried out meanwhile, and a system may confirm
 * a ticket that it then loses. A ticket that is neither found nor there does not count; the next attempt looks first.
 * One that is there counts, whatever its search says: else a search that is broken would make a ticket each time.
 */
async function keepOne(
  system: System,
  send: Send,
  id: string,
  made: TicketRef,
  words: HelpdeskWords,
): Promise<TicketRef> {
  const [first, ...extras] = await orNotFound(system, made, system.find(send, id));
  if (!first) {
    if (system.findsLate || (system.has && (await orNotFound(system, made, system.has(send, made)))))
      return made;
    throw notFound(system, made);
  }
  await closeExtras(system, send, first, extras, words);
  return first;
}

/** Closes what stands beside a ticket. False when the ticket is neither found nor there: then nothing is closed. */
async function tidy(
  system: System,
  send: Send,
  kept: TicketRef,
  id: string,
  words: HelpdeskWords,
): Promise<boolean> {
  const found = await system.find(send, id);
  const there = found.some(({ ref }) => ref === kept.ref);
  if (!there) return (await system.has?.(send, kept)) ?? true;
  const extras = found.filter(({ ref }) => ref !== kept.ref);
  await closeExtras(system, send, kept, extras, words);
  return true;
}

function orNotFound<T>(system: System, made: TicketRef, answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    throw notFound(system, made, cause);
  });
}

function notFound(system: System, { number }: TicketRef, cause?: unknown): HelpdeskFailure {
  const reason = `${system.name}: ticket ${number} was confirmed, but cannot be found again yet`;
  return new HelpdeskFailure({ kind: 'unknown', reason }, null, { cause });
}

async function closeExtras(
  system: System,
  send: Send,
  kept: TicketRef,
  extras: readonly TicketRef[],
  words: HelpdeskWords,
): Promise<void> {
  for (const extra of extras) {
    try {
      await system.closeExtra?.(send, extra, words.duplicate.replace('{number}', kept.number));
    } catch {
      // It stays open beside the one that is kept; an agent can see the same id in both.
    }
  }
}

async function caught<T>(work: () => Promise<T | Failed>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return toFailed(error);
  }
}

function toFailed(error: unknown): Failed {
  if (error instanceof HelpdeskFailure) return error.failed;
  // An answer of a shape that nobody expected: it may well have been a success.
  return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
}
