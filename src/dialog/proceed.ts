import { advance } from './advance.ts';
import { type Draft, learn, record } from './draft.ts';
import { askFor, questionParts } from './question.ts';
import type { LogEntry } from './session.ts';
import { rederive } from './travel.ts';
import { interrupt } from './triage.ts';
import { sentence } from './wording.ts';

/** Goes on after facts changed: first where safety calls, then where the case stood. */
export function proceed(draft: Draft): void {
  draft.question = null;
  interrupt(draft);
  // The exploration takes the next item as a move of its own, so that answers that lead to it meet there.
  if (!draft.silent) advance(draft);
  draft.reusable = undefined;
}

/** Looks at the whole case again, from triage on, with the facts and replies that are left. */
export function proceedAnew(draft: Draft): void {
  rederive(draft);
  proceed(draft);
}

/** Says something and asks the open question again; the case stays where it is. */
export function repeat(draft: Draft, text?: string, values: Readonly<Record<string, string>> = {}): void {
  if (text !== undefined) draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, text, values) });
  if (draft.outcome !== null) return;
  if (draft.question && draft.content === draft.dialogs.version) {
    draft.parts.push(...questionParts(draft, draft.question));
    return;
  }
  proceedAnew(draft);
}

/** Asks the person to pick between readings of what they wrote. */
export function askBetween(draft: Draft, slot: string, values: readonly string[]): void {
  draft.question = null;
  askFor(draft, slot, values);
}

/** A new case: nothing of the old one counts any more. */
export function startOver(draft: Draft): void {
  draft.stack = [];
  draft.chain = [];
  draft.runs = [];
  draft.slots = {};
  draft.ledger = {};
  draft.log = [];
  draft.said = [];
  draft.gathered = [];
  draft.misses = 0;
  draft.question = null;
  draft.outcome = null;
  draft.content = draft.dialogs.version;
}

/**
 * Builds facts and ledger anew from what the person said and did. What flows concluded on the way is left out:
 * walking them again concludes it again, or no longer does.
 */
export function refold(draft: Draft, entries: readonly LogEntry[]): void {
  draft.slots = {};
  draft.ledger = {};
  draft.log = [];
  for (const entry of entries) {
    if (entry.t === 'step') record(draft, entry.n, entry.r, entry.run, entry.at);
    else if (entry.by !== 'concluded') learn(draft, entry.n, entry.v, entry.by, entry.at);
  }
}

/** Takes back the newest answer and everything concluded from it. False when there is none. */
export function takeBack(draft: Draft): boolean {
  const isAnswer = (entry: LogEntry | undefined) =>
    entry !== undefined &&
    (entry.t === 'slot' ? entry.by !== 'concluded' : draft.dialogs.steps.get(entry.n)?.reply !== 'none');
  const last = draft.log.findLastIndex(isAnswer);
  const entry = draft.log[last];
  if (!entry) return false;
  let first = last;
  // Steps shown together were answered together.
  while (entry.t === 'step' && draft.log[first - 1]?.t === 'step' && draft.log[first - 1]?.at === entry.at)
    first -= 1;
  refold(draft, draft.log.slice(0, first));
  return true;
}
