export interface BackoffConfig {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/**
 * How long to wait after a number of tries, in milliseconds: doubling from the first delay to the longest,
 * each between half of that and all of it, so that what failed together does not come back together. A wait
 * the platform asked for is never cut short. `random` gives 0 to 1.
 */
export function backoff(
  { firstDelayMs, longestDelayMs }: BackoffConfig,
  tries: number,
  random: () => number,
  afterMs?: number,
): number {
  if (afterMs !== undefined) return Math.ceil(afterMs + random() * Math.min(1_000, afterMs / 10));
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(tries - 1, 40));
  return Math.ceil(delay * (0.5 + random() / 2));
}
