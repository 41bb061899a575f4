import { compileCondition, type Names } from './compile-condition.ts';
import type { Cond } from './condition.ts';
import type { Defects } from './defect.ts';
import { DERIVED, type FlowItem, type Target } from './dialogs.ts';
import type { Condition, FlowSource, Item } from './schema.ts';

/** What a flow may refer to. */
export interface Lookup {
  readonly names: Names;
  readonly blocks: ReadonlyMap<string, { readonly file: string; readonly order: readonly Item[] }>;
  readonly outcomes: ReadonlySet<string>;
  readonly warnings: ReadonlySet<string>;
  readonly says: ReadonlySet<string>;
}

interface Placed {
  readonly item: Item;
  readonly path: readonly (string | number)[];
  readonly id: string;
  /** The condition of the `include` this item came through. */
  readonly under?: Condition;
}

const NEXT: Target = { to: 'next' };
const SAFE_STOP: Target = { to: 'end', outcome: 'T10' };

/**
 * Compiles a flow's order: blocks are included in place, every item gets an id, every target is resolved.
 * Targets lead forward only, so no flow can run in a circle.
 */
export function compileOrder(source: FlowSource, defects: Defects, lookup: Lookup) {
  const placed = place(source.order, ['order'], defects, lookup, new Set(), undefined);
  const index = new Map<string, number>();
  for (const [i, { id, path }] of placed.entries()) {
    if (index.has(id))
      defects.add(path, `the id '${id}' stands twice in flow '${source.id}'; give one item another id`);
    index.set(id, i);
  }
  const items = placed.map(({ item, path, id, under }, position) => {
    const resolve = (target: string | undefined, at: string, fallback: Target): Target => {
      if (target === undefined) return fallback;
      if (target === 'next') return NEXT;
      if (target === 'triage') return { to: 'triage' };
      if (lookup.names.flows.has(target)) return { to: 'flow', flow: target };
      if (lookup.outcomes.has(target)) return { to: 'end', outcome: target };
      const there = index.get(target);
      if (there === undefined)
        defects.unknown(
          [...path, at],
          `step '${id}' in flow '${source.id}' goes to '${target}': item`,
          target,
          [...index.keys(), ...lookup.names.flows, ...lookup.outcomes],
        );
      else if (there <= position)
        defects.add([...path, at], `'${id}' goes back to '${target}'; a flow only leads forward`);
      return there === undefined ? SAFE_STOP : { to: 'item', index: there };
    };
    return compileItem(item, path, id, under, resolve, defects, lookup);
  });
  return { items, index };
}

function place(
  order: readonly Item[],
  path: readonly (string | number)[],
  defects: Defects,
  lookup: Lookup,
  taken: Set<string>,
  under: Condition | undefined,
): readonly Placed[] {
  return order.flatMap((item, i): readonly Placed[] => {
    const here = [...path, i];
    if ('include' in item) {
      const block = lookup.blocks.get(item.include);
      if (!block) {
        defects.unknown([...here, 'include'], 'block', item.include, lookup.blocks.keys());
        return [];
      }
      const both = under && item.when ? { all: [under, item.when] } : (item.when ?? under);
      const inner = place(block.order, here, defects, lookup, taken, both);
      // The id of the include names its first item, so that a flow can go to the block.
      const [first, ...rest] = inner;
      return first && item.id ? [{ ...first, id: item.id }, ...rest] : inner;
    }
    const base = item.id ?? naturalId(item);
    let id = base;
    for (let n = 2; item.id === undefined && taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return [under === undefined ? { item, path: here, id } : { item, path: here, id, under }];
  });
}

function naturalId(item: Item): string {
  if ('collect' in item) return `ask-${item.collect}`;
  if ('do' in item) return (Array.isArray(item.do) ? item.do : [item.do]).join('+');
  if ('say' in item) return `say-${item.say}`;
  if ('warn' in item) return `warn-${Array.isArray(item.warn) ? item.warn.join('+') : item.warn}`;
  if ('call' in item) return `call-${item.call}`;
  if ('end' in item) return `end-${item.end}`;
  return 'branch';
}

function compileItem(
  item: Item,
  path: readonly (string | number)[],
  id: string,
  under: Condition | undefined,
  resolve: (target: string | undefined, at: string, fallback: Target) => Target,
  defects: Defects,
  lookup: Lookup,
): FlowItem {
  const { names } = lookup;
  const conds: Cond[] = [];
  if (under) conds.push(compileCondition(under, [...path, 'when'], names, defects));
  if (item.when) conds.push(compileCondition(item.when, [...path, 'when'], names, defects));
  const when: { when?: Cond } =
    conds.length === 0 ? {} : { when: conds.length === 1 && conds[0] ? conds[0] : { op: 'all', of: conds } };
  const known = (found: string, what: string, at: string, allowed: ReadonlySet<string>) => {
    if (!allowed.has(found)) defects.unknown([...path, at], what, found, allowed);
  };
  const checkSet = (set: Readonly<Record<string, string>> | undefined) => {
    for (const [slot, value] of Object.entries(set ?? {})) {
      const definition = names.slots.get(slot);
      if (!definition) defects.unknown([...path, 'set', slot], 'slot', slot, names.slots.keys());
      else if (!definition.free && !(value in definition.values))
        defects.unknown(
          [...path, 'set', slot],
          `value of slot '${slot}'`,
          value,
          Object.keys(definition.values),
        );
    }
    return Object.entries(set ?? {});
  };
  if ('collect' in item) {
    known(item.collect, 'slot', 'collect', new Set([...names.slots.keys(), ...DERIVED]));
    return { kind: 'collect', id, ...when, slot: item.collect };
  }
  if ('do' in item) {
    const steps = Array.isArray(item.do) ? item.do : [item.do];
    for (const code of steps) known(code, 'step', 'do', names.steps);
    return {
      kind: 'do',
      id,
      ...when,
      steps,
      look: item.as === 'look',
      ...(item.phone ? { phone: item.phone } : {}),
      worked: resolve(item.worked, 'worked', NEXT),
      failed: resolve(item.failed, 'failed', NEXT),
      cannot: resolve(item.cannot, 'cannot', NEXT),
      skipped: resolve(item.skipped, 'skipped', NEXT),
      withheld: resolve(item.withheld, 'withheld', SAFE_STOP),
    };
  }
  if ('say' in item) {
    known(item.say, 'text', 'say', lookup.says);
    return { kind: 'say', id, ...when, say: item.say, set: checkSet(item.set) };
  }
  if ('warn' in item) {
    const warnings = Array.isArray(item.warn) ? item.warn : [item.warn];
    for (const code of warnings) known(code, 'warning', 'warn', lookup.warnings);
    return { kind: 'warn', id, ...when, warnings };
  }
  if ('branch' in item)
    return {
      kind: 'branch',
      id,
      ...when,
      ways: item.branch.map((way, i) => ({
        when: compileCondition(way.when, [...path, 'branch', i, 'when'], names, defects),
        next: resolve(way.next, 'branch', NEXT),
      })),
      otherwise: resolve(item.else, 'else', NEXT),
    };
  if ('call' in item) {
    known(item.call, 'flow', 'call', names.flows);
    return {
      kind: 'call',
      id,
      ...when,
      flow: item.call,
      set: checkSet(item.set),
      gather: item.gather ?? false,
    };
  }
  if ('end' in item) {
    known(item.end, 'outcome', 'end', lookup.outcomes);
    return { kind: 'end', id, ...when, outcome: item.end };
  }
  throw new Error(`item '${id}' has no kind`);
}
