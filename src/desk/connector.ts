import type { Session } from '../dialog/session.ts';
import type { TicketAction } from '../dialog/ticket.ts';
import type { Person } from './channel.ts';

/** One case as it stood when it was handed over: everything a ticket is made of. */
export interface Handoff {
  readonly outcome: string;
  /** The same for every attempt to hand over this case; letters, digits and hyphens. */
  readonly correlation: string;
  readonly channel: string;
  readonly conversation: string;
  /** What the platform vouches for; what the person merely claims stands in the session's slots. */
  readonly person: Person;
  readonly session: Session;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Something the person wants done with a case that was handed over before. */
export interface FollowUp {
  /** That of the handoff. */
  readonly correlation: string;
  readonly channel: string;
  readonly conversation: string;
  readonly person: Person;
  readonly action: TicketAction;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** One attempt to carry a follow-up out. */
export interface FollowUpDelivery {
  /** Unique and stable over retries. */
  readonly id: string;
  readonly followUp: FollowUp;
  /** Counts from 1. */
  readonly attempt: number;
}

/** One attempt to hand a case over. */
export interface TicketDelivery {
  /** Unique and stable over retries. */
  readonly id: string;
  readonly handoff: Handoff;
  /** Where the conversation is, as its channel keeps it; null when the channel keeps nothing. */
  readonly address: unknown;
  /** Counts from 1; after the first an earlier attempt may have made the ticket: search before creating. */
  readonly attempt: number;
}

/**
 * How an attempt ended. `retry`: certainly nothing was created. `unknown`: the request may still be carried
 * out, so that the next attempt starts only after the lease of this one has run out.
 */
export type TicketResult =
  | { readonly kind: 'delivered'; readonly ref: string }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** A way into a helpdesk. */
export interface Connector {
  readonly name: string;
  deliver(ticket: TicketDelivery): Promise<TicketResult>;
  followUp(followUp: FollowUpDelivery): Promise<TicketResult>;
}
