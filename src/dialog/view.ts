import type { PhoneRef, View } from './condition.ts';
import type { LedgerEntry } from './session.ts';

/** The facts of a case as guards see them. */
export interface Facts {
  readonly slots: Readonly<Record<string, string>>;
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
}

/** How facts are read. The engine reads them as they are; the exploration reads facts that are still open. */
export interface Reader {
  isIn(facts: Facts, slot: string, values: readonly string[]): boolean;
  isOut(facts: Facts, slot: string, values: readonly string[]): boolean;
  isUnknown(facts: Facts, slot: string, values: readonly string[]): boolean;
  isSet(facts: Facts, slot: string): boolean;
  step(facts: Facts, step: string, replies: readonly string[]): boolean;
  /** Decides a step's gate in place of its guards; undefined lets the step through. */
  gate?(step: string): { readonly guard: string; readonly ask?: string } | undefined;
  /** On which platform a phone is known to be, for steps of one platform only. */
  platform?(facts: Facts, phone: PhoneRef): string | undefined;
  /** Values that this reader takes beyond those of the slot. */
  accepts?(value: string): boolean;
}

/** How a slot stands against a set of values. `unset`: never asked nor said. `unknown`: asked, and not known. */
export type SlotTest = 'in' | 'out' | 'unknown' | 'unset';

function test(facts: Facts, slot: string, values: readonly string[]): SlotTest {
  const value = facts.slots[slot];
  if (value === undefined) return 'unset';
  if (value === 'unknown') return values.includes('unknown') ? 'in' : 'unknown';
  if (!value.includes(',')) return values.includes(value) ? 'in' : 'out';
  return value.split(',').some((one) => values.includes(one)) ? 'in' : 'out';
}

/** Reads facts that are settled. */
export const plainReader: Reader = {
  isIn: (facts, slot, values) => test(facts, slot, values) === 'in',
  isOut: (facts, slot, values) => test(facts, slot, values) === 'out',
  isUnknown: (facts, slot, values) => test(facts, slot, values) === 'unknown',
  isSet: (facts, slot) => facts.slots[slot] !== undefined,
  step: (facts, step, replies) => replies.includes(facts.ledger[step]?.reply ?? 'none'),
};

/** The facts of a case, seen from within a flow. */
export function viewOf(reader: Reader, facts: Facts, flow: string): View {
  return {
    isIn: (slot, values) => reader.isIn(facts, slot, values),
    isOut: (slot, values) => reader.isOut(facts, slot, values),
    isUnknown: (slot, values) => reader.isUnknown(facts, slot, values),
    step: (step, replies) => reader.step(facts, step, replies),
    flow,
  };
}
