import type { Expectation, Reading } from '../dialog/reading.ts';
import { redactText } from './redact-text.ts';
import { tokens } from './text.ts';

/** A message that was not understood, without anything that tells who wrote it. */
export interface Gap {
  readonly text: string;
  readonly language: string;
  /** The slot asked about when it was written, null at the start of a case. */
  readonly asking: string | null;
  /** What it was taken for, when anything. */
  readonly guess: string | null;
  readonly confidence: number;
}

/** Longest part of a message that is kept. */
const MOST = 300;

/**
 * What is kept of a message that was not understood, or not surely: null where it was. A message that tells nothing of
 * the open question but a fact beside it counts as understood.
 */
export function gapOf(reading: Reading, { asking, free }: Expectation): Gap | null {
  const { command, answers, facts, goals, sure, faq, smalltalk } = reading;
  const chat = smalltalk !== undefined && smalltalk !== 'out-of-scope';
  const understood = command !== undefined || answers.length > 0 || sure || faq !== undefined || chat || free;
  if (understood || (asking !== null && facts.length > 0)) return null;
  return {
    text: redactText(reading.text, MOST),
    language: reading.language,
    asking,
    guess: goals[0]?.goal ?? smalltalk ?? null,
    confidence: Math.round((goals[0]?.confidence ?? 0) * 100) / 100,
  };
}

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
