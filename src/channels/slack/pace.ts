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
  /** Milliseconds until anything may be sent in this team. */
  held(team: string): number;
  /** Slack said that nothing may be sent in this team for so long. */
  limited(team: string, afterMs: number): void;
}

export function createPace({ clock, burst = 3, everyMs = 1_000 }: PaceConfig): Pace {
  const channels = createRecent<number>(10_000);
  const teams = createRecent<number>(1_000);
  const held = (team: string) => Math.max(0, (teams.get(team) ?? 0) - clock());
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
    limited: (team, afterMs) => teams.set(team, clock() + afterMs),
  };
}
