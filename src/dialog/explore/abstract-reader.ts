import { slotsOf } from '../condition.ts';
import type { Dialogs, SlotDefinition } from '../dialogs.ts';
import type { Facts, Reader, SlotTest } from '../view.ts';
import type { Ahead } from './liveness.ts';

/**
 * Facts that are still open, for the exploration. A slot holds the set of values that it may have, written as `?`
 * and a bit mask in hexadecimal; a slot that is missing may have any value, or none yet. A test that not all of
 * these values answer alike throws a Fork, and the exploration runs the turn once for each answer. So a fact is
 * only told apart where a guard looks at it, and only as finely as the guard does.
 */
export interface AbstractReader extends Reader {
  /** Flows that rules may move a case to in the middle of another. */
  readonly interrupts: ReadonlySet<string>;
  /** Every value a slot may have once it has been asked for. */
  answered(slot: string): string;
  /** Some values of a slot. */
  oneOf(slot: string, values: readonly string[]): string;
  /** Whether the mask leaves the slot as open as it can be. */
  isFree(slot: string, value: string): boolean;
  /** Settles gates for the turns that follow: `open`, `shut`, or a slot that is asked for first. */
  decide(gates: Readonly<Record<string, string>>): void;
  /** What is left of facts after other flows ran: what was known stays, unless they conclude otherwise. */
  afterwards(
    slots: Facts['slots'],
    concluded: ReadonlyMap<string, readonly string[]>,
  ): Record<string, string>;
  /** The slot's values with all those added that nothing ahead tells apart from them. */
  widen(ahead: Ahead, slot: string, value: string): string;
  /** The reply likewise; undefined when nothing ahead looks at the step. */
  widenReply(ahead: Ahead, step: string, reply: string): string | undefined;
  /** One value that fits the mask; undefined stands for a slot that was never set. */
  sample(slot: string, value: string): string | undefined;
}

/**
 * A test whose answer is open: for each answer, what the facts must be for it. Thrown often and always caught, so it
 * is no Error and carries no stack.
 */
export class Fork {
  readonly kind: 'slot' | 'step' | 'gate';
  readonly fact: string;
  readonly parts: readonly string[];

  constructor(kind: 'slot' | 'step' | 'gate', fact: string, parts: readonly string[]) {
    this.kind = kind;
    this.fact = fact;
    this.parts = parts;
  }
}

interface Domain {
  /** Each possible content of the slot; the first is "never set". A set of values is joined with commas. */
  readonly points: readonly (string | undefined)[];
  readonly full: bigint;
  readonly tests: Map<string, readonly bigint[]>;
}

const CLASSES: readonly SlotTest[] = ['in', 'out', 'unknown', 'unset'];
const KINDS = ['ios', 'android'];
const REPLIES = ['none', 'worked', 'failed', 'cannot', 'skipped', 'done'];

export const format = (mask: bigint): string => `?${mask.toString(16)}`;

