import { gravest } from '../conclude.ts';
import type { Dialogs, Flow } from '../dialogs.ts';
import type { Trail } from '../draft.ts';
import type { DialogEvent } from '../event.ts';
import { choicesOf } from '../question.ts';
import { newSession, type Session } from '../session.ts';
import { transition } from '../transition.ts';
import { type AbstractReader, ANY_REPLY, createAbstractReader, Fork } from './abstract-reader.ts';
import { createLiveness, type Liveness } from './liveness.ts';
import type { Finding, Turn } from './turn.ts';
import { rulesFor, type TurnRule } from './turn-rules.ts';

/** One input of a path: what is chosen. An answer to a question stands for all its values that lead the same way. */
export interface Move {
  readonly value: string;
  readonly asking: string;
}

/** Not an input: the turn goes on with the next item. */
const GO_ON: Move = { value: '', asking: '' };
/** Not an input: a called flow has come back. */
const RETURN: Move = { value: 'return', asking: '' };

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

/** A flow at its first item, with nothing settled. */
export function entered(dialogs: Dialogs, flow: Flow, chain: readonly string[]): Session {
  const first = flow.items[0]?.id ?? '';
  return {
    ...newSession(dialogs.version, 0),
    stack: [{ flow: flow.id, at: first, run: 0, called: false }],
    chain,
    runs: [flow.id],
    ledger: anyLedger(dialogs),
  };
}

function anyLedger(dialogs: Dialogs): Session['ledger'] {
  return Object.fromEntries(
    [...dialogs.steps.keys()].map((code) => [code, { reply: ANY_REPLY as never, run: -1 }]),
  );
}

/** Where a case goes on when a called flow returns: after the call, with everything open that it may have changed. */
function afterCall(
  dialogs: Dialogs,
  reader: AbstractReader,
  session: Session,
  flow: string,
  at: string,
): Session | undefined {
  const items = dialogs.flows.get(flow)?.items ?? [];
  const next = items[items.findIndex((item) => item.id === at) + 1];
  const frame = session.stack[0];
  if (!frame || !next) return undefined;
  const ledger = { ...anyLedger(dialogs) };
  for (const [step, entry] of Object.entries(session.ledger))
    if (entry.run === frame.run) ledger[step] = entry;
  return {
    ...session,
    stack: [{ ...frame, at: next.id }],
    chain: session.chain.slice(0, -1),
    slots: reader.afterwards(session.slots, conclusionsOf(dialogs)),
    ledger,
    question: null,
  };
}

/** Every value that some flow may conclude for a slot. */
function conclusionsOf(dialogs: Dialogs): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const flow of dialogs.flows.values())
    for (const item of flow.items)
      if (item.kind === 'say' || item.kind === 'call')
        for (const [slot, value] of item.set) values.set(slot, [...(values.get(slot) ?? []), value]);
  for (const step of dialogs.steps.values())
    for (const facts of Object.values(step.sets ?? {}))
      for (const [slot, value] of Object.entries(facts ?? {}))
        values.set(slot, [...(values.get(slot) ?? []), value]);
  return values;
}

/** The moves that can be made: each reply to a step, or an answer that stands for every value. */
function movesOf(dialogs: Dialogs, reader: AbstractReader, session: Session): readonly Move[] {
  const { question } = session;
  if (!question) return [GO_ON];
  if (question.asking === 'step')
    return choicesOf({ dialogs }, question).map(({ value }) => ({ value, asking: 'step' }));
  return [{ value: reader.answered(question.asking), asking: question.asking }];
}

/** What one turn came to, for one way of settling the facts it looked at. */
interface Run {
  readonly session: Session;
  readonly trail: readonly Trail[];
  readonly passed: readonly string[];
  readonly findings: readonly Finding[];
}

/** One way of settling what a turn looks at. */
interface Way {
  readonly session: Session;
  readonly move: Move;
  readonly gates: Readonly<Record<string, string>>;
}

/** Runs a turn for every way of settling the facts that it looks at. */
export function runAll(
  dialogs: Dialogs,
  reader: AbstractReader,
  session: Session,
  move: Move,
): readonly Run[] {
  const runs: Run[] = [];
  const open: Way[] = [{ session, move, gates: {} }];
  for (let way = open.pop(); way; way = open.pop()) {
    try {
      runs.push(runOnce(dialogs, reader, way));
    } catch (fork) {
      if (!(fork instanceof Fork)) throw fork;
      for (const part of fork.parts) open.push(narrow(way, fork, part));
    }
  }
  return runs;
}

