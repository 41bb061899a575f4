import type { Dialogs } from '../dialogs.ts';
import { createAbstractReader } from './abstract-reader.ts';
import { findConversation, type Input, type Wanted } from './conversation.ts';
import type { Exploration } from './explore.ts';
import { checkGates } from './gates.ts';
import { limitBreaches } from './limits.ts';
import { rowsOf } from './rows.ts';
import { staticBreaches } from './static-rules.ts';
import { wordingBreaches } from './wording-rules.ts';

/** A rule that the content breaks, with the shortest conversation in which that can be seen. */
export interface CheckViolation {
  readonly invariant: string;
  readonly message: string;
  readonly conversation: readonly Input[];
}

/** What `dialogs:check` found. */
export interface CheckReport {
  readonly rows: { readonly used: number; readonly unused: number; readonly missing: readonly string[] };
  readonly flows: number;
  readonly steps: number;
  readonly states: number;
  readonly transitions: number;
  readonly gates: number;
  readonly invariants: Readonly<Record<string, 'held' | 'violated'>>;
  readonly violations: readonly CheckViolation[];
}

const INVARIANTS = Array.from({ length: 31 }, (_, i) => `SI-${String(i + 1).padStart(2, '0')}`);
export const STRUCTURE = ['ORDER', 'DEAD-END', 'UNREACHABLE', 'OUTCOME', 'ROWS', 'LIMITS', 'LOAD'];

/** What walks over parts of the content found, put together. */
export type Walked = Pick<Exploration, 'states' | 'transitions' | 'items' | 'steps' | 'says' | 'links'> & {
  readonly violations: readonly (Wanted & { readonly message: string })[];
};

/** Judges the content: what the walk found, and everything that can be seen without walking. */
export function report(dialogs: Dialogs, walked: Walked): CheckReport {
  const gates = checkGates(dialogs);
  const rows = rowsOf(dialogs);
  const found: (Wanted & { message: string })[] = [
    ...walked.violations,
    ...gates.breaches,
    ...[
      ...staticBreaches(dialogs),
      ...wordingBreaches(dialogs),
      ...limitBreaches(dialogs),
      ...rows.breaches,
    ].map((breach) => ({ ...breach, flow: breach.flow ?? '' })),
    ...unreachable(dialogs, walked),
  ];
  const violations = [...new Map(found.map((one) => [`${one.invariant}|${one.message}`, one])).values()].map(
    (one) => ({
      invariant: one.invariant,
      message: one.message,
      conversation: findConversation(dialogs, one),
    }),
  );
  const broken = new Set(violations.map((one) => one.invariant));
  return {
    rows: { used: rows.used, unused: rows.unused, missing: rows.missing },
    flows: dialogs.flows.size,
    steps: dialogs.steps.size,
    states: walked.states,
    transitions: walked.transitions,
    gates: gates.cases,
    invariants: Object.fromEntries(
      [...INVARIANTS, ...STRUCTURE].map((name) => [name, broken.has(name) ? 'violated' : 'held'] as const),
    ),
    violations: violations.sort((a, b) => a.conversation.length - b.conversation.length),
  };
}

function unreachable(dialogs: Dialogs, walked: Walked): readonly (Wanted & { message: string })[] {
  const breaches: (Wanted & { message: string })[] = [];
  const entered = new Set<string>(['']);
  const reader = createAbstractReader(dialogs);
  for (let grown = true; grown; ) {
    grown = false;
    for (const link of walked.links) {
      const [from = '', to = ''] = link.split('>');
      if ((entered.has(from) || reader.interrupts.has(to)) && !entered.has(to)) {
        entered.add(to);
        grown = true;
      }
    }
  }
  for (const flow of dialogs.flows.values()) {
    if (!entered.has(flow.id))
      breaches.push({ invariant: 'UNREACHABLE', message: `no case ever comes to ${flow.id}`, flow: flow.id });
    for (const item of flow.items)
      if (!walked.items.has(`${flow.id}/${item.id}`))
        breaches.push({
          invariant: 'UNREACHABLE',
          message: `'${item.id}' in ${flow.id} is never reached`,
          flow: flow.id,
        });
  }
  const shown = new Set([...walked.steps].map((one) => one.split(' ')[1]));
  for (const code of dialogs.steps.keys())
    if (!shown.has(code))
      breaches.push({ invariant: 'UNREACHABLE', message: `step ${code} is never shown`, flow: '' });
  for (const name of Object.keys(dialogs.says))
    if (!walked.says.has(name))
      breaches.push({ invariant: 'UNREACHABLE', message: `text ${name} is never said`, flow: '' });
  return breaches;
}
