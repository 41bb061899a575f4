import type { Message } from '../dialog/message.ts';
import type { FollowUp, Handoff } from './connector.ts';

/** Answers, tickets, and what a channel has to do besides answering never wait for one another. */
export type Lane = 'reply' | 'ticket' | 'errand';

/** What goes out. */
export type Payload =
  | { readonly lane: 'reply'; readonly message: Message; readonly question: string | null }
  | { readonly lane: 'ticket'; readonly handoff: Handoff }
  | { readonly lane: 'ticket'; readonly followUp: FollowUp }
  /** The channel's own, plain JSON. */
  | { readonly lane: 'errand'; readonly errand: unknown };

/** Something to be put into the outbox. */
export interface OutboxDraft {
  readonly id: string;
  readonly channel: string;
  readonly conversation: string;
  readonly payload: Payload;
  /** Where to deliver when the conversation has no session that knows. */
  readonly address?: unknown;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What rows wait in behind one another. */
export interface OutboxLine {
  readonly lane: Lane;
  readonly channel: string;
  readonly conversation: string;
}

/** One claimed row: whoever claimed it has it until the lease runs out. */
export interface OutboxItem {
  readonly id: string;
  readonly channel: string;
  readonly conversation: string;
  readonly payload: Payload;
  readonly address: unknown;
  /** Grows with every claim, for ever: the proof of who holds the lease. */
  readonly attempt: number;
  /** Claims since it was last put in line. */
  readonly tries: number;
  /** When it was last put in line, epoch milliseconds. */
  readonly queued: number;
  readonly leaseUntil: number;
}

/** What became of an attempt. */
export type Settlement =
  | { readonly kind: 'delivered'; readonly ref: string | null; readonly at: number }
  | { readonly kind: 'again'; readonly due: number; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string }
  /** The conversation cannot be reached: this row and those behind it wait until it can. */
  | { readonly kind: 'parked'; readonly reason: string };

/** A message or ticket that was given up. */
export interface DeadLetter {
  readonly id: string;
  readonly lane: Lane;
  readonly channel: string;
  readonly conversation: string;
  readonly queued: number;
  readonly tries: number;
  readonly reason: string;
}

/** How a row stands. `ref` is the platform's own name of what was delivered. */
export interface OutboxStanding {
  readonly state: 'waiting' | 'parked' | 'dead' | 'delivered';
  readonly ref: string | null;
}

/** Until when the rows of a lane may be leased as they are put in line, epoch milliseconds; null for not at all. */
export type LeaseUntil = (lane: Lane) => number | null;

/** The outbox within one transaction. */
export interface OutboxUnit {
  /**
   * Puts drafts in line, in this order. Those of a parked conversation are parked too. Returns those that were
   * leased at once, with the address of their draft: the foremost of their conversation, where `lease` allows it.
   */
  put(drafts: readonly OutboxDraft[], lease?: LeaseUntil): Promise<OutboxItem[]>;
  /**
   * Takes the first `limit` rows of a lane that are due and the foremost of their conversation, oldest
   * first, and leases them until `now + leaseMs`. A row whose lease has run out is due again.
   */
  claim(lane: Lane, now: number, leaseMs: number, limit: number): Promise<OutboxItem[]>;
  /** Takes the foremost row of one conversation in the same way; null when none is due. */
  claimNext(of: OutboxLine, now: number, leaseMs: number): Promise<OutboxItem | null>;
  /** Records the result of an attempt. False, and nothing changed, when a later attempt has taken the row. */
  settle(id: string, attempt: number, settlement: Settlement): Promise<boolean>;
  /** When the next row of a lane becomes claimable; null when none waits. */
  nextDue(lane: Lane): Promise<number | null>;
  /** Puts the parked rows of a conversation back in line. Returns how many there were. */
  unpark(channel: string, conversation: string, now: number): Promise<number>;
  /** How a row stands; null when there is none of that id, or no longer. */
  find(id: string): Promise<OutboxStanding | null>;
  /** The dead letters, oldest first. */
  dead(limit: number): Promise<DeadLetter[]>;
  /** Puts a dead letter back in line with all its tries. False when there is none of that id. */
  replay(id: string, now: number): Promise<boolean>;
}
