import type { SecretKind } from '../dialog/reading.ts';
import type { FoldedText } from './fold-text.ts';

/** A stretch of the folded text that is to be masked. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/** Finds one sort of secret. Takes time in proportion to the length of the text. */
export type SecretFinder = (text: FoldedText) => SecretSpan[];

/** Spans of every match of a global expression: of its group `secret` where it has one, else of all of it. */
export function spansOf(
  expression: RegExp,
  text: string,
  kind: SecretKind,
  accept: (secret: string) => boolean = () => true,
): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(expression)) {
    const secret = match.groups?.secret ?? match[0];
    // What was masked before is blank here.
    if (secret.startsWith('[--') || !accept(secret)) continue;
    const start = match.index + match[0].lastIndexOf(secret);
    spans.push({ start, end: start + secret.length, kind });
  }
  return spans;
}
