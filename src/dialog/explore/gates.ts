import { holds } from '../condition.ts';
import { type Dialogs, type DoItem, phoneOf } from '../dialogs.ts';
import { newSession, type Session } from '../session.ts';
import { viewOf } from '../view.ts';
import { type AbstractReader, ANY_REPLY, createAbstractReader, Fork } from './abstract-reader.ts';
import { breaches, narrow } from './run-turn.ts';
import { stepRulesFor } from './step-rules.ts';
import type { Finding, ShownStep, Turn } from './turn.ts';

/** A step whose gate lets it through where an invariant forbids it. */
export interface GateBreach extends Finding {
  readonly flow: string;
  readonly step: string;
}

/**
 * Checks every step in every flow by itself, over all values of all facts that its gate or an invariant looks at: where
 * the gate lets the step through, each invariant that speaks of it must hold. The engine asks the gate wherever it
 * shows a step, in an overview as well, so this covers every state.
 */
export function checkGates(
  dialogs: Dialogs,
  only: ReadonlySet<string> = new Set(dialogs.flows.keys()),
): {
  readonly breaches: readonly GateBreach[];
  readonly cases: number;
} {
  const reader = createAbstractReader(dialogs);
  const found = new Map<string, GateBreach>();
  let cases = 0;
  for (const flow of dialogs.flows.values())
    for (const item of flow.items)
      if (item.kind === 'do' && only.has(flow.id))
        for (const code of item.steps) {
          const step = shownStep(dialogs, flow.id, item, code);
          for (const facts of letThrough(dialogs, reader, step)) {
            cases += 1;
            const turn: Turn = { dialogs, reader, before: facts, after: facts, trail: [step] };
            for (const rule of stepRulesFor(step))
              for (const one of breaches(turn, (way, report) => {
                const broken = rule(way);
                if (broken)
                  report(broken, `the gate of ${code} lets it through in ${flow.id} where it must not`);
              })) {
                const id = `${one.invariant}|${flow.id}|${code}`;
                const known = found.get(id);
                if (!known || needs(one.facts) < needs(known.facts))
                  found.set(id, { ...one, flow: flow.id, step: code });
              }
          }
        }
  return { breaches: [...found.values()], cases };
}

/** How many steps must have been answered for these facts: fewer make a shorter conversation. */
function needs(facts: Session): number {
  return Object.values(facts.ledger).filter((entry) => (Number.parseInt(entry.reply.slice(1), 16) & 1) === 0)
    .length;
}

function shownStep(dialogs: Dialogs, flow: string, item: DoItem, code: string): ShownStep {
  const phone = phoneOf(dialogs.steps.get(code), item);
  return { kind: 'step', code, flow, run: 0, look: item.look, phone, listed: true };
}

/** All facts under which the gate is open, told apart as finely as the gate does. */
function letThrough(dialogs: Dialogs, reader: AbstractReader, step: ShownStep): readonly Session[] {
  const ledger: Session['ledger'] = Object.fromEntries(
    [...dialogs.steps.keys()].map((code) => [code, { reply: ANY_REPLY as never, run: -1 }]),
  );
  const through: Session[] = [];
  const open = [
    { session: { ...newSession(dialogs.version, 0), ledger }, move: { value: '', asking: '' }, gates: {} },
  ];
  for (let way = open.pop(); way; way = open.pop()) {
    try {
      if (isOpen(dialogs, reader, way.session, step)) through.push(way.session);
    } catch (fork) {
      if (!(fork instanceof Fork)) throw fork;
      for (const part of fork.parts) open.push(narrow(way, fork, part));
    }
  }
  return through;
}

/** The gate with the answer yes only, which needs fewer looks than the reason why it is shut. */
function isOpen(
  dialogs: Dialogs,
  reader: AbstractReader,
  session: Session,
  { code, flow, phone }: ShownStep,
): boolean {
  const view = viewOf(reader, session, flow);
  const step = dialogs.steps.get(code);
  const guards = (step?.gate ?? []).flatMap((name) => dialogs.guards.get(name) ?? []);
  if (!guards.every((guard) => holds(guard.when, view))) return false;
  return !step?.platforms || holds({ op: 'platform', phone, values: step.platforms }, view);
}
