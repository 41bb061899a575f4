import type { View } from './condition.ts';
import type { Dialogs } from './dialogs.ts';
import type { Effect } from './effect.ts';
import type { Part } from './message.ts';
import type { FactOrigin, Frame, LedgerEntry, LogEntry, OpenQuestion, Reply, Session } from './session.ts';
import type { CaseTicket } from './ticket.ts';
import { type Reader, viewOf } from './view.ts';

/** One thing a turn showed, in order and in codes: what checks and logs speak of. */
export type Trail =
  | { readonly kind: 'warning' | 'say' | 'withheld' | 'outcome' | 'ask'; readonly code: string }
  | {
      readonly kind: 'step';
      readonly code: string;
      readonly flow: string;
      readonly run: number;
      readonly look: boolean;
      readonly phone: 'old' | 'new' | 'acted';
      /** Part of an overview ("all steps"), not a step to do now. */
      readonly listed: boolean;
    };

/** A turn in the making: a session that may be changed, and what has been shown so far. */
export interface Draft {
  readonly dialogs: Dialogs;
  readonly reader: Reader;
  readonly at: number;
  /** No texts are wanted: the exploration only looks at what was shown, in codes. */
  readonly silent: boolean;
  stack: Frame[];
  chain: readonly string[];
  runs: string[];
  slots: Record<string, string>;
  ledger: Record<string, LedgerEntry>;
  log: readonly LogEntry[];
  said: readonly string[];
  gathered: readonly string[];
  misses: number;
  question: OpenQuestion | null;
  outcome: string | null;
  language: string | undefined;
  tickets: readonly CaseTicket[];
  turn: number;
  content: string;
  readonly parts: Part[];
  readonly trail: Trail[];
  readonly effects: Effect[];
  /** The exploration stops between two items. */
  paused: boolean;
  /** Slots learnt in this turn. */
  readonly changed: Set<string>;
  /** Runs that a re-derivation may take up again; undefined outside one. */
  reusable: Set<number> | undefined;
  /** Where the exploration wants to know which items a turn came by. */
  passed: string[] | undefined;
}

export function draftOf(
  dialogs: Dialogs,
  session: Session,
  at: number,
  reader: Reader,
  silent = false,
): Draft {
  return {
    dialogs,
    reader,
    at,
    silent,
    stack: [...session.stack],
    chain: session.chain,
    runs: [...session.runs],
    slots: { ...session.slots },
    ledger: { ...session.ledger },
    log: session.log,
    said: session.said,
    gathered: session.gathered,
    misses: session.misses,
    question: session.question,
    outcome: session.outcome,
    language: session.language,
    tickets: session.tickets ?? [],
    turn: session.turn,
    content: session.content,
    parts: [],
    trail: [],
    effects: [],
    paused: false,
    changed: new Set(),
    reusable: undefined,
    passed: undefined,
  };
}

export function sessionOf(draft: Draft): Session {
  return {
    schema: 1,
    content: draft.content,
    turn: draft.turn,
    stack: draft.stack,
    chain: draft.chain,
    runs: draft.runs,
    slots: draft.slots,
    ledger: draft.ledger,
    log: draft.log,
    said: draft.said,
    gathered: draft.gathered,
    misses: draft.misses,
    question: draft.question,
    outcome: draft.outcome,
    ...(draft.language === undefined ? {} : { language: draft.language }),
    ...(draft.tickets.length > 0 ? { tickets: draft.tickets } : {}),
    at: draft.at,
  };
}

/** The facts of the draft as guards see them, from the flow in hand. */
export function viewOfDraft(draft: Draft): View {
  return viewOf(draft.reader, draft, draft.stack.at(-1)?.flow ?? '');
}

/** Records a fact and what follows from it without asking. */
export function learn(draft: Draft, slot: string, value: string, by: FactOrigin, at = draft.at): void {
  draft.slots[slot] = value;
  draft.changed.add(slot);
  draft.log = [...draft.log, { t: 'slot', n: slot, v: value, by, at }];
  for (const [cause, facts] of Object.entries(draft.dialogs.slots.get(slot)?.implies ?? {}))
    if (draft.reader.isIn(draft, slot, [cause]))
      for (const [other, implied] of Object.entries(facts))
        if (!draft.reader.isSet(draft, other)) learn(draft, other, implied, 'concluded', at);
}

/** Records the reply to a step and the facts that the reply settles. */
export function record(draft: Draft, step: string, reply: Reply, run: number, at = draft.at): void {
  draft.ledger[step] = { reply, run };
  draft.log = [...draft.log, { t: 'step', n: step, r: reply, run, at }];
  for (const [slot, value] of Object.entries(draft.dialogs.steps.get(step)?.sets?.[reply] ?? {}))
    learn(draft, slot, value, 'concluded', at);
}
