import type { Dialogs } from '../dialogs.ts';
import type { Trail } from '../draft.ts';
import type { DialogEvent } from '../event.ts';
import type { Session } from '../session.ts';
import { transition } from '../transition.ts';
import { type AbstractReader, Fork } from './abstract-reader.ts';
import type { Finding, Turn } from './turn.ts';
import { rulesFor, type TurnRule } from './turn-rules.ts';

/** One input of a path: what is chosen. An answer to a question stands for all its values that lead the same way. */
export interface Move {
  readonly value: string;
  readonly asking: string;
}

/** Not an input: the turn goes on with the next item. */
export const GO_ON: Move = { value: '', asking: '' };

/** Not an input: a called flow has come back. */
export const RETURN: Move = { value: 'return', asking: '' };

/** What one turn came to, for one way of settling the facts it looked at. */
export interface Run {
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
