import type { Gap } from './gap.ts';
import { tokens } from './text.ts';

/** Gaps that say much the same, as one. */
export interface GapGroup {
  readonly count: number;
  readonly examples: readonly Gap[];
}

const ALIKE = 0.5;

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, a.union(b).size);
}

/** Groups gaps by their words and ranks them: what many write and what was least understood first. */
export function rankGaps(gaps: readonly Gap[]): GapGroup[] {
  const groups: { words: ReadonlySet<string>; gaps: Gap[] }[] = [];
  for (const gap of gaps) {
    const words = new Set(tokens(gap.text.toLowerCase()));
    const group = groups.find((one) => likeness(one.words, words) >= ALIKE);
    if (group) group.gaps.push(gap);
    else groups.push({ words, gaps: [gap] });
  }
  const weight = (members: readonly Gap[]) =>
    members.reduce((sum, { confidence }) => sum + 1 - confidence, 0);
  return groups
    .sort((a, b) => weight(b.gaps) - weight(a.gaps))
    .map(({ gaps: members }) => ({ count: members.length, examples: members.slice(0, 3) }));
}
