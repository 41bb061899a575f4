import { type DigitRun, digitRuns } from './digit-runs.ts';
import type { FoldedText } from './fold-text.ts';
import { isKnownError } from './known-errors.ts';
import type { SecretSpan } from './secret-span.ts';
import {
  BETWEEN_OWNER,
  CODE_SCRIPTS,
  CODE_WORDS,
  DEVICE_ADJECTIVES,
  FILLER_WORDS,
  GIVING_WORDS,
  HARMLESS_CODES,
  LINK_WORDS,
  OTHER_SCRIPTS,
  OTHER_WORDS,
  OWNER_WORDS,
  SPELLED_ROW,
  STRONG_SCRIPTS,
  STRONG_WORDS,
  TELLING_WORDS,
  UNIT_WORDS,
} from './secret-words.ts';
import { endsSentence, type Token, tokens } from './tokens.ts';

/** What the words around a number make of it; `strong`: nothing else can be meant. */
type Named = 'strong' | 'code' | 'given' | 'other' | 'nothing';

const WORDS_BEFORE = 9;
const WORDS_AFTER = 7;

/** Finds one-time codes: the words around a number decide. */
export function findOneTimeCodes({ lower }: FoldedText): SecretSpan[] {
  if (!/\d/.test(lower) && !SPELLED_ROW.test(lower)) return [];
  const found = tokens(lower);
  const runs = digitRuns(found, lower);
  const alone = isNothingElse(found, runs);
  const spans: SecretSpan[] = [];
  for (const run of runs) {
    if (!isCode(run, nameOf(found, lower, run), alone)) continue;
    spans.push(spanOf(found, run));
  }
  return spans;
}

function spanOf(found: readonly Token[], { first, last }: DigitRun): SecretSpan {
  const prefix = found[first - 2];
  const dash = found[first - 1];
  const start = found[first]?.start ?? 0;
  const prefixed = prefix?.kind === 'word' && prefix.text.length <= 2 && dash?.text === '-';
  const whole = prefixed && prefix.end === dash.start && dash.end === start;
  return { start: whole ? prefix.start : start, end: found[last]?.end ?? start, kind: 'one-time-code' };
}

function isCode({ digits }: DigitRun, named: Named, alone: boolean): boolean {
  const length = digits.length;
  if (named === 'other') return false;
  if (named === 'strong') return length !== 5 || !/^(?:5[0-4]|65|7[05]|8[01]|90)/.test(digits);
  if (isKnownError(digits) || (length === 8 && isDay(digits))) return false;
  if (named === 'code') return length >= 6 && length <= 10;
  if (length < 6 || length > 8) return false;
  if (alone) return true;
  if (named === 'given') return true;
  return length === 6 && !digits.endsWith('000');
}

