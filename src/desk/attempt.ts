import { type BackoffConfig, backoff } from './backoff.ts';
import type { DeliveryResult } from './channel.ts';
import type { Lane, OutboxItem, Settlement } from './outbox-store.ts';

/** How a lane works. Times are milliseconds. */
export interface LaneLimits extends BackoffConfig {
  /** How many conversations are served at the same time. */
  readonly concurrent: number;
  /** An attempt that takes longer counts as one with an unknown end. */
  readonly timeoutMs: number;
  /** Nobody else tries before this is over; longer than the timeout by the time the other side may still work. */
  readonly leaseMs: number;
  /** After so many tries, or when it is so old, a row becomes a dead letter. */
  readonly mostTries: number;
  readonly oldestMs: number;
}

/** How an attempt ended. `unknown`: it may still have its effect until the lease is over. */
export type Attempted = DeliveryResult | { readonly kind: 'unknown'; readonly reason: string };

/** What an attempt ends in: its own result, or none that is known when it throws or takes longer than `timeoutMs`. */
export async function inTime(attempt: Promise<Attempted>, timeoutMs: number, lane: Lane): Promise<Attempted> {
  let timeout: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Attempted>((resolve) => {
    const reason = `no answer within ${timeoutMs} ms`;
    timeout = setTimeout(() => resolve({ kind: 'unknown', reason }), timeoutMs).unref();
  });
  try {
    return await Promise.race([attempt, tooLong]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // A reply that is sent twice does little harm; a ticket may have been made before the fault.
    return { kind: lane === 'ticket' ? 'unknown' : 'retry', reason };
  } finally {
    clearTimeout(timeout);
  }
}

/** What becomes of a row after an attempt. `random` gives 0 to 1. */
export function settlementOf(
  item: OutboxItem,
  result: Attempted,
  limits: LaneLimits,
  now: number,
  random: () => number,
): Settlement {
  switch (result.kind) {
    case 'delivered':
      return { kind: 'delivered', ref: result.ref ?? null, at: now };
    case 'refused':
      return { kind: 'dead', reason: result.reason };
    case 'unreachable':
      return { kind: 'parked', reason: result.reason };
    case 'retry':
    case 'unknown': {
      const { reason } = result;
      if (item.tries >= limits.mostTries || now - item.queued >= limits.oldestMs)
        return { kind: 'dead', reason };
      const afterMs = result.kind === 'retry' ? result.afterMs : undefined;
      const due = now + backoff(limits, item.tries, random, afterMs);
      return { kind: 'again', due: result.kind === 'unknown' ? Math.max(due, item.leaseUntil) : due, reason };
    }
  }
}
