import type { TicketState } from '../dialog/ticket.ts';

/** What the desk remembers about a ticket: which conversation it belongs to, and how it stands. */
export interface TicketRecord {
  /** The desk's own id of the ticket, the same for every attempt; letters, digits and hyphens. */
  readonly id: string;
  /** Name of the helpdesk it was made in. */
  readonly helpdesk: string;
  /** The helpdesk's own id, and the number people call it by; null until it exists. */
  readonly ref: string | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly channel: string;
  readonly conversation: string;
  /** The platform's id of the person. */
  readonly person: string;
  /** The correlation of the handoff within its conversation. */
  readonly correlation: string;
  readonly outcome: string;
  readonly state: TicketState;
  /** A fingerprint of what was handed over last. */
  readonly digest: string;
  /** Whether the person said that it helped; null until they did. */
  readonly helped: boolean | null;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly updated: number;
}

/** One entry of a ticket that is kept in the desk itself. `seq` counts all entries up; that of the first is the ticket's number. */
export interface TicketEntry {
  readonly seq: number;
  readonly ticket: string;
  readonly at: number;
  readonly by: 'desk' | 'person' | 'agent';
  /** `packet` is JSON for machines; `note` is for agents only; the text of `state` is the new state. */
  readonly kind: 'opened' | 'packet' | 'comment' | 'note' | 'state';
  readonly text: string;
}

/** Tickets within one transaction. */
export interface TicketUnit {
  find(id: string): Promise<TicketRecord | null>;
  /** The ticket a helpdesk knows by this id. */
  findByRef(helpdesk: string, ref: string): Promise<TicketRecord | null>;
  /** Writes a ticket, whether it was there before or not. */
  save(record: TicketRecord): Promise<void>;
  /** The newest `limit` tickets, newest first. */
  list(limit: number): Promise<TicketRecord[]>;
  /** The newest `limit` tickets of a conversation, newest first. */
  listOf(channel: string, conversation: string, limit: number): Promise<TicketRecord[]>;
  /** Appends to a ticket that is kept here. Returns the entry's `seq`. */
  addEntry(entry: Omit<TicketEntry, 'seq'>): Promise<number>;
  entries(ticket: string): Promise<TicketEntry[]>;
  /** The entries of all tickets after `seq`, oldest first. */
  entriesAfter(seq: number, limit: number): Promise<TicketEntry[]>;
  /** How far the changes of a helpdesk were read; null when they never were. */
  cursor(helpdesk: string): Promise<string | null>;
  moveCursor(helpdesk: string, cursor: string): Promise<void>;
}