function isDay(digits: string): boolean {
  const [, month = '', day = ''] = /^(?:19|20)\d\d(\d\d)(\d\d)$/.exec(digits) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function isNothingElse(found: readonly Token[], runs: readonly DigitRun[]): boolean {
  const within = new Set<number>();
  for (const { first, last } of runs) for (let at = first; at <= last; at += 1) within.add(at);
  return found.every(
    (token, at) =>
      within.has(at) || token.kind === 'mark' || (token.kind === 'word' && FILLER_WORDS.has(token.text)),
  );
}

function nameOf(found: readonly Token[], lower: string, run: DigitRun): Named {
  const before = nameBefore(found, lower, run.first);
  if (before !== 'nothing' && before !== 'given') return before;
  const after = nameAfter(found, lower, run.last);
  return after === 'nothing' ? before : after;
}

/** The word before the number, in its sentence, that is its name. */
function nameBefore(found: readonly Token[], lower: string, first: number): Named {
  let given = false;
  let owned = false;
  let direct = true;
  let unknown = 0;
  for (let at = first - 1; at >= Math.max(0, first - WORDS_BEFORE); at -= 1) {
    const token = found[at];
    if (token === undefined || endsSentence(lower, token, found[at + 1])) break;
    const named = nameAt(found, lower, at);
    // "An error came when i entered 482913": the number is what was entered.
    if (named === 'other' && !given && unknown <= 3) return 'other';
    if (named === 'strong' || named === 'code') return named;
    if (direct && isOwner(found, at)) owned = true;
    if (GIVING_WORDS.has(token.text)) given = true;
    if (token.kind === 'mark' || BETWEEN_OWNER.has(token.text)) continue;
    direct = false;
    unknown += 1;
  }
  if (owned) return 'other';
  return given ? 'given' : 'nothing';
}

function isOwner(found: readonly Token[], at: number): boolean {
  const word = found[at]?.text ?? '';
  if (!OWNER_WORDS.has(word)) return false;
  const isNumber = /^(?:number|nummer|numero|no|nr|num)$/.test(found[at + 1]?.text ?? '');
  return isNumber || !DEVICE_ADJECTIVES.has(found[at - 1]?.text ?? '');
}

/** The word after the number that says what it is: "482913 is my code", "482913 users". */
function nameAfter(found: readonly Token[], lower: string, last: number): Named {
  const next = found[last + 1];
  if (next === undefined) return 'nothing';
  if (UNIT_WORDS.has(next.text)) return 'other';
  let linked = false;
  let unknown = 0;
  for (let at = last + 1; at <= Math.min(found.length - 1, last + WORDS_AFTER); at += 1) {
    const token = found[at];
    if (token === undefined || endsSentence(lower, token, found[at + 1])) break;
    const owner = OWNER_WORDS.has(token.text) && unknown === 0;
    const named = owner ? 'other' : nameAt(found, lower, at);
    // "482913 is refused error": what comes after a word we do not know only counts when it makes a code of it.
    if (named !== 'nothing') return named === 'other' && unknown > 0 ? 'nothing' : named;
    const isLink = LINK_WORDS.has(token.text);
    linked ||= isLink;
    if (isLink || token.kind === 'mark' || STRONG_WORDS.has(token.text) || HARMLESS_CODES.has(token.text))
      continue;
    unknown += 1;
    if (!linked || unknown > 2) break;
  }
  return 'nothing';
}

function nameAt(found: readonly Token[], lower: string, at: number): Named {
  const token = found[at];
  if (token === undefined) return 'nothing';
  if (token.kind === 'script') {
    if (OTHER_SCRIPTS.test(token.text)) return 'other';
    if (STRONG_SCRIPTS.test(token.text) && CODE_SCRIPTS.test(token.text)) return 'strong';
    return CODE_SCRIPTS.test(token.text) ? 'code' : 'nothing';
  }
  if (token.kind !== 'word') return 'nothing';
  const isCodeWord =
    CODE_WORDS.has(token.text) || /(?<!fehler|status|error)(?:code|kode)s?$/.test(token.text);
  if (!isCodeWord) return OTHER_WORDS.has(token.text) ? 'other' : 'nothing';
  return kindOfCode(found, lower, at);
}

/** What the words before "code" make of it: "error code", "failed with code", "my code". */
function kindOfCode(found: readonly Token[], lower: string, at: number): Named {
  const token = found[at];
  if (token !== undefined && STRONG_WORDS.has(token.text)) return 'strong';
  let strong = false;
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const word = found[back];
    if (word === undefined || endsSentence(lower, word, found[back + 1])) break;
    const direct = at - back <= 2;
    if (direct && word.kind === 'word' && HARMLESS_CODES.has(word.text)) return 'other';
    const failing = /^(?:with|mit|avec|con|com|und|and|:)$/.test(found[at - 1]?.text ?? '');
    if (failing && OTHER_WORDS.has(word.text)) return 'other';
    if (word.kind === 'script' && OTHER_SCRIPTS.test(word.text)) return 'other';
    if (STRONG_WORDS.has(word.text) || TELLING_WORDS.has(word.text) || word.text === 'time') strong = true;
  }
  // "Código de error", "code d'erreur": the name follows.
  for (const word of [found[at + 1], found[at + 2]]) {
    if (word === undefined || word.kind === 'mark') break;
    if (word.kind === 'word' && /^(?:d')?(?:error|erreur|erro|errore)$/.test(word.text)) return 'other';
    if (word.kind === 'word' && /^(?:postal|promo|pais)$/.test(word.text)) return 'other';
    if (STRONG_WORDS.has(word.text)) strong = true;
  }
  return strong ? 'strong' : 'code';
}
