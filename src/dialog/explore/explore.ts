import type { Dialogs } from '../dialogs.ts';
import { choicesOf } from '../question.ts';
import { newSession, type Session } from '../session.ts';
import { type AbstractReader, createAbstractReader } from './abstract-reader.ts';
import { afterCall, entered } from './entry.ts';
import { createLiveness } from './liveness.ts';
import { GO_ON, type Move, RETURN, runAll } from './run-turn.ts';
import { forget, keyOf } from './same-future.ts';
import type { Finding } from './turn.ts';

/** A state that was reached, and how. */
export interface Node {
  readonly session: Session;
  readonly parent: Node | undefined;
  readonly move: Move | undefined;
}

/** A rule that a path broke. `flow` is where it was broken (empty: in triage); `node` and `move` lead there. */
export interface Violation extends Finding {
  readonly flow: string;
  readonly node: Node;
  readonly move: Move;
}

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** For each rule and message, the shortest path within its flow that breaks it. */
  readonly violations: readonly Violation[];
  /** `FLOW/ITEM` of every item that was reached. */
  readonly items: ReadonlySet<string>;
  /** `FLOW CODE` of each step shown. */
  readonly steps: ReadonlySet<string>;
  readonly says: ReadonlySet<string>;
  /** `FROM>TO` for each link, call and interruption between flows; an empty FROM is triage. */
  readonly links: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
}

/**
 * Visits every state that the content can reach, flow by flow. Each flow is entered with nothing settled: every slot
 * may be unset or have any value, every step may have been answered before in any way, as after whatever came first,
 * a correction, or a change of the content. So what holds here holds however the flow was reached. A turn that looks
 * at a fact still open is run once for each answer to that look; an answer to a question is one move that stands for
 * all its values; paths that meet at an item with the same facts ahead go on as one. `only` names the flows to walk, the
 * empty name triage: the walks are independent and may run side by side.
 */
export function explore(
  dialogs: Dialogs,
  only: ReadonlySet<string> = new Set(['', ...dialogs.flows.keys()]),
): Exploration {
  const reader = createAbstractReader(dialogs);
  const liveness = createLiveness(dialogs);
  const found = {
    violations: new Map<string, Violation>(),
    items: new Set<string>(),
    steps: new Set<string>(),
    says: new Set<string>(),
    links: new Set<string>(),
    outcomes: new Set<string>(),
  };
  let states = 0;
  let transitions = 0;

  const walk = (home: string, start: Session) => {
    const visited = new Set<string>();
    let level: Node[] = [];
    let following: Node[] = [{ session: start, parent: undefined, move: undefined }];
    const arrive = (session: Session, from: Node, move: Move) => {
      const node: Node = { session: forget(session, reader, liveness), parent: from, move };
      const key = keyOf(node.session);
      if (visited.has(key)) return;
      visited.add(key);
      states += 1;
      // Going on to the next item is no input: it costs no length.
      (move === GO_ON || move === RETURN ? level : following).push(node);
    };
    const expand = (node: Node, move: Move) => {
      for (const run of runAll(dialogs, reader, node.session, move)) {
        transitions += 1;
        for (const finding of run.findings) {
          const id = `${finding.invariant}|${finding.message}`;
          if (!found.violations.has(id)) found.violations.set(id, { ...finding, flow: home, node, move });
        }
        for (const one of run.trail) {
          if (one.kind === 'step') found.steps.add(`${one.flow} ${one.code}`);
          if (one.kind === 'say') found.says.add(one.code);
          if (one.kind === 'outcome') found.outcomes.add(one.code);
        }
        for (const passed of run.passed) found.items.add(passed);
        const { session } = run;
        if (session.outcome !== null) continue;
        const top = session.stack.at(-1);
        const caller = session.stack.at(-2);
        if (!top || (top.flow === home && !caller && !left(node.session, session)))
          arrive(session, node, move);
        else {
          found.links.add(`${home}>${top.flow}`);
          const back = caller && afterCall(dialogs, reader, session, caller.flow, caller.at);
          if (back) arrive(back, node, RETURN);
        }
      }
    };
    for (; following.length > 0; ) {
      level = following;
      following = [];
      for (let node = level.pop(); node; node = level.pop())
        for (const move of movesOf(dialogs, reader, node.session)) expand(node, move);
    }
  };

  if (only.has('')) walk('', newSession(dialogs.version, 0));
  for (const flow of dialogs.flows.values()) {
    if (!only.has(flow.id)) continue;
    walk(flow.id, entered(dialogs, flow, [flow.id]));
    // Rules that interrupt move a case only to flows it has not been in. Where a flow is short, that it has been in all
    // of them is looked at as well; a long one would only show the same items with facts that are open anyway.
    if (flow.items.length <= SHORT_FLOW)
      walk(flow.id, entered(dialogs, flow, [flow.id, ...reader.interrupts]));
  }
  return { states, transitions, ...found, violations: [...found.violations.values()] };
}

/** How many items a flow may have to be walked twice in any case. */
const SHORT_FLOW = 24;

/** The same flow entered anew is another run: the walk of its own entry covers it. */
function left(before: Session, after: Session): boolean {
  return before.stack.length > 0 && after.chain.length > before.chain.length;
}

/** The moves that can be made: each reply to a step, or an answer that stands for every value. */
function movesOf(dialogs: Dialogs, reader: AbstractReader, session: Session): readonly Move[] {
  const { question } = session;
  if (!question) return [GO_ON];
  if (question.asking === 'step')
    return choicesOf({ dialogs }, question).map(({ value }) => ({ value, asking: 'step' }));
  return [{ value: reader.answered(question.asking), asking: question.asking }];
}
