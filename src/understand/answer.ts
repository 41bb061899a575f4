import type { Expectation } from '../dialog/reading.ts';
import { affirmed } from './affirmed.ts';
import { answeringPart, clean } from './answering-part.ts';
import { screenText } from './screen-text.ts';
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
  /^(?:(?:oh|uh|well|hi|ok|um|so|erm|ah)[ ,]+)*(?:y|ye|yes+|yess*|yea+|yeah+|yep+|yup+|ya|yh|yas|sure|correct|right(?= ?(?:$|[,.!]))|true|affirmative|definitely|absolutely|exactly|indeed|of course|i (?:do|did|have|am|can|was)(?= ?(?:$|[,.!]|both\b|it\b|that\b|all\b|them\b))|i (?:think|believe|guess) so|it (?:is|does|did|has|was)(?= ?(?:$|[,.!]))|they (?:are|do|did)(?= ?(?:$|[,.!]))|ja|jep|jawohl|genau|klar|stimmt|s[ií]+|claro|correcto|oui|ouais|bien s[uû]r|sim|isso|certo|はい|うん|ええ|そうです|あります|👍|✅|ok|okay|k|probably yes|mostly|got it)(?=$|[ ,.!:;-])/;
const NO =
  /^(?:(?:oh|uh|well|hi|um|so|erm|ah|sadly|unfortunately|sorry)[ ,]+)*(?:n|no+|nope+|nah+|na|nay|negative|not (?:yet|really|at all|me|that i know|any ?more|anymore|there|working|one|a single)|never|none|nothing|i (?:dont|didnt|havent|cant|wasnt|do not|did not|have not|am not)|it (?:isnt|doesnt|didnt|hasnt|wasnt|is not|does not|did not)|im not|nein|nee|ne|nö|noch nicht|nicht|non|pas (?:encore|du tout|vraiment)|não|nao|ainda não|いいえ|いや|ない|ありません|👎|❌|neither|incorrect|wrong|false)(?=$|[ ,.!:;-])/;
/** "No" said of a thing, which is no answer to another question. */
const NO_THING =
  /^no (?:\w+ )?(?:backups?|phone|sms|codes?|accounts?|apps?|buttons?|options?|switch|internet|toggle|passkeys?|e-?mails?|links?|numbers?|icloud|password)\b/;
/** Everything that is offered. */
const ALL =
  /^(?:all|everything|every one|all (?:of )?(?:them|these|those|the above)|(?:just )?all|alle|alles|todas?|todos|toutes?|tous|tudo|全部|すべて)$/;
/** A yes with this in it is none. */
const HESITATES =
  /\b(?:but|wait|not|dont|no|hold on|unless|except|only if|first|later|stop|aber|pero|mais|mas)\b/;
/** What was said first is taken back. */
const CORRECTED = /\b(?:no|not|wait|sorry|actually|i mean|or)\b/;
const UNSURE =
  /\b(?:idk|dunno|i (?:really )?(?:dont|do not) (?:really )?(?:know|remember|recall)|dont (?:know|remember|recall)|not (?:\d+ ?% )?(?:sure|certain)|unsure|(?:havent|have not|didnt|not) (?:yet )?(?:tried|try|tested|checked|looked)|no idea|no clue|cant (?:say|tell|remember|check)|cannot (?:say|tell|remember|check)|how (?:do|can|would|should) i (?:know|tell|check|find out|see)|where (?:do|can) i (?:see|check|find)|unknown|maybe|perhaps|possibly|i think so but|beats me|who knows|haven?t a clue|what (?:is|does) that|whats that|keine ahnung|wei(?:ß|ss) (?:ich )?nicht|nicht sicher|ni idea|no s[eé]|no lo s[eé]|no estoy segur|sais pas|aucune id[eé]e|pas s[uû]r|não sei|nao sei|sei lá|não tenho certeza)\b|わからない|わかりません|分かりません|不明|知りません|^\?+$/;

