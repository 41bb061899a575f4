import type { Expectation } from '../dialog/reading.ts';
import { SLOT_WORDS } from './slot-words.ts';
import { plain } from './text.ts';

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|former|erste[rsn]?|primer[oa]?|premi[eè]re?|primeir[oa]|upper|top)\b|一番目|最初|1番/,
  /\b(?:second|2nd|latter|zweite[rsn]?|segund[oa]|deuxi[eè]me|seconde?)\b|二番目|2番/,
  /\b(?:third|3rd|dritte[rsn]?|tercer[oa]?|troisi[eè]me|terceir[oa])\b|三番目|3番/,
  /\b(?:fourth|4th|vierte[rsn]?|cuart[oa]|quatri[eè]me|quart[oa])\b|4番/,
  /\b(?:fifth|5th|fünfte[rsn]?|quint[oa]|cinqui[eè]me)\b|5番/,
  /\b(?:sixth|6th|sechste[rsn]?|sext[oa]|sixi[eè]me)\b|6番/,
  /\b(?:seventh|7th)\b|7番/,
  /\b(?:eighth|8th)\b|8番/,
];
const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LAST =
  /\b(?:last|bottom|final|letzte[rsn]?|últim[oa]|ultim[oa]|derni[eè]re?)\b(?! (?:week|month|year|night|time|friday|monday|ye))|最後/;

const YES =
  /^(?:(?:oh|uh|well|hi|ok|um|so|erm|ah)[ ,]+)*(?:y|ye|yes+|yess*|yea+|yeah+|yep+|yup+|ya|yh|yas|sure|correct|right|true|affirmative|definitely|absolutely|exactly|indeed|of course|i (?:do|did|have|am|can|was|think so|believe so|guess so)|it (?:is|does|did|has|was)|they (?:are|do|did)|ja|jep|jawohl|genau|klar|stimmt|s[ií]+|claro|correcto|oui|ouais|bien s[uû]r|sim|isso|certo|はい|うん|ええ|そうです|あります|👍|✅|ok|okay|k|probably yes|mostly|got it)(?=$|[ ,.!:;-])/;
const NO =
  /^(?:(?:oh|uh|well|hi|um|so|erm|ah|sadly|unfortunately|sorry)[ ,]+)*(?:n|no+|nope+|nah+|na|nay|negative|not (?:yet|really|at all|me|that i know|any ?more|anymore|there|working|one|a single)|never|none|nothing|i (?:dont|didnt|havent|cant|wasnt|do not|did not|have not|am not)|it (?:isnt|doesnt|didnt|hasnt|wasnt|is not|does not|did not)|im not|nein|nee|ne|nö|noch nicht|nicht|non|pas (?:encore|du tout|vraiment)|não|nao|ainda não|いいえ|いや|ない|ありません|👎|❌|neither|incorrect|wrong|false)(?=$|[ ,.!:;-])/;
const UNSURE =
  /\b(?:idk|dunno|i (?:really )?(?:dont|do not) (?:really )?(?:know|remember|recall)|dont (?:know|remember|recall)|not (?:\d+ ?% )?(?:sure|certain)|unsure|no idea|no clue|cant (?:say|tell|remember|check)|cannot (?:say|tell|remember|check)|how (?:do|can|would|should) i (?:know|tell|check|find out|see)|where (?:do|can) i (?:see|check|find)|unknown|maybe|perhaps|possibly|i think so but|beats me|who knows|haven?t a clue|what (?:is|does) that|whats that|keine ahnung|wei(?:ß|ss) (?:ich )?nicht|nicht sicher|ni idea|no s[eé]|no lo s[eé]|no estoy segur|sais pas|aucune id[eé]e|pas s[uû]r|não sei|nao sei|sei lá|não tenho certeza)\b|わからない|わかりません|分かりません|不明|知りません|^\?+$/;

/** Values a bare yes, no or "no idea" stands for, best first. */
const YES_VALUES = [
  'yes',
  'given',
  'worked',
  'on',
  'on_unverified',
  'done',
  'all',
  'complete',
  'intended',
  'accessible',
];
const NO_VALUES = ['no', 'not_given', 'failed', 'off', 'never', 'none', 'not_installed', 'neither'];

const WORKED =
  /\b(?:(?:it |that |this )?(?:worked|works|did it|helped|fixed it|solved|did the trick|is fixed|all good|sorted|success\w*|is (?:working|there|back|on) now|i see it(?: now)?|they(?:re| are) (?:all )?(?:there|back)|its (?:there|back|on|working|fine)(?: now)?)|hat geklappt|geht (?:jetzt|wieder)|funktioniert|funcion[oó]|ya funciona|[çc]a marche|a march[eé]|funcionou|deu certo)\b|できました|うまくいきました|直りました/;
const FAILED =
  /\b(?:still|same (?:thing|error|message|problem|result)|no (?:change|luck|difference|joy|effect|success)|nothing (?:changed|changes|happen\w*)|(?:didnt|doesnt|does not|did not|hasnt|wont|not) (?:work\w*|help\w*|change\w*|fix\w*|do anything|show|appear|finish|happen)|fail(?:s|ed|ing)?|error(?: again)?|no good|in vain|didn t|not there|noch immer|immer noch|geht nicht|klappt nicht|nicht geklappt|sigue|no funcion\w*|toujours|marche pas|rien|não funcion\w*|continua|nada)\b|だめ|できません|変わりません|まだ/;