export function createAbstractReader(dialogs: Dialogs): AbstractReader {
  const domains = new Map<string, Domain>();
  const masks = new Map<string, bigint>();
  const domain = (slot: string): Domain => {
    let known = domains.get(slot);
    if (!known) {
      const points = [undefined, ...pointsOf(dialogs.slots.get(slot))];
      known = { points, full: (1n << BigInt(points.length)) - 1n, tests: new Map() };
      domains.set(slot, known);
    }
    return known;
  };
  const parse = (slot: string, value: string | undefined): bigint => {
    if (value === undefined) return domain(slot).full;
    if (!value.startsWith('?')) return maskOf(domain(slot), (point) => point === value);
    let mask = masks.get(value);
    if (mask === undefined) {
      mask = BigInt(`0x${value.slice(1)}`);
      masks.set(value, mask);
    }
    return mask;
  };
  const classesOf = (slot: string, values: readonly string[]): readonly bigint[] => {
    const of = domain(slot);
    const key = values.join('|');
    let classes = of.tests.get(key);
    if (!classes) {
      classes = CLASSES.map((wanted) => maskOf(of, (point) => classify(point, values) === wanted));
      of.tests.set(key, classes);
    }
    return classes;
  };
  let decisions: Readonly<Record<string, string>> = {};
  const widened = new Map<string, string>();
  const widenedReplies = new Map<string, string | undefined>();
  const partitions = new Map<string, readonly bigint[]>();
  /** The values of a slot in groups that nothing ahead tells apart. */
  const partsAhead = (ahead: Ahead, slot: string): readonly bigint[] => {
    const key = `${ahead.id}|${slot}`;
    let parts = partitions.get(key);
    if (!parts) {
      parts = [domain(slot).full];
      for (const test of ahead.tests) {
        if (test.kind === 'step' || test.slot !== slot) continue;
        const mask =
          test.kind === 'set' ? 1n : (classesOf(slot, test.values)[CLASSES.indexOf(test.kind)] ?? 0n);
        parts = parts.flatMap((part) => [part & mask, part & ~mask].filter((one) => one !== 0n));
      }
      partitions.set(key, parts);
    }
    return parts;
  };
  const restOf = (slot: string): bigint =>
    KINDS.reduce((rest, kind) => rest & ~(classesOf(slot, [kind])[0] ?? 0n), domain(slot).full);
  /** Whether the slot lies within the mask; forks when it may and may not. */
  const split = (facts: Facts, slot: string, within: bigint): boolean => {
    const mask = parse(slot, facts.slots[slot]);
    const inside = mask & within;
    if (inside === 0n) return false;
    if (inside === mask) return true;
    // The platforms are told apart at once: halves of the rest would only be met again and again.
    const parts = slot.startsWith('platform_')
      ? [...KINDS.map((kind) => classesOf(slot, [kind])[0] ?? 0n), restOf(slot)].flatMap((part) => [
          part & inside,
          part & mask & ~within,
        ])
      : [inside, mask & ~within];
    throw new Fork('slot', slot, parts.filter((part) => part !== 0n).map(format));
  };
  return {
    isIn: (facts, slot, values) => split(facts, slot, classesOf(slot, values)[0] ?? 0n),
    isOut: (facts, slot, values) => split(facts, slot, classesOf(slot, values)[1] ?? 0n),
    isUnknown: (facts, slot, values) => split(facts, slot, classesOf(slot, values)[2] ?? 0n),
    isSet: (facts, slot) => {
      const mask = parse(slot, facts.slots[slot]);
      if ((mask & 1n) === 0n) return true;
      if (mask === 1n) return false;
      throw new Fork('slot', slot, [format(1n), format(mask & ~1n)]);
    },
    step: (facts, step, replies) => {
      const reply = facts.ledger[step]?.reply ?? 'none';
      if (!reply.startsWith('?')) return replies.includes(reply);
      const mask = Number.parseInt(reply.slice(1), 16);
      let wanted = 0;
      for (const [i, one] of REPLIES.entries()) if (replies.includes(one)) wanted |= 1 << i;
      if ((mask & wanted) === 0) return false;
      if ((mask & ~wanted) === 0) return true;
      throw new Fork('step', step, [`?${(mask & wanted).toString(16)}`, `?${(mask & ~wanted).toString(16)}`]);
    },
    gate: (step) => {
      const gate = dialogs.steps.get(step)?.gate?.join('+') ?? '';
      if (gate === '') return undefined;
      const decision = decisions[gate];
      if (decision === undefined) throw new Fork('gate', gate, gateWays(dialogs, step));
      if (decision === 'open') return undefined;
      return decision === 'shut' ? { guard: '' } : { guard: '', ask: decision };
    },
    platform: (facts, phone) => {
      const acted =
        phone === 'acted' && split(facts, 'this_device', classesOf('this_device', ['new'])[0] ?? 0n);
      const slot = phone === 'new' || acted ? 'platform_new' : 'platform_old';
      return KINDS.find((kind) => split(facts, slot, classesOf(slot, [kind])[0] ?? 0n));
    },
    afterwards: (slots, concluded) => {
      const left: Record<string, string> = {};
      for (const [slot, value] of Object.entries(slots)) {
        const mask = parse(slot, value);
        if ((mask & 1n) !== 0n) continue;
        const added = concluded.get(slot) ?? [];
        left[slot] = format(
          mask | maskOf(domain(slot), (point) => point !== undefined && added.includes(point)),
        );
      }
      return left;
    },
    decide: (gates) => {
      decisions = gates;
    },
    accepts: (value) => value.startsWith('?'),
    interrupts: new Set(
      dialogs.triage.rules
        .filter((rule) => rule.interrupt)
        .flatMap((rule) => rule.next.map((way) => way.flow)),
    ),
    answered: (slot) => format(domain(slot).full & ~1n),
    oneOf: (slot, values) =>
      format(maskOf(domain(slot), (point) => point !== undefined && values.includes(point))),
    widen: (ahead, slot, value) => {
      const key = `${ahead.id}|${slot}|${value}`;
      let wide = widened.get(key);
      if (wide === undefined) {
        wide = format(widenMask(partsAhead(ahead, slot), parse(slot, value)));
        widened.set(key, wide);
      }
      return wide;
    },
    widenReply: (ahead, step, reply) => {
      const key = `${ahead.id}|${step}|${reply}`;
      if (!widenedReplies.has(key)) widenedReplies.set(key, widenReply(ahead, step, reply));
      return widenedReplies.get(key);
    },
    isFree: (slot, value) => parse(slot, value) === domain(slot).full,
    sample: (slot, value) => {
      const mask = parse(slot, value);
      return domain(slot).points.find((_, i) => (mask & (1n << BigInt(i))) !== 0n);
    },
  };
}

