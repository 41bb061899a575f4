import type { Lexicon } from './lexicon.ts';
import type { View } from './view.ts';
import { view } from './view.ts';

/** A phrase people ask a question with, as class words, and the answer it leads to. */
export interface FaqPhrase {
  readonly answer: string;
  readonly words: readonly string[];
}

function wordsOf({ classes }: View): string[] {
  return [...new Set(classes)].filter((word) => /\p{L}/u.test(word)).sort();
}

/** The phrases of answers in the classifier's words. */
export function faqPhrases(
  answers: Readonly<Record<string, readonly string[]>>,
  lexicon: Lexicon,
): FaqPhrase[] {
  return Object.entries(answers).flatMap(([answer, phrases]) =>
    phrases.map((phrase) => ({ answer, words: wordsOf(view(phrase, lexicon)) })),
  );
}

/** Finds the answer a question is after; null when none is close. */
export type FindAnswer = (seen: View) => string | null;

/** Cosine from which a message counts as the phrase, and how far ahead of any other answer it must be. */
const CLOSE = 0.66;
const AHEAD = 0.05;

/** An index over phrases: compares a message by its words, rare words counting more. */
export function createFaq(phrases: readonly FaqPhrase[]): FindAnswer {
  const lines = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) lines.set(word, (lines.get(word) ?? 0) + 1);
  const weigh = (word: string) => Math.log(1 + phrases.length / (1 + (lines.get(word) ?? 0)));
  const length = (words: Iterable<string>) =>
    Math.sqrt([...words].reduce((sum, word) => sum + weigh(word) ** 2, 0));
  const index = new Map<string, number[]>();
  const lengths = phrases.map(({ words }, at) => {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), at]);
    return length(words) || 1;
  });
  return (seen) => {
    const said = wordsOf(seen);
    // One word alone asks nothing: "nope" is no question about backups that were never made.
    if (said.length < 2) return null;
    const own = length(said) || 1;
    const shared = new Map<number, number>();
    for (const word of said)
      for (const at of index.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + weigh(word) ** 2);
    const best = new Map<string, number>();
    for (const [at, sum] of shared) {
      const answer = phrases[at]?.answer ?? '';
      best.set(answer, Math.max(best.get(answer) ?? 0, sum / (own * (lengths[at] ?? 1))));
    }
    const [first, second] = [...best].sort(([, a], [, b]) => b - a);
    if (!first || first[1] < CLOSE || first[1] - (second?.[1] ?? 0) < AHEAD) return null;
    return first[0];
  };
}
