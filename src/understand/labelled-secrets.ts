import type { SecretKind } from '../dialog/reading.ts';
import type { FoldedText } from './fold-text.ts';
import { LABELS, VALUE_FIRST } from './secret-labels.ts';
import { matchesOf, type SecretSpan } from './secret-span.ts';
import {
  type Chunk,
  chunkAt,
  isAnnouncedPassword,
  type Link,
  looksLikePassword,
  valuesAfter,
} from './secret-value.ts';
import { keyLength } from './shaped-secrets.ts';

/** Finds what a person calls a password, a recovery code, an access pass or a key. */
export function findLabelledSecrets(text: FoldedText): SecretSpan[] {
  const { lower } = text;
  return [
    ...after(LABELS.key, lower, (at) => keyAt(text, at)),
    ...after(LABELS.recovery, lower, (at) => recoveryCodesAt(text, at)),
    ...after(LABELS.accessPass, lower, (at) => accessPassAt(text, at)),
    ...after(LABELS.letterCode, lower, (at) => letterCodeAt(text, at)),
    ...after(LABELS.pin, lower, (at) => pinAt(text, at)),
    ...after(LABELS.password, lower, (at) => passwordAt(text, at)),
    ...valuesFirst(text),
  ];
}

function after(label: RegExp, lower: string, valuesAt: (end: number) => SecretSpan[]): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of matchesOf(label, lower)) spans.push(...valuesAt(match.index + match[0].length));
  return spans;
}

/** A password that is good for once is a one-time code. */
const ONE_TIME = /(?:one[ -]?time|single[ -]use|einmal|ワンタイム)[ -]?[^ ]{1,16}$/;

/** "from hunter2 to hunter3", "hunter2 or hunter3". */
const ALSO = /^["',.)]{0,2} {1,2}(?:to|into|or|and|auf|zu|oder|und|o|y|ou|et|e|a|para|->|=>|then) {1,2}/;

const spanOf = ({ start, end }: Chunk, kind: SecretKind): SecretSpan => ({ start, end, kind });

/** The first piece after a label that is accepted as its value. */
function firstAfter(
  { cased, lower }: FoldedText,
  from: number,
  accept: (chunk: Chunk, link: Link) => boolean,
): Chunk | undefined {
  for (const { at, link } of valuesAfter(lower, from)) {
    const chunk = chunkAt(cased, at);
    if (chunk !== null && accept(chunk, link)) return chunk;
  }
  return undefined;
}

function passwordAt(text: FoldedText, from: number): SecretSpan[] {
  const { cased, lower } = text;
  const chunk = firstAfter(text, from, (each, link) =>
    link === 'colon' || link === 'sure' ? isAnnouncedPassword(each, link, cased) : looksLikePassword(each),
  );
  if (chunk === undefined) return [];
  const kind = ONE_TIME.test(lower.slice(Math.max(0, from - 40), from)) ? 'one-time-code' : 'password';
  const also = ALSO.exec(lower.slice(chunk.end, chunk.end + 40));
  const other = also === null ? null : chunkAt(cased, chunk.end + also[0].length);
  const others = other !== null && looksLikePassword(other) ? [spanOf(other, kind)] : [];
  return [spanOf(chunk, kind), ...others];
}

function accessPassAt(text: FoldedText, from: number): SecretSpan[] {
  // "Tap Settings": the verb is written small.
  const label = text.cased.slice(from - 3, from);
  const verb = label.toLowerCase() === 'tap' && label !== 'TAP';
  const chunk = firstAfter(text, from, (each, link) =>
    link === 'none'
      ? !verb && looksLikePassword(each)
      : looksLikePassword(each) || /^\d{6,}$/.test(each.text),
  );
  return chunk === undefined ? [] : [spanOf(chunk, 'temporary-access-pass')];
}

function pinAt(text: FoldedText, from: number): SecretSpan[] {
  const chunk = firstAfter(
    text,
    from,
    (each, link) => /^\d{4,8}$/.test(each.text) && !(link === 'none' && each.text.length === 5),
  );
  return chunk === undefined ? [] : [spanOf(chunk, 'password')];
}

function letterCodeAt(text: FoldedText, from: number): SecretSpan[] {
  const code = /^(?!CAA|AADSTS|0x)(?=.*\d)(?=.*[A-Z])[A-Z0-9-]{5,10}$/;
  const chunk = firstAfter(text, from, (each, link) => link !== 'none' && code.test(each.text));
  return chunk === undefined ? [] : [spanOf(chunk, 'one-time-code')];
}

const MOST_CODES = 64;
const LIST_FILLER =
  /^(?:is|are|was|were|here|these|my|the|following|below|sind|ist|son|es|sont|est|sao|e|:|=|-|number|no)$/i;
const MARKER = /^(?:\d{1,2}[.)]|[-•*–]|and|und|y|et|e|or|,)$/i;

