import { advance } from './advance.ts';
import { answer, splitFacts, state } from './answer.ts';
import { isCommand, runCommand } from './commands.ts';
import type { Dialogs } from './dialogs.ts';
import { type Draft, draftOf, sessionOf, type Trail } from './draft.ts';
import type { Effect } from './effect.ts';
import type { DialogEvent } from './event.ts';
import { hear } from './hear.ts';
import { plainText } from './plain-text.ts';
import { proceedAnew, repeat } from './proceed.ts';
import { choicesOf } from './question.ts';
import type { Expectation } from './reading.ts';
import { newSession, type Session } from './session.ts';
import { chooseTicket, hearTicket } from './ticket.ts';
import { plainReader, type Reader } from './view.ts';
import { sentence } from './wording.ts';

/** What one event made of a session. A null session means that nothing is kept. */
export interface Transition {
  readonly session: Session | null;
  readonly effects: readonly Effect[];
  /** What was shown, in order and in codes. */
  readonly trail: readonly Trail[];
}

/** For the exploration: how facts are read, and whether texts are wanted. */
export interface TransitionOptions {
  readonly reader?: Reader;
  readonly silent?: boolean;
  /** Takes the next item instead of handling the event. */
  readonly goOn?: boolean;
  /** Collects `FLOW/ITEM` of every item the turn came by. */
  readonly passed?: string[];
}

/**
 * Decides what one event does to one session: the new session, and the effects to carry out. Pure and total: the
 * same arguments give the same result, and no event in any state throws. A null session is a conversation in which
 * nothing was said yet.
 */
export function transition(
  dialogs: Dialogs,
  session: Session | null,
  event: DialogEvent,
  options: TransitionOptions = {},
): Transition {
  const before = session ?? newSession(dialogs.version, event.at);
  const silent = options.silent ?? false;
  const draft = draftOf(dialogs, before, event.at, options.reader ?? plainReader, silent);
  draft.passed = options.passed;
  if (event.kind === 'ticket' && session === null) return { session, effects: [], trail: [] };
  if (event.kind === 'wait') return { session, effects: [recordOf(draft)], trail: [] };
  draft.turn += 1;
  if (options.goOn) advance(draft);
  const forget = !options.goOn && react(draft, event, session === null) === 'forget';
  if (forget) {
    draft.parts.push({ kind: 'text', text: sentence(dialogs, 'forgotten') });
    draft.question = null;
  }
  const text = silent ? '' : plainText(dialogs, draft.parts);
  const effects: Effect[] = [
    ...(draft.parts.length > 0 ? [{ kind: 'send' as const, message: { parts: draft.parts, text } }] : []),
    ...(forget ? [{ kind: 'forget' as const }] : draft.effects),
    recordOf(draft),
  ];
  return { session: forget ? null : sessionOf(draft), effects, trail: draft.trail };
}

function react(
  draft: Draft,
  event: Exclude<DialogEvent, { kind: 'wait' }>,
  first: boolean,
): 'taken' | 'forget' {
  switch (event.kind) {
    case 'open':
      if (first) {
        draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'welcome') });
        proceedAnew(draft);
      } else repeat(draft, draft.outcome === null ? 'resume' : 'resume-ended');
      return 'taken';
    case 'say':
      return hear(draft, event.reading, isStale(draft, event.question));
    case 'ticket':
      hearTicket(draft, event.correlation, event.news);
      return 'taken';
    case 'choose':
      return choose(draft, event.value, event.question);
  }
}

function choose(draft: Draft, value: string, question: string | undefined): 'taken' | 'forget' {
  if (isCommand(value)) {
    runCommand(draft, value, undefined);
    return 'taken';
  }
  if (chooseTicket(draft, value)) return 'taken';
  const facts = splitFacts(draft, value);
  if (facts) {
    state(draft, facts);
    return 'taken';
  }
  const stale = draft.question === null || isStale(draft, question);
  const taken = stale ? 'refused' : answer(draft, value.split(','), 'asked');
  if (taken === 'refused') repeat(draft, 'stale');
  return taken === 'forget' ? 'forget' : 'taken';
}

function isStale(draft: Draft, question: string | undefined): boolean {
  return question !== undefined && question !== draft.question?.id;
}

/** What the engine is waiting for, so that free text can be read in its light. */
export function expectation(dialogs: Dialogs, session: Session | null): Expectation {
  const question = session?.question;
  if (!question) return { asking: null, choices: [], multiple: false, free: false };
  const slot = dialogs.slots.get(question.asking);
  return {
    asking: question.asking,
    choices: choicesOf({ dialogs }, question).map(({ value, label }) => ({ value, label })),
    multiple: slot?.multiple ?? false,
    free: slot?.free ?? question.asking === 'ticket',
  };
}

/** Whether a choice would be taken: an answer to the open question, a command, or `slot=value`. */
export function canChoose(dialogs: Dialogs, session: Session | null, value: string): boolean {
  const draft = draftOf(dialogs, session ?? newSession(dialogs.version, 0), 0, plainReader);
  if (isCommand(value) || splitFacts(draft, value) || chooseTicket(draft, value)) return true;
  return draft.question !== null && answer(draft, value.split(','), 'asked') !== 'refused';
}

function recordOf(draft: Draft): Effect {
  const open = draft.question;
  const steps = draft.trail.flatMap((one) => (one.kind === 'step' ? [one.code] : []));
  const warnings = draft.trail.flatMap((one) => (one.kind === 'warning' ? [one.code] : []));
  const ended = draft.trail.find((one) => one.kind === 'outcome' && one.code === draft.outcome);
  return {
    kind: 'record',
    asking: open?.asking ?? null,
    question: open?.id ?? null,
    choices: open ? choicesOf(draft, open).map(({ value, label }) => ({ value, label })) : [],
    flow: draft.stack.at(-1)?.flow ?? null,
    steps,
    warnings: [...new Set(warnings)],
    outcome: ended?.code ?? null,
  };
}
