/** What a person answered after a step. */
export const REPLIES = ['worked', 'failed', 'cannot', 'skipped', 'done'] as const;
export type Reply = (typeof REPLIES)[number];

/** How a fact came to be known: asked for, said unasked, or concluded by a flow. */
export type FactOrigin = 'asked' | 'said' | 'concluded';

/** One thing that happened in the case, in order: a fact learnt or a step answered. Times are epoch milliseconds. */
export type LogEntry =
  | {
      readonly t: 'slot';
      readonly n: string;
      readonly v: string;
      readonly by: FactOrigin;
      readonly at: number;
    }
  | { readonly t: 'step'; readonly n: string; readonly r: Reply; readonly run: number; readonly at: number };

/** One flow being followed: `at` is the id of the item reached; `called` marks a flow that returns to the one below. */
export interface Frame {
  readonly flow: string;
  readonly at: string;
  readonly run: number;
  readonly called: boolean;
}

/** The open question: its slot (or `step`), the steps it is about, and an id that changes with every question. */
export interface OpenQuestion {
  readonly id: string;
  readonly asking: string;
  readonly steps: readonly string[];
}

/**
 * One person's state in one conversation. Plain JSON, under 2 kB. Slot values are those of
 * dialogs/slots.yaml; a slot with several values joins them with commas in the slot's own order.
 */
export interface Session {
  readonly schema: 1;
  /** Version of the content the case began with. */
  readonly content: string;
  /** Counts the turns that changed anything. */
  readonly turn: number;
  /** The flow triage chose, then those it linked to; the last frame is the one in hand. Empty before triage. */
  readonly stack: readonly Frame[];
  /** Flows entered in this case, in order; a run is an index in it. */
  readonly runs: readonly string[];
  readonly slots: Readonly<Record<string, string>>;
  /** The newest reply to each step of this case. */
  readonly ledger: Readonly<Record<string, Reply>>;
  readonly log: readonly LogEntry[];
  /** Warnings and texts said in this case, as `W2` (the case) or `W2@1` (run 1). */
  readonly said: readonly string[];
  readonly question: OpenQuestion | null;
  readonly outcome: string | null;
  /** Time of the last event that changed anything. */
  readonly at: number;
}