/** The codes that follow, as many as there are: a list is pasted more often than one. */
function recoveryCodesAt({ cased }: FoldedText, from: number): SecretSpan[] {
  const spans: SecretSpan[] = [];
  const colon = /^['")\]]{0,2}\s{0,3}(?:\([^)\n]{0,40}\)\s{0,2})?[:=は]?\s{0,5}/.exec(
    cased.slice(from, from + 60),
  );
  let at = from + (colon?.[0].length ?? 0);
  let filler = 0;
  while (spans.length < MOST_CODES) {
    const chunk = chunkAt(cased, at);
    if (chunk === null) break;
    const raw = chunk.text;
    const next = chunkAt(
      cased,
      chunk.end + (/^[.,;:)"'`]*/.exec(cased.slice(chunk.end, chunk.end + 4))?.[0].length ?? 0),
    );
    if (isRecoveryCode(raw)) {
      spans.push(spanOf(chunk, 'recovery-code'));
    } else if (
      /^[A-Z0-9]{4}$/i.test(raw) &&
      next !== null &&
      /^[A-Z0-9]{4}$/i.test(next.text) &&
      /\d/.test(raw + next.text)
    ) {
      spans.push({ start: chunk.start, end: next.end, kind: 'recovery-code' });
      at = skipMarks(cased, next.end);
      continue;
    } else if (spans.length === 0 && LIST_FILLER.test(raw) && filler < 4) {
      filler += 1;
    } else if (!(MARKER.test(raw) || /^\d{1,2}$/.test(raw)) || filler > 40) {
      break;
    } else {
      filler += 1;
    }
    at = skipMarks(cased, chunk.end);
  }
  return spans;
}

function skipMarks(cased: string, at: number): number {
  return at + (/^[.,;:)\]"'`]*\s{0,3}/.exec(cased.slice(at, at + 12))?.[0].length ?? 0);
}

function isRecoveryCode(text: string): boolean {
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(text)) return false;
  const bare = text.replaceAll('-', '');
  if (bare.length >= 6 && /\d/.test(bare))
    return !/^(?:iphone|android|windows|office|ios|galaxy|pixel)/i.test(bare);
  // Two groups of four letters are too rare as words to let a code through for them.
  if (/^[a-z]{4}-[a-z]{4}$/.test(text)) return true;
  return bare.length >= 8 && bare === bare.toUpperCase();
}

/** A key in one piece or in groups: capitals or digits give it away. */
function keyAt(text: FoldedText, from: number): SecretSpan[] {
  for (const { at } of valuesAfter(text.lower, from)) {
    const span = keySpan(text.cased, at);
    if (span !== null) return [span];
  }
  return [];
}

function keySpan(cased: string, from: number): SecretSpan | null {
  const groups: Chunk[] = [];
  for (let at = from; groups.length < 24; at = groups.at(-1)?.end ?? at) {
    const chunk = chunkAt(cased, at);
    if (chunk === null || !/^[A-Za-z0-9+/-]{2,}={0,6}$/.test(chunk.text)) break;
    const { text } = chunk;
    if (!/\d/.test(text) && text !== text.toUpperCase() && !/^[a-z]{4}$/.test(text)) break;
    groups.push(chunk);
  }
  const small = groups.map(({ text }) => /^[a-z]+$/.test(text));
  const kept = groups.slice(0, keyLength(small.map((letters) => !letters)));
  const key = kept.map(({ text }) => text.replaceAll('-', '')).join('');
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || key.length < 8) return null;
  if (/^\d+$/.test(key) && key.length < 16) return null;
  return { start: first.start, end: last.end, kind: 'secret-key' };
}

function valuesFirst({ cased, lower }: FoldedText): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of matchesOf(VALUE_FIRST, lower)) {
    const chunk = chunkAt(cased, match.index);
    if (chunk === null || !looksLikePassword(chunk)) continue;
    const isPass = /access|zugriff|acceso|acces|acesso|アクセス/.test(match.groups?.label ?? '');
    spans.push(spanOf(chunk, isPass ? 'temporary-access-pass' : 'password'));
  }
  return spans;
}
