import { marked, type Name } from './device-names.ts';
import type { Os } from './devices.ts';

const SMALL =
  '(?:an?|my|the|his|her|their|your|our|same|another|other|newer|new|old|next|second|younger|bigger|ein|eine[mnrs]?|neue[snrm]?|un|una|une|um|uma|otro|outro|autre|nouvel|nuevo|novo)';
/** Stands between two phones of which the second follows the first. */
const FOLLOWS = new RegExp(
  `^s?(?: (?:phone|handset|one|old|alt|viejo|velho))?(?: ?\\([^)]{1,20}\\))?,? ?(?:to|2|too|->|→|➡️?|=>|>|then|(?:and )?then (?:an?|the)|to (?:an?|the)|(?:(?:is|was|being|got) )?replac(?:ed|es|ing)(?: (?:it )?(?:with|by))?|with|for|instead of|against|from|was followed by|before now|auf|zu[mr]?|nach|gegen|durch|vers|à|au|contre|a|al|por|para|pra|pro|pelo|から)(?: ${SMALL})* ?$`,
);
/** Stands between two phones of one person, when their models differ. */
const BESIDE = /^s?,? ?(?:and|&|\+|und|et|y|e)(?: (?:an?|my|the|also|one))* ?$/;

const X = '§(?<os>[ia])';
const SAME_SYSTEM = [
  // "two iPhones", "both phones are Android"
  `(?<!§[ia]s? )\\b(?:two|both|2|neither but|beides?|zwei|deux|dos|dois|duas)(?: (?:of (?:my|the|our|them)|phones?|are|were|sind|my|old and new|phones are|newer|old|the|private|own))* ${X}(?!s? ?(?:and|n|or|&|/|und|et|y|e) (?:an? |one |1 |my )?§)`,
  `\\bphones? (?:are|were|is and was) (?:all|both) ${X}(?! ?(?:and|or|&|/) )`,
  `\\b(?:both|each) (?:is|are|was|were) (?:an? )?${X}`,
  // "old X out, new X in", "X (new, after an X)", "X now, X next"
  `${X}s? (?:out|in|now|old|raus),? (?:and )?(?:${SMALL} )*§\\k<os>s? (?:in|out|next|new|soon|rein)\\b`,
  `${X} ?\\((?:new|old)[^)§]{0,12}\\)?,? (?:and |after )?(?:${SMALL} )*§\\k<os>`,
  `${X}[^§.]{0,20}\\((?:before|old|from|was|previously|aus|after)\\b:? ?(?:an? |my )*§\\k<os>\\)`,
  `${X}s?(?:, (?:the )?| is the )(?:source|old one),? (?:and )?(?:the )?§\\k<os>`,
  // "his old X, his new X", "new X, old X"
  `\\b(?:old|older|alt\\w*|vieux|古い)(?: [^§ ]{1,12})?:? ${X}[^§]{0,25}\\b(?:new|newer|neu\\w*|nouveau|新しい)(?: [^§ ]{1,12})?:? ?§\\k<os>`,
  `\\b(?:new|newer|neu\\w*|nouveau)(?: [^§ ]{1,12})?:? ${X}[^§]{0,25}\\b(?:old|older|alt\\w*|vieux)(?: [^§ ]{1,12})?:? ?§\\k<os>`,
  `古い${X}.{0,4}新しい§\\k<os>`,
  `${X} (?:viejo|velho),? §\\k<os> (?:nuevo|novo)`,
  `${X}(?: user)?, new §\\k<os>`,
  `${X} before, §\\k<os> now`,
  // "an X and an X", "a newer X" after an X
  `${X}s? (?:and|und|et|y|e) (?:an? )?§\\k<os>(?! (?:backup|codes))`,
  `${X}.*\\b(?:newer|younger|bigger) §\\k<os>`,
  // "another X", "an X again", "still an X", "mine was an X as well"
  `\\b(?:another|noch ein|un autre|otro|outro) ${X}`,
  `\\b(?:same|its|is|jetzt|ahora|agora|nouveau) (?:again |wieder |otra vez |de novo |de )?${X}(?:,? again\\b(?! (?:it|says))| wieder\\b)`,
  `\\b(?:again an?|again(?: my| the)?|now again|today again|wieder(?: ein)?|de nouveau|otra vez|de novo|again to) ${X}`,
  `${X} again(?:,|$|\\.)(?! and)`,
  `\\bstill (?:an? |have (?:an? )?|using (?:an? |my )?|my )${X}`,
  `\\b(?:mine|my old one|previous one) (?:was|is|had been) (?:an? )?${X} (?:as well|too)\\b`,
  `\\b(?:is and was|was and is|was and stays|was and remains|always had|always been on|ever had|only ever had|since then(?: only)?|like before,?|as before,?) (?:an? )?${X}`,
  `${X}s? (?:ever since|like before|as before|, like before|, as before)`,
  // "staying with X", "I keep X", "not leaving X"
  `\\b(?:im|i am|am|i|we|were) (?:staying|stick|sticking|remaining|keeping|keep|kept|stayed|stay)(?: to| with| on| in| at)?(?: an?| my| the)?(?: private| own)? ${X}(?!s? (?:for|as|in|until|till|too))`,
  `\\b(?:not leaving|never left|not giving up|true to|loyal to) (?:my |the )?${X}`,
] as const;
const TOLD = SAME_SYSTEM.map((source) => new RegExp(source, 'u'));
/** Without one of these words no rule but that of neighbours can hold. */
const MAYBE =
  /\b(?:two|both|2|and|und|vieux|viejo|velho|alt\w*|newer|younger|bigger|each|out|in|now|old|new|source|another|again|still|too|as well|before|ever|always|since|and (?:was|is)|stay|stick|keep|kept|leav|left|giving|true|loyal|zwei|beide|wieder|noch|deux|autre|nouveau|dos|otr[oa]|dois|duas|outro|de novo)|\(/;

/** Where the accounts are said to be: against that no "again" and no "still" counts. */
const HELD =
  /\b(?:codes|accounts|entries|everything|logins|tokens)\b[^§.!?]{0,30}?\b(?:on|in|during|with) (?:the |my |an? )?§(?<os>[ia])/;

/** Names of a system rather than of a phone. */
const GENERIC = /^(?:android|droid|ios|apple|🍎|🤖)/;
const NEGATED = /\b(?:not|isnt|not an?|never|usually|normally|before) (?:going )?(?:from )?$/;

/** The system of the last two neighbours of which the second follows the first; null when these differ, or none do. */
function following(text: string, named: readonly Name[]): Os | null {
  let last: Os | null = null;
  for (const [at, one] of named.entries()) {
    const next = named[at + 1];
    if (!next) break;
    const between = text.slice(one.end, next.start);
    const follows = FOLLOWS.test(between);
    if (follows && next.os !== one.os) last = null;
    // "A Nokia with Android" is one phone.
    if (next.os !== one.os || GENERIC.test(one.words) !== GENERIC.test(next.words)) continue;
    const differ = one.words !== next.words && /\d/.test(one.words) && /\d/.test(next.words);
    if ((follows || (differ && BESIDE.test(between))) && !NEGATED.test(text.slice(0, one.start)))
      last = one.os;
  }
  return last;
}

/** The system that a message keeps: named for the old phone and for the new one, whatever else it names. */
export function kept(text: string, all: readonly Name[]): Os | null {
  const named = all.filter(({ service }) => !service);
  const pair = following(text, named);
  if (pair !== null) return pair;
  const seen = marked(text, named);
  if (!MAYBE.test(seen)) return null;
  for (const rule of TOLD) {
    const os = rule.exec(seen)?.groups?.os;
    if (os)
      return HELD.exec(seen)?.groups?.os === (os === 'i' ? 'a' : 'i') ? null : os === 'i' ? 'ios' : 'android';
  }
  return null;
}