/** Values a bare yes or no stands for where several labels or none begin with that word: the careful one. */
const YES_VALUES: Readonly<Record<string, string>> = { backup: 'on_unverified' };
const NO_VALUES: Readonly<Record<string, string>> = { backup: 'off' };
/** Questions to which a bare no leaves open what is the case instead. */
const NO_IS_OPEN: ReadonlySet<string> = new Set(['old_app', 'recovery_account']);
/** A yes or no that begins a message no longer than this, in words, answers the question; 14 where none is named. */
const MOST_WORDS: Readonly<Record<string, number>> = { backup: 6 };
/** Questions whose yes must be the whole message (slot-words.ts): a yes with a tale beside it agrees to nothing. */
const YES_IS_NOT_ENOUGH: ReadonlySet<string> = new Set(['consent_delete']);

function bare(
  asking: string,
  word: RegExp,
  choices: Expectation['choices'],
  careful: Readonly<Record<string, string>>,
): string[] {
  const begins = choices.filter(({ label }) => word.test(label));
  if (begins.length === 1 && begins[0]) return [begins[0].value];
  const plainly = word.source.includes('yes') ? 'yes' : 'no';
  const value = careful[asking] ?? plainly;
  return choices.some((choice) => choice.value === value) ? [value] : [];
}

const WORKED =
  /\b(?:(?:it |that |this )?(?:worked|works|did it|helped|fixed it|solved|did the trick|is fixed|all good|sorted|success\w*|is (?:working|there|back|on) now|i see it(?: now)?|they(?:re| are) (?:all )?(?:there|back)|its (?:there|back|on|working|fine)(?: now)?)|hat geklappt|geht (?:jetzt|wieder)|funktioniert|funcion[oó]|ya funciona|[çc]a marche|a march[eé]|funcionou|deu certo)\b|できました|うまくいきました|直りました/;
const FAILED =
  /\b(?:still|same (?:thing|error|message|problem|result)|no (?:change|luck|difference|joy|effect|success)|nothing (?:changed|changes|happen\w*)|(?:didnt|doesnt|does not|did not|hasnt|wont|not) (?:work\w*|help\w*|change\w*|fix\w*|do anything|show|appear|finish|happen)|fail(?:s|ed|ing)?|error(?: again)?|no good|in vain|didn t|not there|noch immer|immer noch|geht nicht|klappt nicht|nicht geklappt|sigue|no funcion\w*|toujours|marche pas|rien|não funcion\w*|continua|nada)\b|だめ|できません|変わりません|まだ/;
const CANNOT =
  /\b(?:cant|cannot|can not|unable|not able|not possible|impossible|no access|dont have|havent got|isnt here|not allowed|dont see (?:any|the|a|that|this|such) (?:\w+ )?(?:button|option|menu|switch|toggle|setting|page|screen|line|link)|dont see (?:saved|begin|restore|settings)|isnt there|greyed|gray(?:ed)?|there is no such|no such|not (?:in front of me|with me|here)|kann nicht|nicht m[oö]glich|no puedo|peux pas|não consigo|não posso)\b/;
const SKIPPED =
  /\b(?:skip(?:ped|ping)?|next(?: one| step)?|pass|later|not now|leave (?:it|that)|ignore|move on|[üu]berspringen|saltar|omitir|passer|pular)\b|スキップ/;
const DONE =
  /\b(?:done|did (?:it|that|this)|finished|ready|ok(?:ay)?|got it|completed|yes|erledigt|fertig|gemacht|hecho|listo|fait|c'est fait|feito|pronto)\b|完了|しました|👍|✅/;

/** Rows of the error table for labels that have one. */
const ROWS: Readonly<Record<string, string>> = {
  'restore-option-missing': 'E11',
  'no-backup-found': 'E3',
  'wrong-account': 'E4',
  'action-required': 'E5',
};
const NO_TEXT =
  /^(?:no|none|nothing|nope|nada|nichts|rien)\b(?! (?:network|internet|connection))|\bno (?:message|error|text|words|warning)\b|\bnothing (?:on|is|at|comes|appears|shown)\b|\b(?:doesnt|does not) (?:say|show) anything\b/;

function byNumber(text: string, choices: Expectation['choices'], multiple: boolean): string[] {
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
  if (/\b(?:one|option|answer|choice|button|phone)?$/.test(bare) && LAST.test(bare)) {
    const last = choices.findLast((choice) => choice.value !== 'unknown');
    return last ? [last.value] : [];
  }
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(bare));
  const choice =
    at >= 0 && /\bone\b|\boption\b|\banswer\b|\bchoice\b|^(?:the )?\S+$|番/.test(bare)
      ? choices[at]
      : undefined;
  return choice ? [choice.value] : [];
}

