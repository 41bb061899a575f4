import type { Cond } from '../condition.ts';
import { DERIVED, type Dialogs, type Flow, type FlowItem, type Target } from '../dialogs.ts';
import type { Session } from '../session.ts';
import { FLOW_WARNINGS } from './documented-flows.ts';

/**
 * One look at a fact that lies ahead: at a slot (`in` these values, known to be `out` of them, `unknown`, or `set` at
 * all), or at the reply to a step.
 */
export type Test =
  | { readonly kind: 'in' | 'out' | 'unknown'; readonly slot: string; readonly values: readonly string[] }
  | { readonly kind: 'set'; readonly slot: string }
  | { readonly kind: 'step'; readonly step: string; readonly replies: readonly string[] };

const within = (slot: string, ...values: string[]): Test => ({ kind: 'in', slot, values });

/** What the rules for outcomes look at when a flow ends (see turn-rules). */
function outcomeTests(flow: Flow): readonly Test[] {
  const ends = new Set(flow.items.flatMap((item) => (item.kind === 'end' ? [item.outcome] : [])));
  for (const item of flow.items)
    for (const target of targetsOf(item)) if (target.to === 'end') ends.add(target.outcome);
  return [
    ...(ends.has('T3') ? [within('org_role', 'only_admin')] : []),
    ...(ends.has('T9') ? [within('restore_pending', 'no')] : []),
  ];
}

/** What can still matter from a place in a case. */
export interface Ahead {
  readonly id: number;
  readonly tests: readonly Test[];
  /** For each frame of the stack: warnings and texts that may be said again, or are looked for at its end. */
  readonly said: readonly ReadonlySet<string>[];
  /** For each frame: steps that its flow may come to again. */
  readonly steps: readonly ReadonlySet<string>[];
  /** For each frame: steps of which it still counts whether they failed. */
  readonly remembered: readonly ReadonlySet<string>[];
}

/**
 * Which looks at facts lie ahead of a session within the flows it is in. Two sessions at the same place that answer
 * all of these looks alike have the same future there, so the exploration visits one of them. Everything else counts
 * as open again, also for the flows that are linked from here: that can add behaviour but never hide any.
 */
export interface Liveness {
  of(session: Session): Ahead;
}

/** Replies that a rule looks back at later in the run (SI-23, ORDER). */
const REMEMBERED: Readonly<Record<string, string>> = {
  RS3: 'RS4',
  RS4: 'RS5',
  'TS3.2': 'TS3.3',
  'TS3.3': '',
  'TS3.5': '',
  X18: '',
};

/**
 * Looks at the platforms. iPhone and Android are told apart from each other and from all else; the rest is worked out
 * anew where a step or branch looks closer.
 */
const PAIR: readonly Test[] = [
  ...['platform_old', 'platform_new'].flatMap((slot) =>
    ['ios', 'android'].map((value): Test => ({ kind: 'in', slot, values: [value] })),
  ),
  { kind: 'in', slot: 'this_device', values: ['new'] },
];

export function createLiveness(dialogs: Dialogs): Liveness {
  const { rules, intro } = dialogs.triage;
  const atTriage: Ahead = {
    id: -1,
    tests: dedupe([
      ...rules.flatMap((rule) => [...wayTests(rule.when, rule.next), ...rule.collect.flatMap(collectTests)]),
      ...intro.flatMap(collectTests),
    ]),
    said: [],
    steps: [],
    remembered: [],
  };
  const cache = new Map<string, Ahead>();
  return {
    of: (session) => {
      if (session.stack.length === 0) return atTriage;
      const key = session.stack.map((frame) => `${frame.flow}/${frame.at}`).join('>');
      const known = cache.get(key);
      if (known) return known;
      const tests: Test[] = [];
      const said: ReadonlySet<string>[] = [];
      const steps: ReadonlySet<string>[] = [];
      const remembered: ReadonlySet<string>[] = [];
      for (const frame of session.stack) {
        const flow = dialogs.flows.get(frame.flow);
        if (!flow) continue;
        const index = flow.index.get(frame.at) ?? 0;
        tests.push(...ownTests(flow, index), ...repliesAhead(flow, index), ...outcomeTests(flow));
        said.push(saidFrom(dialogs, flow, index));
        const all = flow.items.flatMap((item) => (item.kind === 'do' ? item.steps : []));
        const again = flow.items.slice(index).flatMap((item) => (item.kind === 'do' ? item.steps : []));
        steps.push(new Set(again));
        remembered.push(
          new Set(
            Object.entries(REMEMBERED).flatMap(([code, until]) =>
              all.includes(code) && (until === '' || again.includes(until)) ? [code] : [],
            ),
          ),
        );
      }
      const ahead: Ahead = { id: cache.size, tests: dedupe(tests), said, steps, remembered };
      cache.set(key, ahead);
      return ahead;
    },
  };
}

