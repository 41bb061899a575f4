import { SPELLED_DIGITS } from './secret-words.ts';
import type { Token } from './tokens.ts';

/** Digits that belong together, as they might make one code: `first` and `last` are token numbers. */
export interface DigitRun {
  readonly first: number;
  readonly last: number;
  readonly digits: string;
}

const CLOSE = 3;
const SEPARATORS = '-.,/_|·*+~\'"';
const OTP_PREFIXES = new Set(['g', 'fb', 'ms']);

/** The runs of digits that have the form of a code: six to twelve digits in usual groups, four and five in one. */
export function digitRuns(found: readonly Token[], lower: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let first = 0; first < found.length; first += 1) {
    const digit = digitAt(found, first);
    if (digit === undefined) continue;
    const members = [first];
    const spelled = found[first]?.kind === 'word';
    for (let next = follows(found, lower, first); next !== undefined; next = follows(found, lower, next)) {
      if (digitAt(found, next) === undefined || (found[next]?.kind === 'word') !== spelled) break;
      members.push(next);
    }
    const last = members.at(-1) ?? first;
    if (spelled ? members.length >= 6 : !isAttached(found, first, last)) {
      runs.push(...shapes(found, lower, members, spelled));
    }
    first = last;
  }
  return runs;
}

function digitAt(found: readonly Token[], at: number): string | undefined {
  const token = found[at];
  if (token?.kind === 'digits') return token.text;
  return token?.kind === 'word' ? SPELLED_DIGITS.get(token.text) : undefined;
}

/** The next token that may go on with a run: at most one separator lies between, and no line break. */
function follows(found: readonly Token[], lower: string, at: number): number | undefined {
  const token = found[at];
  let next = at + 1;
  if (found[next]?.kind === 'mark' && SEPARATORS.includes(found[next]?.text ?? '')) next += 1;
  const then = found[next];
  if (token === undefined || then === undefined) return undefined;
  const between = lower.slice(token.end, then.start);
  return between.length > 0 && between.length <= CLOSE && !between.includes('\n') ? next : undefined;
}

/** Digits that a letter or sign makes part of something else: `sm-a546b`, `0x80070005`, `#4711`, `+49 …`, `€ 20`. */
function isAttached(found: readonly Token[], first: number, last: number): boolean {
  const start = found[first]?.start;
  const before = found[first - 1];
  if (before !== undefined && before.end === start) {
    if (before.kind === 'word') return true;
    if (before.kind === 'script' && /[\p{Sc}№]$/u.test(before.text)) return true;
    if ('#+$@\\/%~^_'.includes(before.text)) return true;
    if ('-.:'.includes(before.text)) {
      const word = found[first - 2];
      const joined = word !== undefined && word.end === before.start;
      if (joined && word.kind === 'digits') return true;
      if (joined && word.kind === 'word' && before.text !== ':') return !isCodePrefix(word.text);
    }
  }
  const after = found[last + 1];
  const end = found[last]?.end;
  if (after === undefined || after.start !== end) return false;
  if (after.kind === 'word' || '%$_@:\\'.includes(after.text)) {
    return after.text !== ':' || found[last + 2]?.kind === 'digits';
  }
  return /^[€£¥°]/.test(after.text);
}

function isCodePrefix(word: string): boolean {
  return OTP_PREFIXES.has(word) || /(?:code|otp|pin|tan)$/.test(word);
}

/** The codes that the groups of a run can be: not dates, versions, telephone numbers or lists. */
function shapes(
  found: readonly Token[],
  lower: string,
  members: readonly number[],
  spelled: boolean,
): DigitRun[] {
  const groups = members.map((at) => digitAt(found, at) ?? '');
  const run = (from: number, to: number): DigitRun => ({
    first: members[from] ?? 0,
    last: members[to] ?? 0,
    digits: groups.slice(from, to + 1).join(''),
  });
  const lengths = groups.map((group) => group.length);
  const last = groups.length - 1;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const written = lower.slice(found[members[0] ?? 0]?.start, found[members[last] ?? 0]?.end);
  const one = (length: number) => lengths.every((each) => each === length);

  if (groups.length === 1) return all >= 4 && all <= 12 ? [run(0, 0)] : [];
  if (isDate(written) || isVersion(written)) return [];
  if (spelled || one(1)) {
    const counted = groups.every((group, at) => Number(group) === at + 1) && !spelled;
    return all >= 6 && all <= 10 && !counted ? [run(0, last)] : [];
  }
  if (written.includes(','))
    return lengths.flatMap((length, at) => (length >= 6 && length <= 8 ? [run(at, at)] : []));
  if (/[/|*+~]/.test(written)) return [];
  if (all <= 9 && (one(3) || one(2) || one(4)) && all >= 6) return [run(0, last)];
  if (all === 7 && lengths[0] === 3 && groups.length === 2) return [run(0, last)];
  if (['3-3-2', '2-3-3'].includes(lengths.join('-'))) return [run(0, last)];
  if (looksLikeTelephone(groups, all)) return [];
  // Several codes or a code and something else: those that are one by themselves, and pairs of three.
  const codes: DigitRun[] = [];
  for (let at = 0; at <= last; at += 1) {
    if ((lengths[at] ?? 0) >= 6 && (lengths[at] ?? 0) <= 8) codes.push(run(at, at));
    else if (lengths[at] === 3 && lengths[at + 1] === 3) {
      codes.push(run(at, at + 1));
      at += 1;
    }
  }
  return codes;
}

const DAY_FIRST = /^\d{1,2}[-./] ?\d{1,2}[-./] ?(?:\d{4}|\d{2})$/;
const YEAR_FIRST = /^(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?$/;
const YEARS = /^(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}$/;

function isDate(written: string): boolean {
  return DAY_FIRST.test(written) || YEAR_FIRST.test(written) || YEARS.test(written);
}

/** `6.8.33`, `17.4`, `192.168.0.1`; six single digits with dots are somebody's way to spell a code. */
function isVersion(written: string): boolean {
  return (
    /^\d+(?:\.\d+)+$/.test(written) && !/^\d(?:\.\d){5,}$/.test(written) && !/^\d{3}\.\d{3}$/.test(written)
  );
}

function looksLikeTelephone(groups: readonly string[], all: number): boolean {
  const first = groups[0] ?? '';
  if (first.startsWith('0') && all >= 7) return true;
  return all >= 9 && all <= 15 && !groups.some((group) => group.length >= 6);
}
