import type { Cond, PhoneRef } from './condition.ts';
import type { Defects } from './defect.ts';
import type { Condition } from './schema.ts';
import { REPLIES } from './session.ts';

/** The names a condition may refer to. */
export interface Names {
  readonly slots: ReadonlyMap<
    string,
    { readonly values: Readonly<Record<string, unknown>>; readonly free?: boolean | undefined }
  >;
  readonly steps: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  readonly guard: (name: string) => Cond | undefined;
  readonly guardNames: readonly string[];
}

const PAIRS = ['same', 'different', 'single', 'other', 'unknown'];
const KINDS = ['ios', 'android', 'none', 'other', 'unknown'];

/** Turns a written condition into one the engine can judge; reports every name that does not exist. */
export function compileCondition(
  source: Condition,
  path: readonly (string | number)[],
  names: Names,
  defects: Defects,
): Cond {
  const parts: Cond[] = [];
  for (const [key, value] of Object.entries(source)) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      const of = (value as readonly Condition[]).map((inner, i) =>
        compileCondition(inner, [...here, i], names, defects),
      );
      parts.push({ op: key, of });
    } else if (key === 'not' || key === 'unless') {
      parts.push({ op: key, of: compileCondition(value as Condition, here, names, defects) });
    } else parts.push(compileTest(key, toList(value), here, names, defects));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { op: 'all', of: parts };
}

function toList(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}

function compileTest(
  key: string,
  values: readonly string[],
  path: readonly (string | number)[],
  names: Names,
  defects: Defects,
): Cond {
  const check = (what: string, allowed: Iterable<string>) => {
    const known = new Set(allowed);
    for (const value of values) if (!known.has(value)) defects.unknown(path, what, value, known);
  };
  if (key === 'platforms') {
    check('platforms value', PAIRS);
    return { op: 'platforms', values };
  }
  if (key === 'platform' || key === 'platform.old' || key === 'platform.new') {
    check('platform', KINDS);
    const phone: PhoneRef = key === 'platform' ? 'acted' : key === 'platform.old' ? 'old' : 'new';
    return { op: 'platform', values, phone };
  }
  if (key === 'flow') {
    check('flow', names.flows);
    return { op: 'flow', flows: values };
  }
  if (key === 'guard') {
    const of: Cond[] = [];
    for (const value of values) {
      const guard = names.guard(value);
      if (guard) of.push(guard);
      else defects.unknown(path, 'guard', value, names.guardNames);
    }
    return of.length === 1 && of[0] ? of[0] : { op: 'all', of };
  }
  if (key.startsWith('step.')) {
    const code = key.slice('step.'.length);
    if (!names.steps.has(code)) defects.unknown(path, 'step', code, names.steps);
    check('reply', [...REPLIES, 'none']);
    return { op: 'step', step: code, replies: values };
  }
  const slot = names.slots.get(key);
  if (!slot)
    defects.unknown(path, 'slot', key, [
      ...names.slots.keys(),
      'platforms',
      'platform',
      'flow',
      'guard',
      'step.CODE',
    ]);
  else if (!slot.free) check(`value of slot '${key}'`, Object.keys(slot.values));
  return { op: 'slot', slot: key, values };
}
