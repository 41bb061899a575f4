import type { Dialogs } from '../dialogs.ts';
import { choicesOf } from '../question.ts';
import { newSession, type Session } from '../session.ts';
import { transition } from '../transition.ts';
import { plainReader } from '../view.ts';
import { createAbstractReader } from './abstract-reader.ts';
import { WAYS_IN } from './documented.ts';
import { stepRulesFor } from './step-rules.ts';
import type { ShownStep, Turn } from './turn.ts';
import { rulesFor } from './turn-rules.ts';

/** One input line of `chat --json`. */
export type Input = { readonly choose: string } | { readonly text: string };

/** What a conversation should come to. */
export interface Wanted {
  readonly invariant: string;
  /** Where it is broken; empty for triage. */
  readonly flow: string;
  /** The step it is about, when it is about one. */
  readonly step?: string;
  /** Facts with which it is broken, from the exploration. */
  readonly facts?: Session;
}

interface State {
  readonly session: Session;
  readonly inputs: readonly Input[];
}

/** How many turns a search may take before it settles for the way into the flow. */
const MOST_TURNS = 6000;

/**
 * Finds the shortest conversation, from nothing, in which the wanted rule is seen broken (or the wanted step shown): it
 * begins with the facts, leads into the flow, and is tried on the engine itself.
 */
export function findConversation(dialogs: Dialogs, wanted: Wanted): readonly Input[] {
  const facts = wanted.facts ? factsOf(dialogs, wanted.facts) : '';
  const way = WAYS_IN[wanted.flow] ?? '';
  const starts = [...new Set([join(way, facts), way, facts, ''])];
  let turns = 0;
  for (const start of starts) {
    const first = start === '' ? begin(dialogs) : say(dialogs, begin(dialogs), { choose: start });
    if (!first) continue;
    if (shows(dialogs, first, wanted)) return first.state.inputs;
    if (wanted.step !== undefined && wanted.flow !== '') {
      const listed = say(dialogs, first, { text: `all steps ${wanted.flow}` });
      if (listed && shows(dialogs, listed, wanted)) return listed.state.inputs;
    }
    const seen = new Set<string>();
    let level = [first];
    for (let depth = 0; depth < 14 && level.length > 0 && turns < MOST_TURNS; depth++) {
      const following: Said[] = [];
      for (const said of level)
        for (const input of inputsOf(dialogs, said.state.session)) {
          turns += 1;
          const next = turns < MOST_TURNS ? say(dialogs, said, input) : undefined;
          if (!next) continue;
          if (shows(dialogs, next, wanted)) return next.state.inputs;
          const key = JSON.stringify([
            next.state.session.stack,
            next.state.session.slots,
            next.state.session.ledger,
          ]);
          if (next.state.session.outcome !== null || seen.has(key)) continue;
          seen.add(key);
          following.push(next);
        }
      level = following;
    }
  }
  return way === '' ? [{ text: 'hi' }] : [{ choose: way }, { text: `all steps ${wanted.flow}` }];
}

function join(way: string, facts: string): string {
  const own = way.split(';').map((fact) => fact.split('=')[0]);
  return [way, ...facts.split(';').filter((fact) => fact !== '' && !own.includes(fact.split('=')[0]))]
    .filter((fact) => fact !== '')
    .join(';');
}

function factsOf(dialogs: Dialogs, session: Session): string {
  const reader = createAbstractReader(dialogs);
  return Object.entries(session.slots)
    .map(([slot, value]) => [slot, reader.sample(slot, value)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([slot, value]) => `${slot}=${value}`)
    .join(';');
}

interface Said {
  readonly state: State;
  readonly turn: Turn | undefined;
}

function begin(dialogs: Dialogs): Said {
  return { state: { session: newSession(dialogs.version, 0), inputs: [] }, turn: undefined };
}

function say(dialogs: Dialogs, said: Said, input: Input): Said | undefined {
  const before = said.state.session;
  const at = before.at + 1;
  const result =
    'choose' in input
      ? transition(dialogs, before, { kind: 'choose', at, value: input.choose })
      : transition(dialogs, before, {
          kind: 'say',
          at,
          reading: {
            text: input.text,
            language: 'en',
            secrets: [],
            command: 'all steps',
            argument: input.text.split(' ').at(-1) ?? '',
            answers: [],
            facts: [],
            goals: [],
            sure: false,
          },
        });
  if (!result.session) return undefined;
  const turn: Turn = { dialogs, reader: plainReader, before, after: result.session, trail: result.trail };
  return { state: { session: result.session, inputs: [...said.state.inputs, input] }, turn };
}

function inputsOf(dialogs: Dialogs, session: Session): readonly Input[] {
  if (!session.question) return [];
  return choicesOf({ dialogs }, session.question).map(({ value }) => ({ choose: value }));
}

function shows(dialogs: Dialogs, { turn }: Said, wanted: Wanted): boolean {
  if (!turn) return false;
  const steps = turn.trail.filter((one): one is ShownStep => one.kind === 'step');
  const broken = new Set<string>();
  for (const rule of rulesFor(turn)) rule(turn, (invariant) => broken.add(invariant));
  for (const step of steps)
    for (const rule of stepRulesFor(step)) {
      const found = rule(turn);
      if (found) broken.add(found);
    }
  if (broken.has(wanted.invariant)) return true;
  // A fault of order or wording breaks nothing in a turn: it is seen where the step or flow is shown.
  if (wanted.facts) return false;
  if (wanted.step !== undefined) return steps.some((step) => step.code === wanted.step);
  return wanted.flow !== '' && turn.after.runs.includes(wanted.flow) && dialogs.flows.has(wanted.flow);
}