function byLabel(text: string, choices: Expectation['choices'], multiple: boolean): string[] {
  const exact = choices.filter(({ value, label }) => {
    const name = clean(plain(label));
    return text === value.replaceAll('_', ' ') || text === value || text === name;
  });
  if (exact.length > 0) return exact.map(({ value }) => value);
  // Of several answers one may be named as its label, and the others in other words.
  if (multiple) return [];
  const inside = choices.filter(({ label }) => {
    const name = clean(plain(label));
    return name.length > 3 && ` ${text} `.includes(` ${name} `);
  });
  return inside.length === 1 && inside[0] ? [inside[0].value] : [];
}

function step(text: string, has: (value: string) => boolean): string[] {
  const first = (...values: string[]) => values.filter(has).slice(0, 1);
  if (SKIPPED.test(text) && !FAILED.test(text)) return first('skipped');
  if ((CANNOT.test(text) || NO_THING.test(text)) && !/still|same|worked/.test(text)) return first('cannot');
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
  const text = clean(whole);
  const has = (value: string) => choices.some((choice) => choice.value === value);
  const numbered = byNumber(whole, choices, multiple);
  if (numbered.length > 0) return numbered;
  const labelled = byLabel(text, choices, multiple);
  if (labelled.length > 0) return labelled;
  if (asking === 'step') return step(text, has);
  if (asking === 'error') {
    const seen = screenText(whole);
    const row = seen.row ?? ROWS[seen.label];
    if (row !== undefined && has(row)) return [row];
    if (seen.label !== 'none' && has('other')) return ['other'];
    if (
      /\b(?:network|internet|connection|offline|wi-?fi)\b/.test(text) &&
      text.split(' ').length <= 6 &&
      has('E28')
    )
      return ['E28'];
    if (NO_TEXT.test(text) && has('none')) return ['none'];
  }
  if (multiple && ALL.test(text))
    return choices.map(({ value }) => value).filter((value) => value !== 'unknown' && value !== 'none');
  const words = SLOT_WORDS[asking] ?? {};
  const part = answeringPart(whole, asking);
  const meant = asking === 'old_device' ? affirmed(part) : part;
  const said = choices.map(({ value }) => value).filter((value) => words[value]?.test(meant));
  if (multiple && said.length > 0) return said.filter((value) => value !== 'none' || said.length === 1);
  if (said.length === 1) return said;
  if (said.length > 1) {
    // "Galaxy, but my tablet is an iPad" answers first. Else, two values at once: better to ask again than to pick one.
    const first = clean(/^[^,.;(]+(?=[,.;(])/.exec(whole)?.[0] ?? '');
    const named = choices.map(({ value }) => value).filter((value) => words[value]?.test(first));
    const sole = asking.startsWith('platform_') && first.split(' ').length <= 4 && !CORRECTED.test(text);
    return sole && named.length === 1 ? named : [];
  }
  if (UNSURE.test(text) && has('unknown')) return ['unknown'];
  if (text.split(' ').length <= (MOST_WORDS[asking] ?? 14)) {
    const no = NO.test(text) && !NO_THING.test(text);
    const yes = YES.test(text) && !HESITATES.test(text);
    if (no) return NO_IS_OPEN.has(asking) ? [] : bare(asking, /^(?:no|not|none)\b/i, choices, NO_VALUES);
    if (yes && !YES_IS_NOT_ENOUGH.has(asking)) return bare(asking, /^yes\b/i, choices, YES_VALUES);
  }
  return [];
}