const CANNOT =
  /\b(?:cant|cannot|can not|unable|not able|not possible|impossible|no access|dont have|havent got|isnt here|not allowed|greyed|gray(?:ed)?|there is no such|no such|not (?:in front of me|with me|here)|kann nicht|nicht m[oö]glich|no puedo|peux pas|não consigo|não posso)\b/;
const SKIPPED =
  /\b(?:skip(?:ped|ping)?|next(?: one| step)?|pass|later|not now|leave (?:it|that)|ignore|move on|[üu]berspringen|saltar|omitir|passer|pular)\b|スキップ/;
const DONE =
  /\b(?:done|did (?:it|that|this)|finished|ready|ok(?:ay)?|got it|completed|yes|erledigt|fertig|gemacht|hecho|listo|fait|c'est fait|feito|pronto)\b|完了|しました|👍|✅/;

function strip(text: string): string {
  return text
    .replace(/[!?.,;:()"“”*/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function byNumber(text: string, choices: Expectation['choices'], multiple: boolean): string[] {
  const bare = text
    .replace(
      /^(?:(?:i (?:choose|pick|take|think|say|go for|mean)|option|number|nr|no|answer|choice|reply|its|it is|that would be|the) ?[.:#]? ?)+/,
      '',
    )
    .replace(/[.)!]+$/, '')
    .trim();
  const list = /^#?\d{1,2}(?:(?: ?[,;&+/] ?| and | und | y | et | e | or | )#?\d{1,2})*$/.exec(bare);
  if (list) {
    const picked = (bare.match(/\d{1,2}/g) ?? []).map((digits) => choices[Number(digits) - 1]?.value);
    if (picked.every((value) => value !== undefined) && (multiple || picked.length === 1))
      return [...new Set(picked as string[])];
    return [];
  }
  const word = NUMBER_WORDS.indexOf(bare);
  if (word >= 0) return choices[word] ? [choices[word].value] : [];
  const letter = /^(?:\()?([a-h])\)?$/.exec(bare)?.[1];
  if (letter && letter !== 'y' && letter !== 'n') {
    const choice = choices[letter.charCodeAt(0) - 97];
    return choice ? [choice.value] : [];
  }
  if (bare.split(' ').length > 6) return [];
  if (/\b(?:one|option|answer|choice|button|phone)?$/.test(bare) && LAST.test(bare)) {
    const last = choices.findLast((choice) => choice.value !== 'unknown');
    return last ? [last.value] : [];
  }
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(bare));
  const choice =
    at >= 0 && /one|option|answer|choice|thing|^(?:the )?\S+$|番/.test(bare) ? choices[at] : undefined;
  return choice ? [choice.value] : [];
}

function byLabel(text: string, choices: Expectation['choices']): string[] {
  const exact = choices.filter(({ value, label }) => {
    const name = strip(plain(label));
    return text === value.replaceAll('_', ' ') || text === value || text === name;
  });
  if (exact.length > 0) return exact.map(({ value }) => value);
  const inside = choices.filter(({ label }) => {
    const name = strip(plain(label));
    return name.length > 3 && ` ${text} `.includes(` ${name} `);
  });
  return inside.length === 1 && inside[0] ? [inside[0].value] : [];
}

function step(text: string, has: (value: string) => boolean): string[] {
  const first = (...values: string[]) => values.filter(has).slice(0, 1);
  if (SKIPPED.test(text) && !FAILED.test(text)) return first('skipped');
  if (CANNOT.test(text) && !/still|same|worked/.test(text)) return first('cannot');
  if (FAILED.test(text) && !/\b(?:no longer fails?|works now)\b/.test(text)) return first('failed', 'cannot');
  if (NO.test(text)) return first('failed', 'cannot');
  if (WORKED.test(text)) return first('worked', 'done');
  if (DONE.test(text) || YES.test(text)) return first('worked', 'done');
  return [];
}

/** Choice values of the open question that the message answers, in the order of the choices; empty when it answers none. */
export function readAnswer(raw: string, expectation: Expectation): string[] {
  const { asking, choices, multiple } = expectation;
  if (asking === null || choices.length === 0) return [];
  const whole = plain(raw);
  const text = strip(whole);
  const has = (value: string) => choices.some((choice) => choice.value === value);
  const numbered = byNumber(whole, choices, multiple);
  if (numbered.length > 0) return numbered;
  const labelled = byLabel(text, choices);
  if (labelled.length > 0) return labelled;
  if (asking === 'step') return step(text, has);
  const words = SLOT_WORDS[asking] ?? {};
  const said = choices.map(({ value }) => value).filter((value) => words[value]?.test(text));
  if (multiple && said.length > 0) return said.filter((value) => value !== 'none' || said.length === 1);
  if (said.length === 1) return said;
  if (UNSURE.test(text) && has('unknown')) return ['unknown'];
  if (text.split(' ').length <= 14) {
    if (NO.test(text)) return NO_VALUES.filter(has).slice(0, 1);
    if (YES.test(text)) return YES_VALUES.filter(has).slice(0, 1);
  }
  return [];
}
