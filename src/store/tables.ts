import type { Generated } from 'kysely';
import type { Lane } from '../desk/outbox-store.ts';
import type { TicketEntry } from '../desk/ticket-store.ts';
import type { TicketState } from '../dialog/ticket.ts';

export interface EventTable {
  key: string;
  channel: string;
  conversation: string;
  at: number;
  /** JSON of Shown. */
  shown: string;
}

export interface SessionTable {
  channel: string;
  conversation: string;
  person: string;
  /** JSON of Session. */
  session: string;
  version: number;
  /** JSON, or null. */
  address: string | null;
  updated: number;
}

export interface TranscriptTable {
  seq: Generated<number>;
  id: string;
  channel: string;
  conversation: string;
  at: number;
  direction: 'in' | 'out';
  /** The text of a line that came in; JSON of `{ message, question }` of one that went out. */
  body: string;
}

export type OutboxState = 'waiting' | 'parked' | 'dead' | 'delivered';

export interface OutboxTable {
  seq: Generated<number>;
  id: string;
  lane: Lane;
  channel: string;
  conversation: string;
  /** JSON of Payload; empty once delivered. */
  payload: string;
  address: string | null;
  state: OutboxState;
  /** The token of the lease: grows with every claim and never goes down. */
  attempt: number;
  tries: number;
  queued: number;
  /** When it may be claimed; the end of the lease while one runs. */
  due: number;
  lease_until: number | null;
  last_error: string | null;
  ref: string | null;
  settled: number | null;
}

export interface TicketTable {
  id: string;
  helpdesk: string;
  ref: string | null;
  number: string | null;
  url: string | null;
  channel: string;
  conversation: string;
  person: string;
  correlation: string;
  outcome: string;
  state: TicketState;
  digest: string;
  /** 1, 0, or null while nobody said. */
  helped: number | null;
  created: number;
  updated: number;
}

export interface TicketEntryTable {
  seq: Generated<number>;
  ticket: string;
  at: number;
  by: TicketEntry['by'];
  kind: TicketEntry['kind'];
  text: string;
}

export interface CursorTable {
  helpdesk: string;
  cursor: string;
}

/** What modules keep by name: an installation, a token. Values are theirs, encrypted where they are secret. */
export interface KeptTable {
  name: string;
  value: string;
  updated: number;
}

/** A message that was not understood; it goes with its session. */
export interface GapTable {
  seq: Generated<number>;
  channel: string;
  conversation: string;
  at: number;
  /** JSON of Gap. */
  body: string;
}

/** The database's tables, the same in every store. Times are epoch milliseconds. */
export interface Tables {
  event: EventTable;
  session: SessionTable;
  transcript: TranscriptTable;
  outbox: OutboxTable;
  ticket: TicketTable;
  ticket_entry: TicketEntryTable;
  helpdesk_cursor: CursorTable;
  kept: KeptTable;
  gap: GapTable;
}