/**
 * How a gate may turn out. Which of these is right for which facts is checked for each step by itself (see gates): in
 * the walk every one of them is followed.
 */
function gateWays(dialogs: Dialogs, step: string): readonly string[] {
  const source = dialogs.steps.get(step);
  const slots = (source?.gate ?? []).flatMap((name) => {
    const guard = dialogs.guards.get(name);
    return guard ? slotsOf(guard.when) : [];
  });
  return ['open', 'shut', ...new Set(slots)];
}

/** The reply of a step that may have been answered in any way, or not at all. */
export const ANY_REPLY = `?${((1 << REPLIES.length) - 1).toString(16)}`;

function classify(point: string | undefined, values: readonly string[]): SlotTest {
  if (point === undefined) return 'unset';
  if (point === 'unknown') return values.includes('unknown') ? 'in' : 'unknown';
  return point.split(',').some((one) => values.includes(one)) ? 'in' : 'out';
}

function widenMask(parts: readonly bigint[], mask: bigint): bigint {
  return parts.reduce((wide, part) => ((part & mask) === 0n ? wide : wide | part), 0n);
}

function maskOf(domain: Pick<Domain, 'points'>, has: (point: string | undefined) => boolean): bigint {
  let mask = 0n;
  for (const [i, point] of domain.points.entries()) if (has(point)) mask |= 1n << BigInt(i);
  return mask;
}

/** Free text is one value; a slot with several values may hold any set of them that is not empty. */
function pointsOf(slot: SlotDefinition | undefined): readonly string[] {
  if (!slot) return [];
  if (slot.free) return ['unknown', 'text'];
  if (!slot.multiple) return slot.order;
  const alone: readonly string[] = slot.order.filter((value) => value === 'none' || value === 'unknown');
  const members = slot.order.filter((value) => !alone.includes(value));
  const sets: string[] = [];
  for (let bits = 1; bits < 1 << members.length; bits++)
    sets.push(members.filter((_, i) => bits & (1 << i)).join(','));
  return [...sets, ...alone];
}

/** Adds the replies that no look ahead tells apart; undefined where nothing ahead looks at the step. */
function widenReply(ahead: Ahead, step: string, reply: string): string | undefined {
  const tests = ahead.tests.flatMap((test) =>
    test.kind === 'step' && test.step === step ? [test.replies] : [],
  );
  if (tests.length === 0) return undefined;
  const signature = (one: string) => tests.map((replies) => (replies.includes(one) ? '1' : '0')).join('');
  const has = reply.startsWith('?')
    ? REPLIES.filter((_, i) => Number.parseInt(reply.slice(1), 16) & (1 << i))
    : [reply];
  const signatures = new Set(has.map(signature));
  let mask = 0;
  for (const [i, one] of REPLIES.entries()) if (signatures.has(signature(one))) mask |= 1 << i;
  return `?${mask.toString(16)}`;
}
