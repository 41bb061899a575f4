import type { Message } from '../dialog/message.ts';
import type { TicketNews } from '../dialog/ticket.ts';

/** What the platform vouches for about a person. Never proof for an MFA reset. */
export interface Person {
  /** The platform's own stable id of the person, unique within the channel. */
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  /** Entra user principal name, when the platform tells it. */
  readonly upn?: string;
  /** Entra tenant, Slack team or enterprise. */
  readonly tenant?: string;
}

/** What came in through a channel, in channel-neutral form. */
export type Input =
  | { readonly kind: 'open' }
  /** `question`: it was written into the field of that question, and answers no other. */
  | { readonly kind: 'say'; readonly text: string; readonly question?: string }
  | { readonly kind: 'choose'; readonly value: string; readonly question?: string }
  | { readonly kind: 'wait' }
  /** The helpdesk did something; it comes from src/handoff, never from a channel, and its answer is delivered. */
  | { readonly kind: 'ticket'; readonly correlation: string; readonly news: TicketNews };

/** One event as a channel hands it to the desk. */
export interface Incoming {
  /** The platform's own idempotency key; the desk prefixes it with the channel. */
  readonly key: string;
  readonly channel: string;
  /** The private conversation whose session this event moves, unique within the channel. */
  readonly conversation: string;
  readonly person: Person;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly input: Input;
  /** What the channel needs to deliver to this conversation later, plain JSON; the desk stores the newest. */
  readonly address?: unknown;
  /**
   * What the channel has to do besides answering once the turn is durable, plain JSON each; its `carryOut` gets them
   * back. Called within the transaction with the question that the turn closed, null when it closed none.
   */
  readonly errands?: (closed: string | null) => readonly unknown[];
}

/** What one turn showed; the same for a repeated event as for the first. */
export interface Shown {
  readonly messages: readonly Message[];
  readonly asking: string | null;
  /** The id of the open question, which a channel puts into its buttons. */
  readonly question: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly flow: string | null;
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  readonly outcome: string | null;
  readonly slots: Readonly<Record<string, string>>;
}

/** One message on its way out. */
export interface Delivery {
  /** Unique and stable over retries: the platform's idempotency key where it has one. */
  readonly id: string;
  readonly conversation: string;
  readonly address: unknown;
  readonly message: Message;
  /** The question the message asks, when it asks one. */
  readonly question: string | null;
  readonly attempt: number;
}

/** Something a channel has to do besides answering. It may be carried out twice after a crash. */
export interface Errand {
  /** Unique and stable over retries. */
  readonly id: string;
  readonly conversation: string;
  readonly address: unknown;
  readonly errand: unknown;
  readonly attempt: number;
}

/** How a delivery ended. `retry` honours the platform's Retry-After, in milliseconds. */
export type DeliveryResult =
  | { readonly kind: 'delivered'; readonly ref?: string }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A way to reach people. It turns platform payloads into `Incoming` and messages into platform payloads: nothing else. */
export interface Channel {
  readonly name: string;
  /**
   * `inline`: the answer to an event travels in the response to it, and only messages that nobody asked for are
   * delivered. `outbox`: every message is delivered.
   */
  readonly replies: 'inline' | 'outbox';
  /** The platform's own reference of a conversation, for a hub that takes it over. Left out where there is none. */
  reference?(address: unknown): object | null;
  deliver(delivery: Delivery): Promise<DeliveryResult>;
  /** Carries out what this channel put into the outbox; needed where it puts something there. */
  carryOut?(errand: Errand): Promise<DeliveryResult>;
}
