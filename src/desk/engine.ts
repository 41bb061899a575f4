import type { Effect } from '../dialog/effect.ts';
import type { DialogEvent } from '../dialog/event.ts';
import type { Expectation, Reading } from '../dialog/reading.ts';
import type { Session } from '../dialog/session.ts';

/** What the engine made of one event. A null session means that none is kept. */
export interface Transition {
  readonly session: Session | null;
  readonly effects: readonly Effect[];
}

/** The dialog engine as the desk uses it: pure, total, without a clock. */
export interface Engine<Dialogs> {
  transition(dialogs: Dialogs, session: Session | null, event: DialogEvent): Transition;
  expectation(dialogs: Dialogs, session: Session | null): Expectation;
}

/** Reads one message, whose secrets are masked already, in the light of what is being asked. */
export type Read = (text: string, expectation: Expectation) => Reading;

/**
 * Looks at a message before its turn begins, which may take a while, and gives what reads that message within the turn.
 * Always resolves.
 */
export type Consult = (text: string, expectation: Expectation) => Promise<Read>;
