import type { Expectation, Reading } from '../dialog/reading.ts';
import { redactText } from './redact-text.ts';

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
