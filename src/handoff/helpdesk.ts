import type { TicketState } from '../dialog/ticket.ts';
import type { Ticket } from './render.ts';

/** A ticket in a helpdesk: its id there, the number people call it by, and its page where it has one. */
export interface TicketRef {
  readonly ref: string;
  readonly number: string;
  readonly url: string | null;
}

/**
 * How an attempt ended that creates nothing or may have. `retry`: certainly nothing was done. `unknown`: the request
 * may still be carried out. `refused`: trying again does not help until somebody changes something.
 */
export type Failed =
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export type Created = { readonly kind: 'created' | 'exists'; readonly ticket: TicketRef } | Failed;
export type Done = { readonly kind: 'done' } | Failed;

/** Something that is written to a ticket. */
export interface Comment {
  /** The same for every attempt; letters, digits and hyphens. */
  readonly key: string;
  readonly text: string;
  /** A public comment is what the person said; the others are for agents only. */
  readonly public: boolean;
}

/** What happened to a ticket on the helpdesk's side. Internal notes are never among it. */
export type Change = { readonly id: string; readonly ref: string } & (
  | { readonly kind: 'reply'; readonly text: string; readonly author?: string }
  | { readonly kind: 'status'; readonly state: Exclude<TicketState, 'saved'> }
);

/** Whether a ticket with this ref is one of the desk's. */
export type Ours = (ref: string) => Promise<boolean>;

/** The changes since a cursor, and the cursor to ask with next time. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly cursor: string;
  /** There may be more right now. */
  readonly more: boolean;
}

/** A webhook as it came in; the body untouched, for the signature. */
export interface HookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What a webhook says: nothing to believe, a hint to look now, or the changes themselves. */
export type Hook =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'changes'; readonly changes: readonly Change[] };

/** A helpdesk that cases are handed to. No method rejects for what the other side does. */
export interface Helpdesk {
  readonly name: string;
  /** Checks the configuration against the real system: one sentence for everything that is missing. */
  check(): Promise<readonly string[]>;
  /** Makes the ticket, or finds the one an earlier attempt made. `attempt` counts from 1. */
  create(ticket: Ticket, attempt: number): Promise<Created>;
  /**
   * Looks once more, some time after a ticket was made, and closes what a request that came late or twice left beside
   * it. False when the ticket itself is gone. Left out where nothing can be left. Rejects when nobody can look now.
   */
  tidy?(kept: TicketRef, id: string): Promise<boolean>;
  /** Writes to a ticket, once for each key as far as the system lets us know. */
  comment(ticket: TicketRef, comment: Comment, attempt: number): Promise<Done>;
  reopen(ticket: TicketRef): Promise<Done>;
  /**
   * What changed since a cursor; null begins now. `ours` knows the desk's tickets by their ref: other tickets need not
   * be read. Left out where nothing can be asked. Rejects when it cannot be read.
   */
  changes?(cursor: string | null, ours: Ours): Promise<Changes>;
  /** Reads a webhook. Left out where there are none. */
  hook?(request: HookRequest): Promise<Hook> | Hook;
}
