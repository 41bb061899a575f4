import type { Message } from '../dialog/message.ts';
import type { Session } from '../dialog/session.ts';
import { DeskError } from '../errors.ts';
import type { Gap } from '../understand/gap.ts';
import type { Shown } from './channel.ts';
import type { OutboxUnit } from './outbox-store.ts';
import type { TicketUnit } from './ticket-store.ts';

/** A session with what belongs to it. `version` counts its writes from 1. */
export interface StoredSession {
  readonly channel: string;
  readonly conversation: string;
  /** The platform's id of the person. */
  readonly person: string;
  readonly session: Session;
  readonly version: number;
  /** What the channel needs to deliver to this conversation; null when it never said. */
  readonly address: unknown;
  /** Epoch milliseconds by the desk's clock. */
  readonly updated: number;
}

/** One line of a conversation, free of secrets. `id` is that of the event or of the delivery it belongs to. */
export type TranscriptLine =
  | { readonly direction: 'in'; readonly id: string; readonly at: number; readonly text: string }
  | {
      readonly direction: 'out';
      readonly id: string;
      readonly at: number;
      readonly message: Message;
      /** The question the message asks, when it asks one. */
      readonly question: string | null;
    };

/** An event that was handled, with what it showed. */
export interface HandledEvent {
  readonly key: string;
  readonly channel: string;
  readonly conversation: string;
  readonly at: number;
  readonly shown: Shown;
}

/** What is too old to keep: times in epoch milliseconds, `limit` bounds the rows deleted of each kind. */
export interface Expiry {
  /** Sessions not moved since then go, and transcript lines older than that. */
  readonly sessions: number;
  /** Events handled before then go: a repeat after that is taken for a new event. */
  readonly events: number;
  /** Delivered outbox rows from before then go; others go with the sessions' age. */
  readonly settled: number;
  readonly limit: number;
}

/** What modules keep by name beside the conversations, such as an app's installations. Secrets come encrypted. */
export interface KeptUnit {
  get(name: string): Promise<string | null>;
  /** Writes a value over the one before. `updated` is epoch milliseconds. */
  put(name: string, value: string, updated: number): Promise<void>;
  delete(name: string): Promise<void>;
}

/** A message that was not understood, and the conversation it goes with when that is deleted. */
export interface KeptGap {
  readonly channel: string;
  readonly conversation: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly gap: Gap;
}

/** Messages that were not understood, for the owner of the desk. */
export interface GapUnit {
  /** Keeps one for a conversation that has a session. */
  add(kept: KeptGap): Promise<void>;
  /** The newest `limit`, newest first, without what tells whose they are. */
  newest(limit: number): Promise<Gap[]>;
}

/** Everything that can be done within one transaction. */
export interface StoreUnit {
  findEvent(key: string): Promise<Shown | null>;
  /** Records a handled event. Throws StoreConflict when its key is recorded already. */
  addEvent(event: HandledEvent): Promise<void>;
  findSession(channel: string, conversation: string): Promise<StoredSession | null>;
  /** Writes a session that was found with version `found` (0: none was). Throws StoreConflict when that is no longer so. */
  saveSession(session: StoredSession, found: number): Promise<void>;
  /** Appends lines to a conversation that has a session. */
  addLines(channel: string, conversation: string, lines: readonly TranscriptLine[]): Promise<void>;
  /** The newest `limit` lines, oldest first. */
  lines(channel: string, conversation: string, limit: number): Promise<TranscriptLine[]>;
  /** Deletes all of a person's conversations within a channel, and this conversation whoever it belongs to. */
  forget(channel: string, person: string, conversation?: string): Promise<void>;
  /** Deletes at most `limit` rows of each kind that are too old. Returns how many went. */
  expire(expiry: Expiry): Promise<number>;
  readonly outbox: OutboxUnit;
  readonly kept: KeptUnit;
  readonly gaps: GapUnit;
  readonly tickets: TicketUnit;
}

/** Where the desk keeps what must survive. */
export interface Store {
  /**
   * Runs `work` so that all it did is durable when the promise resolves, and nothing of it remains when it
   * rejects. `work` waits for nothing but its unit, and may run in one transaction with others.
   */
  atomically<T>(work: (unit: StoreUnit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Somebody else moved the same thing meanwhile: nothing was changed, and trying again is right. */
export class StoreConflict extends DeskError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('store-conflict', message, options);
    this.name = 'StoreConflict';
  }
}
