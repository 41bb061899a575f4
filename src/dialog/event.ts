import type { Reading } from './reading.ts';
import type { TicketNews } from './ticket.ts';

/**
 * What came in, already parsed by a channel and read by the understanding. `at` is the time in epoch
 * milliseconds: the engine has no clock of its own.
 */
export type DialogEvent =
  /** The person opened the conversation without saying anything. */
  | { readonly kind: 'open'; readonly at: number }
  /**
   * The person wrote something; `reading.text` has every secret masked. `question` names the question whose field it
   * was written into; another one than the open question makes it stale.
   */
  | { readonly kind: 'say'; readonly at: number; readonly reading: Reading; readonly question?: string }
  /**
   * The person picked a choice. `value` is a choice's value, several joined with commas, a command, or
   * `slot=value` to state or correct a fact. `question` names the question the choice belonged to (see
   * `Session.question`); another one than the open question makes the choice stale.
   */
  | { readonly kind: 'choose'; readonly at: number; readonly value: string; readonly question?: string }
  /** The helpdesk did something about a ticket of this conversation. */
  | { readonly kind: 'ticket'; readonly at: number; readonly correlation: string; readonly news: TicketNews }
  /** Time went by and nothing else happened. */
  | { readonly kind: 'wait'; readonly at: number };
