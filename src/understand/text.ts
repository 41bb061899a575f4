/**
 * The message in the one spelling every rule reads: NFKC, lower case, straight quotes, contractions without
 * apostrophe ("cant"), no invisible characters, single spaces; line breaks become " / ".
 */
export function plain(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\ufe0f/gu, '')
    .replace(/[‘’‚‛`´ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/(\p{L})'(t|s|m|re|ve|ll|d)(?!\p{L})/gu, '$1$2')
    .replace(/\s*[\r\n]+\s*/g, ' / ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{N}]+(?:[.+][\p{N}]+)*|->|→|=>|>|\?|!/gu;

/** Words, numbers, arrows, question and exclamation marks of a plain text, in order. */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** True when one edit (insert, delete, replace, or two neighbours swapped) turns one word into the other. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}
