import type { LeaseUntil, OutboxDraft, OutboxItem } from './outbox-store.ts';
import type { StoreUnit } from './store.ts';

/** What a transaction left in the outbox. */
export interface Left {
  /** Rows that are leased to the outbox of this process already. */
  readonly leased: readonly OutboxItem[];
  /** Whether other rows are in line. */
  readonly more: boolean;
}

export const NOTHING_LEFT: Left = { leased: [], more: false };

/** Puts drafts of one conversation in line; those that are leased at once go to its newest address. */
export async function leave(
  unit: StoreUnit,
  drafts: readonly OutboxDraft[],
  address: unknown,
  lease: LeaseUntil,
): Promise<Left> {
  const leased = await unit.outbox.put(drafts, lease);
  return {
    leased: leased.map((item) => ({ ...item, address: address ?? item.address })),
    more: drafts.length > leased.length,
  };
}