function dedupe(tests: readonly Test[]): readonly Test[] {
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()];
}

/** Everywhere an item may lead besides the item after it. */
export function targetsOf(item: FlowItem): readonly Target[] {
  if (item.kind === 'do') return [item.worked, item.failed, item.cannot, item.skipped, item.withheld];
  if (item.kind === 'branch') return [...item.ways.map((way) => way.next), item.otherwise];
  return [];
}

/** What the rules want said before a step. */
const SAID_BEFORE: Readonly<Record<string, readonly string[]>> = {
  W3: ['TS3.2', 'TS3.4'],
  W13: ['X8'],
  W1: ['RS3'],
};

function saidFrom(dialogs: Dialogs, flow: Flow, index: number): ReadonlySet<string> {
  const said = new Set<string>(FLOW_WARNINGS[flow.id] ?? []);
  const ahead = flow.items.slice(index);
  if (ahead.some((item) => item.kind === 'do')) said.add('W2');
  for (const [what, codes] of Object.entries(SAID_BEFORE))
    if (ahead.some((item) => item.kind === 'do' && item.steps.some((code) => codes.includes(code))))
      said.add(what);
  if (flow.items.some((item) => item.kind === 'say' && item.say === 'no-backup-now'))
    said.add('no-backup-now').add('W2');
  for (const item of flow.items.slice(index)) {
    if (item.kind === 'say') said.add(item.say);
    if (item.kind === 'warn') for (const code of item.warnings) said.add(code);
    if (item.kind === 'do')
      for (const code of item.steps)
        for (const warning of dialogs.steps.get(code)?.warn ?? []) said.add(warning);
  }
  return said;
}

/**
 * The looks at facts by which a flow chooses its way from a place on. Gates and questions are left out: a step looks at
 * all its gate needs in the same breath in which it is shown, so its facts may count as open until then.
 */
function ownTests(flow: Flow, index: number): readonly Test[] {
  return flow.items.slice(index).flatMap((item): readonly Test[] => {
    const when = item.when ? testsOf(item.when, false) : [];
    return item.kind === 'branch' ? [...when, ...item.ways.flatMap((way) => testsOf(way.when, false))] : when;
  });
}

/** Whether a step that comes again was done before. */
function repliesAhead(flow: Flow, index: number): readonly Test[] {
  return flow.items
    .slice(index)
    .flatMap((item) => (item.kind === 'do' ? item.steps : []))
    .map((step): Test => ({ kind: 'step', step, replies: ['worked', 'done'] }));
}

function collectTests(slot: string): readonly Test[] {
  return DERIVED.includes(slot) ? PAIR : [{ kind: 'set', slot }];
}

function wayTests(when: Cond, next: readonly { readonly when?: Cond }[]): readonly Test[] {
  return [...testsOf(when, false), ...next.flatMap((way) => (way.when ? testsOf(way.when, false) : []))];
}

/** The looks a condition takes. `judged`: it is also asked whether it fails, and whether asking could help. */
function testsOf(cond: Cond, judged: boolean): readonly Test[] {
  switch (cond.op) {
    case 'all':
    case 'any':
      return cond.of.flatMap((one) => testsOf(one, judged));
    case 'not':
      return testsOf(cond.of, true);
    case 'unless':
      return testsOf(cond.of, judged);
    case 'slot': {
      const { slot, values } = cond;
      const within: Test = { kind: 'in', slot, values };
      return judged ? [within, { kind: 'out', slot, values }, { kind: 'unknown', slot, values }] : [within];
    }
    case 'step':
      return [{ kind: 'step', step: cond.step, replies: cond.replies }];
    case 'platforms':
    case 'platform':
      return PAIR;
    case 'flow':
      return [];
  }
}
