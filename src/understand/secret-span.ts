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

/** Every match of a global expression. Most texts have none, and to search costs a fraction of going through matches. */
export function matchesOf(expression: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(expression) < 0 ? [] : text.matchAll(expression);
}

/** Spans of every match of a global expression: of its group `secret` where it has one, else of all of it. */
export function spansOf(
  expression: RegExp,
  text: string,
  kind: SecretKind,
  accept: (secret: string) => boolean = () => true,
): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of matchesOf(expression, text)) {
    const secret = match.groups?.secret ?? match[0];
    // What was masked before is blank here.
    if (secret.startsWith('[--') || !accept(secret)) continue;
    const start = match.index + match[0].lastIndexOf(secret);
    spans.push({ start, end: start + secret.length, kind });
  }
  return spans;
}
