import type { CaseTicket } from './ticket.ts';

/** What a person answered after a step. */
export const REPLIES = ['worked', 'failed', 'cannot', 'skipped', 'done'] as const;
export type Reply = (typeof REPLIES)[number];

/** How a fact came to be known: asked for, said unasked, or concluded by a flow. */
export type FactOrigin = 'asked' | 'said' | 'concluded';

/** One thing that happened in the case, in order: a fact learnt or a step answered. Times are epoch milliseconds. */
export type LogEntry =
  | {
      readonly t: 'slot';
      readonly n: string;
      readonly v: string;
      readonly by: FactOrigin;
      readonly at: number;
    }
  | { readonly t: 'step'; readonly n: string; readonly r: Reply; readonly run: number; readonly at: number };

/** The newest reply to a step. */
export interface LedgerEntry {
  readonly reply: Reply;
  readonly run: number;
}

/** One flow being followed: `at` is the id of the item reached; `called` marks a flow that returns to the one below. */
export interface Frame {
  readonly flow: string;
  readonly at: string;
  readonly run: number;
  readonly called: boolean;
}

/**
 * The open question: what is asked (a slot, `step`, `forget`, or about a ticket `ticket` or `helped`), the steps it is about, the values offered
 * where they are fewer than the slot has, and an id that changes with every question.
 */
export interface OpenQuestion {
  readonly id: string;
  readonly asking: string;
  readonly steps: readonly string[];
  /** The correlation of the ticket that is asked about. */
  readonly about?: string;
  readonly only?: readonly string[];
}

/**
 * One person's state in one conversation. Plain JSON, under 2 kB. Slot values are those of
 * dialogs/slots.yaml; a slot with several values joins them with commas in the slot's own order.
 */
export interface Session {
  readonly schema: 1;
  /** Version of the content the case began with. */
  readonly content: string;
  /** Counts the turns that changed anything. */
  readonly turn: number;
  /** The flow triage chose, then those it linked to; the last frame is the one in hand. Empty before triage. */
  readonly stack: readonly Frame[];
  /** Flows entered since triage last looked at the case. */
  readonly chain: readonly string[];
  /** Flows entered in this case, in order; a run is an index in it. */
  readonly runs: readonly string[];
  readonly slots: Readonly<Record<string, string>>;
  /** The newest reply to each step of this case, and the run it was given in. */
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
  readonly log: readonly LogEntry[];
  /** Warnings and texts said, each as `W2@1`: what, and the run it was said in. */
  readonly said: readonly string[];
  /** Outcomes of called flows that the case goes on after; the gravest becomes the outcome. */
  readonly gathered: readonly string[];
  /** How many messages in a row were not understood. */
  readonly misses: number;
  readonly question: OpenQuestion | null;
  readonly outcome: string | null;
  /** The language the person writes, two letters, where it is not the one the desk answers in. */
  readonly language?: string;
  /** The newest tickets of this conversation, oldest first; they outlive the case. */
  readonly tickets?: readonly CaseTicket[];
  /** Time of the last event that changed anything. */
  readonly at: number;
}

/** A session in which nothing has happened yet. */
export function newSession(content: string, at: number): Session {
  return {
    schema: 1,
    content,
    turn: 0,
    stack: [],
    chain: [],
    runs: [],
    slots: {},
    ledger: {},
    log: [],
    said: [],
    gathered: [],
    misses: 0,
    question: null,
    outcome: null,
    at,
  };
}
