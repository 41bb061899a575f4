import type { Message } from './message.ts';
import type { TicketAction } from './ticket.ts';

/** What a turn showed and what it waits for now, in the codes of the catalogue. */
export interface TurnRecord {
  readonly asking: string | null;
  /** The id of the open question, which a channel puts into its buttons. */
  readonly question: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly flow: string | null;
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  readonly outcome: string | null;
}

/** What must happen because of an event. The desk carries effects out after the engine has decided on them. */
export type Effect =
  | { readonly kind: 'send'; readonly message: Message }
  /** The case goes to the helpdesk; `correlation` is the same for every attempt to hand over one case. */
  | { readonly kind: 'handoff'; readonly outcome: string; readonly correlation: string }
  /** Something is to happen with a ticket that was handed over before. */
  | { readonly kind: 'follow-up'; readonly correlation: string; readonly action: TicketAction }
  | ({ readonly kind: 'record' } & TurnRecord)
  /** Delete everything that is known about this person. */
  | { readonly kind: 'forget' };
