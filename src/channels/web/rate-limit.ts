/** How often one caller may ask. */
export interface RateLimitConfig {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second that are granted in the long run. */
  readonly perSecond: number;
  readonly now: () => number;
}

const MOST_CALLERS = 10_000;

/** Counts a request of a caller: gives 0, or the milliseconds until the caller may try again. */
export type RateLimit = (caller: string) => number;

/** Creates a token bucket for each caller. */
export function createRateLimit(config: RateLimitConfig): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return (caller) => {
    const now = config.now();
    const old = buckets.get(caller) ?? { left: config.burst, at: now };
    const left = Math.min(config.burst, old.left + ((now - old.at) / 1000) * config.perSecond);
    // The caller that asked last stands last, so the first is the one whose bucket is fullest.
    buckets.delete(caller);
    if (buckets.size >= MOST_CALLERS) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break;
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? 0 : Math.ceil(((1 - left) / config.perSecond) * 1000);
  };
}