function runOnce(dialogs: Dialogs, reader: AbstractReader, { session, move, gates }: Way): Run {
  const passed: string[] = [];
  const event: DialogEvent = { kind: 'choose', at: 0, value: move.value };
  reader.decide(gates);
  const result = transition(dialogs, session, event, {
    reader,
    silent: true,
    passed,
    goOn: move === GO_ON || move === RETURN,
  });
  const after = result.session ?? session;
  const turn: Turn = { dialogs, reader, before: session, after, trail: result.trail };
  const findings = rulesFor(turn).flatMap((rule) => breaches(turn, rule));
  return { session: after, trail: result.trail, passed, findings };
}

/** What a rule finds broken for any way of settling the facts it looks at. */
export function breaches(turn: Turn, rule: TurnRule): readonly Finding[] {
  const findings: Finding[] = [];
  const open: Way[] = [{ session: turn.after, move: GO_ON, gates: {} }];
  for (let way = open.pop(); way; way = open.pop()) {
    const facts = way.session;
    try {
      rule({ ...turn, after: facts }, (invariant, message) => findings.push({ invariant, message, facts }));
    } catch (fork) {
      if (!(fork instanceof Fork)) throw fork;
      for (const part of fork.parts) open.push(narrow(way, fork, part));
    }
  }
  return findings;
}

/** The same way with one look settled. */
export function narrow(way: Way, fork: Fork, part: string): Way {
  const { session } = way;
  if (fork.kind === 'gate') return { ...way, gates: { ...way.gates, [fork.fact]: part } };
  if (fork.kind === 'step') {
    const entry = { reply: part as never, run: session.ledger[fork.fact]?.run ?? -1 };
    return { ...way, session: { ...session, ledger: { ...session.ledger, [fork.fact]: entry } } };
  }
  if (fork.fact === way.move.asking) return { ...way, move: { ...way.move, value: part } };
  return { ...way, session: { ...session, slots: { ...session.slots, [fork.fact]: part } } };
}

/**
 * Opens again what nothing ahead can tell apart: facts, visits, and what was said. Runs are numbered by the frames
 * they belong to.
 */
function forget(session: Session, reader: AbstractReader, liveness: Liveness): Session {
  const ahead = liveness.of(session);
  const slots: Record<string, string> = {};
  for (const [slot, value] of Object.entries(session.slots)) {
    const wide = reader.widen(ahead, slot, value);
    if (!reader.isFree(slot, wide)) slots[slot] = wide;
  }
  const frames = new Map(session.stack.map((frame, i) => [frame.run, i]));
  const ledger: Record<string, Session['ledger'][string]> = {};
  for (const [step, entry] of Object.entries(session.ledger)) {
    const frame = frames.get(entry.run);
    if (frame !== undefined && ahead.steps[frame]?.has(step))
      ledger[step] = { reply: entry.reply, run: frame };
    else if (
      frame !== undefined &&
      (entry.reply === 'failed' || step === 'X18') &&
      ahead.remembered[frame]?.has(step)
    )
      ledger[step] = { reply: entry.reply, run: frame };
    else {
      const reply = reader.widenReply(ahead, step, entry.reply);
      if (reply !== undefined) ledger[step] = { reply: reply as never, run: -1 };
    }
  }
  const said = session.said.flatMap((one) => {
    const at = one.lastIndexOf('@');
    const frame = frames.get(Number(one.slice(at + 1)));
    return frame !== undefined && ahead.said[frame]?.has(one.slice(0, at))
      ? [`${one.slice(0, at)}@${frame}`]
      : [];
  });
  return {
    ...session,
    stack: session.stack.map((frame, i) => ({ ...frame, run: i })),
    chain: session.chain,
    runs: session.stack.map((frame) => frame.flow),
    slots,
    ledger,
    said: [...new Set(said)].sort(),
    gathered: gravest(session.gathered),
    log: [],
    turn: 0,
    at: 0,
  };
}

/** Two sessions with the same key have the same future. */
function keyOf(session: Session): string {
  const where = session.stack.map((frame) => `${frame.flow}/${frame.at}${frame.called ? '*' : ''}`).join('>');
  const facts = Object.keys(session.slots)
    .sort()
    .map((slot) => `${slot}=${session.slots[slot]}`);
  const ledger = Object.keys(session.ledger)
    .sort()
    .map((step) => `${step}=${session.ledger[step]?.reply}@${session.ledger[step]?.run}`);
  const question = `${session.question?.asking}:${session.question?.steps.join('+')}`;
  return [where, question, facts.join(';'), ledger.join(';'), session.said.join(';'), session.gathered].join(
    '|',
  );
}
