import type { Generated } from 'kysely';
import type { Lane } from '../desk/outbox-store.ts';

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

/** What modules keep by name: an installation, a token. Values are theirs, encrypted where they are secret. */
export interface KeptTable {
  name: string;
  value: string;
  updated: number;
}

/** The database's tables, the same in every store. Times are epoch milliseconds. */
export interface Tables {
  event: EventTable;
  session: SessionTable;
  transcript: TranscriptTable;
  outbox: OutboxTable;
  kept: KeptTable;
}
