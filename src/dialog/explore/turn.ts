import { holds } from '../condition.ts';
import type { Dialogs } from '../dialogs.ts';
import type { Trail } from '../draft.ts';
import type { Session } from '../session.ts';
import { type Reader, viewOf } from '../view.ts';

/** One turn as the invariants look at it: the session after it, what was shown, and how its facts are read. */
export interface Turn {
  readonly dialogs: Dialogs;
  readonly reader: Reader;
  readonly before: Session;
  readonly after: Session;
  readonly trail: readonly Trail[];
}

/** A step that was shown in a turn. */
export type ShownStep = Extract<Trail, { kind: 'step' }>;

/** A rule that a turn broke. */
export interface Finding {
  readonly invariant: string;
  readonly message: string;
  /** The facts with which it is broken. */
  readonly facts: Session;
}

/** Questions about the facts of a turn; an unknown fact answers none of them with yes. */
export interface Known {
  is(slot: string, ...values: string[]): boolean;
  did(step: string, ...replies: string[]): boolean;
  /** Whether old and new phone are known to be `same`, `different` or `single`. */
  isPair(...values: string[]): boolean;
}

export function known(turn: Turn, flow: string): Known {
  const view = viewOf(turn.reader, turn.after, flow);
  return {
    is: (slot, ...values) => view.isIn(slot, values),
    did: (step, ...replies) => view.step(step, replies),
    isPair: (...values) => holds({ op: 'platforms', values }, view),
  };
}

/** Whether a warning or text was said in a run, in this turn or before it. */
export function wasSaid(turn: Turn, what: string, run: number): boolean {
  return turn.after.said.includes(`${what}@${run}`);
}
