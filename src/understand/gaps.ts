import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Expectation, Reading } from '../dialog/reading.ts';
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

/** Keeps gaps: one line of JSON each, up to `most` bytes. */
export interface GapLog {
  record(gap: Gap): void;
}

export interface GapLogConfig {
  readonly file: string;
  /** The file is not written beyond this size. */
  readonly most: number;
}

/** A gap log in a file. */
export function createGapLog({ file, most }: GapLogConfig): GapLog {
  mkdirSync(dirname(file), { recursive: true });
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return {
    record(gap) {
      const line = `${JSON.stringify(gap)}\n`;
      if (size + line.length > most) return;
      size += Buffer.byteLength(line);
      appendFileSync(file, line);
    },
  };
}

/** The text without addresses, links, names and numbers: what is left says what was meant, not who meant it. */
export function redact(text: string): string {
  return text
    .replace(/\S+@\S+/g, '[address]')
    .replace(/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '[link]')
    .replace(/\+?\d[\d ()/.-]{5,}\d/g, '[number]')
    .replace(/(?<=[\p{L},] )(?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)+/gu, '[name]')
    .replace(
      /\b(?:my name is|i am|i'm|this is|ich bin|ich heiße|me llamo|je m'appelle|meu nome é) \p{Lu}\p{L}+/giu,
      '[name]',
    )
    .slice(0, 300);
}

/** Wraps a reader so that what it does not understand is kept, redacted. */
export function keepGaps(
  read: (text: string, expectation: Expectation) => Reading,
  log: GapLog,
): (text: string, expectation: Expectation) => Reading {
  return (text, expectation) => {
    const reading = read(text, expectation);
    const { command, answers, facts, goals, sure, faq, smalltalk } = reading;
    const chat = smalltalk !== undefined && smalltalk !== 'out-of-scope';
    const understood =
      command !== undefined || answers.length > 0 || sure || faq !== undefined || chat || expectation.free;
    if (!understood && (expectation.asking === null || facts.length === 0))
      log.record({
        text: redact(reading.text),
        language: reading.language,
        asking: expectation.asking,
        guess: goals[0]?.goal ?? smalltalk ?? null,
        confidence: Math.round((goals[0]?.confidence ?? 0) * 100) / 100,
      });
    return reading;
  };
}

const stored = z.object({
  text: z.string(),
  language: z.string(),
  asking: z.string().nullable(),
  guess: z.string().nullable(),
  confidence: z.number(),
});

/** Reads a gap log; lines that a crash cut short are passed over. */
export function readGaps(file: string): Gap[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [stored.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
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
