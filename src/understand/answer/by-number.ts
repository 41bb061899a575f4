import type { Expectation } from '../../dialog/reading.ts';

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|former|erste[rsn]?|primer[oa]?|premi(?:er|ere)|primeir[oa]|upper|top)\b|一番目|最初|1番/,
  /\b(?:second|2nd|latter|zweite[rsn]?|segund[oa]|deuxieme|seconde?)\b|二番目|2番/,
  /\b(?:third|3rd|dritte[rsn]?|tercer[oa]?|troisieme|terceir[oa])\b|三番目|3番/,
  /\b(?:fourth|4th|vierte[rsn]?|cuart[oa]|quatrieme|quart[oa])\b|4番/,
  /\b(?:fifth|5th|funfte[rsn]?|quint[oa]|cinquieme)\b|5番/,
  /\b(?:sixth|6th|sechste[rsn]?|sext[oa]|sixieme)\b|6番/,
  /\b(?:seventh|7th)\b|7番/,
  /\b(?:eighth|8th)\b|8番/,
];
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LAST =
  /\b(?:last|bottom|final|letzte[rsn]?|ultim[oa]|derniere?)\b(?! (?:week|month|year|night|time|friday|monday|ye))|最後/;

/** Choices that a text without marks names by their place: "2", "1 and 3", "the second one", "the last". */
export function byNumber(text: string, choices: Expectation['choices'], multiple: boolean): string[] {
  const bare = text
    .replace(
      /^(?:(?:i (?:choose|pick|take|think|say|go for|mean)|option|number|nr|answer|choice|reply|its|it is|that would be|the) ?[.:#]? ?)+/,
      '',
    )
    .replace(/^no\. ?(?=\d)/, '')
    .replace(/[.)!]+$/, '')
    .trim();
  const list = /^#?\d{1,2}(?:(?: ?[,;&+/] ?| and | und | y | et | e | or | )#?\d{1,2})*$/.exec(bare);
  if (list) {
    const picked = (bare.match(/\d{1,2}/g) ?? []).map((digits) => choices[Number(digits) - 1]?.value);
    if (picked.every((value) => value !== undefined) && (multiple || picked.length === 1))
      return [...new Set(picked as string[])];
    return [];
  }
  const word = NUMBER_WORDS.indexOf(
    text.replace(/^(?:option|number|answer|choice|reply) /, '').replace(/[.)!]+$/, ''),
  );
  if (word >= 0) return choices[word] ? [choices[word].value] : [];
  if (bare.split(' ').length > 6) return [];
  if (names(bare, LAST)) {
    const last = choices.findLast((choice) => choice.value !== 'unknown');
    return last ? [last.value] : [];
  }
  const choice = choices[ORDINALS.findIndex((ordinal) => names(bare, ordinal))];
  return choice ? [choice.value] : [];
}

/** True when an ordinal stands by itself or before "one": in "the last update" it names no choice. */
function names(text: string, ordinal: RegExp): boolean {
  const found = ordinal.exec(text);
  if (found === null) return false;
  const after = text.slice(found.index + found[0].length);
  const before = text.slice(0, found.index);
  return (
    /^(?: (?:one|option|answer|choice|button|of (?:them|those|these))\b.*)?$|^(?:です|の(?:もの|ほう|方|やつ|選択肢)?(?:です)?|を選\S*)[。!]?$|^,/.test(
      after,
    ) && /^(?:the |i (?:take|choose|pick|mean) |take |el |la |le |o |a |der |die |das )*$/.test(before)
  );
}
