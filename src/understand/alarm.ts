import { ASKED } from './alarm/asked.ts';
import { FOREIGN_PROMPTS } from './alarm/foreign-prompts.ts';
import { GIVEN_AWAY } from './alarm/given-away.ts';
import { INTRUDER } from './alarm/intruder.ts';
import { PROMPTS } from './alarm/prompts.ts';

/** Words that speak of misuse, of a secret given away or asked for, or that doubt somebody's honesty. */
const HINTS: readonly RegExp[] = [...PROMPTS, ...ASKED, ...GIVEN_AWAY, ...INTRUDER, ...FOREIGN_PROMPTS];

/** What sounds alike and is not: denials, questions about what could happen, and the words as a subject of their own. */
const HARMLESS: readonly RegExp[] = [
  /\b(?:wasnt|not|isnt|never|werent|nothing|no one|nobody) (?:been |was |got )?(?:hacked|stolen|scammed|phished|suspicious)\b|\bno (?:strange|odd|weird|suspicious) (?:logins?|sign ?-?ins?|prompts?|requests?)/,
  /^(?:if|could|can|would|is|are|what (?:if|protects)|how (?:safe|secure)|suppose|theoretic\w*|hypothetic\w*)\b.{0,90}\b(?:backup|cloud|copy|restore my|read it|readable|read my codes)\b(?!.{0,60}\b(?:told|gave|trust|offers|legit|genuine|real|scam|phish\w*)\b)(?<!is it true.*)/,
  /^(?:whats?|what is|what are|has|can|could|does|do|give me a definition)\b(?!.*\b(?:my|i|we|our)\b).{0,40}\b(?:hack(?:ed|ers?)|phishing|scam|mfa fatigue|malware)\b/,
  /^(?:if|how safe)\b.{0,50}\b(?:were|got|was|be|is) (?:ever )?(?:hacked|broken into)\b/,
  /^(?:and |but )?(?:if|say|should) (?:someone|somebody|anyone|anybody|a \w+|they|he|she) (?:ever|one day|some day)\b/,
  /\brestor\w+\b.{0,160}\bthey ask (?:me )?for (?:an? )?qr\b|\benrol\w* again they ask\b|\bcode (?:from|out of|in) (?:an|the) app(?: on a phone)?\b.{0,40}\b(?:returned|never made)/,
  /\bis that phishing or normal\b|\breal (?:person|human|agent|employee|please|one)\b|\bsomeone real\b/,
  /\bphishing (?:tests?|resistant|training|simulation)|\bagainst phishing\b|\bvirus scanner\b|\bfor a (?:presentation|talk|training)\b|\b(?:suppose|theoretic\w*|hypothetic\w*|what if)\b/,
];

/** Words of security that are only told in passing; the rest of the message is heard without them. */
const IN_PASSING =
  /\b(?:years?|months?|ages) ago i was hacked\b|\b(?:was |got |been )?(?:hacked|stolen) (?:years? ago|ages ago|last year|and (?:reinstalled|i changed everything)|with adware)|\b(?:after|since|because of|bc of) (?:that |the |my |an? )?(?:\w+ ){0,4}?(?:phishing (?:mail|test)s?|scam app|malware|adware|virus)\b|\bnot a scam\b|\bno hackers?\b|\b(?:friend|colleague|neighbou?r|sister|brother) was hacked\b|\bmalware (?:back|popups)\b|\bphish alert\b|\bprotects? (?:\w+ )?(?:from|against) (?:hackers|phishing)\b|\bbest against hackers\b|\b(?:\w+ty|\d+) odd\b|\bblock foreign sign-?ins\b|"report suspicious activity"|\bunknown to me is my own\b|\bnot approving unknown prompts\b|\baction required"? (?:a |label )?(?:warning that i was hacked|virus or scam|dangerous\? like have i been hacked)|\balready used this qr\b/g;

/** True when a message, plain and in English, sounds like a matter of security, whatever else it is about. */
export function soundsLikeSecurity(plain: string, english: string): boolean {
  if (HARMLESS.some((words) => words.test(english))) return false;
  const rest = english.replace(IN_PASSING, ' ');
  return HINTS.some((hint) => hint.test(rest) || (plain !== english && hint.test(plain)));
}
