/** A text in which look-alike characters are the same, with the way back to the original. */
export interface FoldedText {
  /** Folded, in the case it was written in. */
  readonly cased: string;
  /** The same in lower case, character by character. */
  readonly lower: string;
  /** Where a character of the folded text begins in the original; its length stands for the end. */
  readonly start: (offset: number) => number;
}

const PLAIN = /^[\t\n\r -%'-~]*$/;
const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|amp|lt|gt|quot|apos|colon|equals|num|commat|hyphen|dash|sol|period));?/iy;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  equals: '=',
  num: '#',
  commat: '@',
  hyphen: '-',
  dash: '-',
  sol: '/',
  period: '.',
};
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', ı: 'i' };
const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * Folds a text for matching: digits of every script and style become 0–9, letters lose their accents, wide
 * and styled letters become plain, invisible characters go, dashes, quotes and spaces become the plain ones,
 * and HTML entities are read. Takes time in proportion to the length of the text.
 */
export function foldText(text: string): FoldedText {
  if (PLAIN.test(text)) {
    return { cased: text, lower: text.toLowerCase(), start: (offset) => offset };
  }
  const starts: number[] = [];
  let cased = '';
  let lower = '';
  for (let at = 0; at < text.length; ) {
    const { folded, length } = foldAt(text, at);
    for (const letter of folded) {
      const small = letter.toLowerCase();
      cased += letter;
      lower += small.length === letter.length ? small : letter;
      for (let unit = 0; unit < letter.length; unit += 1) starts.push(at);
    }
    at += length;
  }
  return { cased, lower, start: (offset) => starts[offset] ?? text.length };
}

function foldAt(text: string, at: number): { folded: string; length: number } {
  const code = text.codePointAt(at) ?? 0;
  if (code === 0x26) {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(text);
    if (entity !== null) return { folded: decode(entity), length: entity[0].length };
  }
  const letter = String.fromCodePoint(code);
  return { folded: code < 0x80 ? letter : foldLetter(letter), length: letter.length };
}

function decode([, decimal, hex, name]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? foldLetter(String.fromCodePoint(code)) : '';
}

function foldLetter(letter: string): string {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return '';
  if (/\p{Nd}/u.test(letter)) return digitOf(letter);
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(letter)) return ' ';
  if (/[\p{Pd}−]/u.test(letter)) return '-';
  if (/[\p{Pi}\p{Pf}„‚「」『』]/u.test(letter)) return '‘’‚‹›'.includes(letter) ? "'" : '"';
  const han = HAN_DIGITS.indexOf(letter);
  if (han >= 0) return String(han);
  const known = LETTERS[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize('NFKC');
  return /\p{Script=Latin}/u.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
}

/** The digits of a script stand in a row from its zero. */
function digitOf(letter: string): string {
  const plain = letter.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  const code = plain.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
