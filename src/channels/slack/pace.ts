import { createRecent } from './recent.ts';

export interface PaceConfig {
  readonly clock: () => number;
  /** Posts at once to one channel before they are spaced out. */
  readonly burst?: number;
  /** Milliseconds between posts after that. */
  readonly everyMs?: number;
}

/** Spaces out posts to one channel, and remembers where Slack asked to wait. */
export interface Pace {
  /** Milliseconds until one may post there; 0 takes the place. */
  wait(team: string, channel: string): number;
  /** Milliseconds until anything, or a method that was limited alone, may be called in this team. */
  held(team: string, method?: string): number;
  /** Slack said that nothing may be called in this team for so long, or nothing but other methods. */
  limited(team: string, afterMs: number, method?: string): void;
}

export function createPace({ clock, burst = 3, everyMs = 1_000 }: PaceConfig): Pace {
  const channels = createRecent<number>(10_000);
  const until = createRecent<number>(1_000);
  const keyOf = (team: string, method?: string) => (method === undefined ? team : `${team}:${method}`);
  const held = (team: string, method?: string) => {
    const all = until.get(keyOf(team)) ?? 0;
    const one = method === undefined ? 0 : (until.get(keyOf(team, method)) ?? 0);
    return Math.max(0, Math.max(all, one) - clock());
  };
  return {
    held,
    wait(team, channel) {
      if (held(team) > 0) return held(team);
      const now = clock();
      // The time at which the channel's whole burst is free again.
      const full = Math.max(channels.get(channel) ?? 0, now);
      const over = full - now - (burst - 1) * everyMs;
      if (over > 0) return over;
      channels.set(channel, full + everyMs);
      return 0;
    },
    limited: (team, afterMs, method) => until.set(keyOf(team, method), clock() + afterMs),
  };
}
