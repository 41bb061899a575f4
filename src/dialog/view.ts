import type { SlotTest, View } from './condition.ts';
import type { LedgerEntry } from './session.ts';

/** The facts of a case as guards see them. */
export interface Facts {
  readonly slots: Readonly<Record<string, string>>;
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
}

/** How facts are read. The engine reads them as they are; the exploration reads facts that are still open. */
export interface Reader {
  slot(facts: Facts, slot: string, values: readonly string[]): SlotTest;
  isSet(facts: Facts, slot: string): boolean;
  step(facts: Facts, step: string, replies: readonly string[]): boolean;
  /** Values that this reader takes beyond those of the slot. */
  accepts?(value: string): boolean;
}

/** Reads facts that are settled. */
export const plainReader: Reader = {
  slot: (facts, slot, values) => {
    const value = facts.slots[slot];
    if (value === undefined) return 'unset';
    if (value === 'unknown') return values.includes('unknown') ? 'in' : 'unknown';
    if (!value.includes(',')) return values.includes(value) ? 'in' : 'out';
    return value.split(',').some((one) => values.includes(one)) ? 'in' : 'out';
  },
  isSet: (facts, slot) => facts.slots[slot] !== undefined,
  step: (facts, step, replies) => replies.includes(facts.ledger[step]?.reply ?? 'none'),
};

/** The facts of a case, seen from within a flow. */
export function viewOf(reader: Reader, facts: Facts, flow: string): View {
  return {
    slot: (slot, values) => reader.slot(facts, slot, values),
    step: (step, replies) => reader.step(facts, step, replies),
    flow,
  };
}
