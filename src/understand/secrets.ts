import type { SecretKind } from '../dialog/reading.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { findLabelledSecrets } from './labelled-secrets.ts';
import { findMatchNumbers } from './match-numbers.ts';
import { findOneTimeCodes } from './one-time-codes.ts';
import { findPasswordShapes } from './password-shapes.ts';
import type { SecretFinder, SecretSpan } from './secret-span.ts';
import { findShapedSecrets } from './shaped-secrets.ts';

/** A text without its secrets, and which kinds were in it. */
export interface Masked {
  readonly text: string;
  readonly secrets: readonly SecretKind[];
}

/** Where several claim the same characters, the first one here names the kind. */
const FINDERS: readonly SecretFinder[] = [
  findShapedSecrets,
  findLabelledSecrets,
  findOneTimeCodes,
  findMatchNumbers,
  findPasswordShapes,
];

/**
 * Replaces every secret in a text by its kind in square brackets, `[one-time-code]`; what was masked once is
 * masked wherever else it stands. The words around decide: error codes, versions, dates, ticket and telephone
 * numbers stay. Masking twice changes nothing. Takes time in proportion to the length of the text.
 */
export function maskSecrets(text: string): Masked {
  const folded = blankMasked(foldText(text));
  const found = merge(FINDERS.flatMap((find) => find(folded)));
  if (found.length === 0) return { text, secrets: [] };
  const spans = merge([...found, ...findAgain(folded, found)]);

  let masked = '';
  let at = 0;
  for (const span of spans) {
    masked += `${text.slice(at, folded.start(span.start))}[${span.kind}]`;
    at = folded.start(span.end);
  }
  return { text: masked + text.slice(at), secrets: [...new Set(spans.map((span) => span.kind))] };
}

const MASKS = /\[(?:one-time-code|password|recovery-code|temporary-access-pass|otpauth|secret-key|qr)\]/g;

/** What was masked before is passed over: its name is no secret. */
function blankMasked(folded: FoldedText): FoldedText {
  if (!folded.lower.includes('[')) return folded;
  const blank = (mask: string) => `[${'-'.repeat(mask.length - 2)}]`;
  return {
    ...folded,
    cased: folded.cased.replace(MASKS, blank),
    lower: folded.lower.replace(MASKS, blank),
  };
}

/** Spans in order, those that overlap joined; the kind is that of the finder that comes first. */
function merge(spans: readonly SecretSpan[]): SecretSpan[] {
  const ranked = spans.map((span, rank) => ({ ...span, rank }));
  ranked.sort((one, other) => one.start - other.start || one.rank - other.rank);
  const merged: (SecretSpan & { rank: number })[] = [];
  for (const span of ranked) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const { kind, rank } = span.rank < last.rank ? span : last;
    merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end), kind, rank };
  }
  return merged;
}

const SHORTEST_TO_FIND_AGAIN = 4;
const MOST_TO_SEARCH_FOR = 32;

/** Other places that hold what was found: as it stands, or with other separators between its characters. */
function findAgain({ lower }: FoldedText, found: readonly SecretSpan[]): SecretSpan[] {
  const exact = new Map<string, SecretKind>();
  const loose = new Map<string, SecretKind>();
  for (const { start, end, kind } of found) {
    const secret = lower.slice(start, end);
    if (secret.length < SHORTEST_TO_FIND_AGAIN) continue;
    exact.set(secret, kind);
    if (bare(secret).length >= SHORTEST_TO_FIND_AGAIN) loose.set(bare(secret), kind);
  }
  const spans: SecretSpan[] = [];
  for (const [secret, kind] of [...exact].slice(0, MOST_TO_SEARCH_FOR)) {
    for (let at = lower.indexOf(secret); at >= 0; at = lower.indexOf(secret, at + secret.length)) {
      spans.push({ start: at, end: at + secret.length, kind });
    }
  }
  for (const pieces of [/[a-z0-9]+(?:[ -][a-z0-9]+){0,15}/g, /[a-z0-9]\S*/g]) {
    for (const match of lower.matchAll(pieces)) {
      const kind = loose.get(bare(match[0]));
      const piece = match[0].replace(/[!-/:-@[-`{-~]+$/, '');
      if (kind !== undefined) spans.push({ start: match.index, end: match.index + piece.length, kind });
    }
  }
  return spans;
}

/** A secret without spaces and punctuation. */
function bare(piece: string): string {
  return piece.replace(/[\s!-/:-@[-`{-~]/g, '');
}
