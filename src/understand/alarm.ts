import { ASKED } from './alarm/asked.ts';
import { GIVEN_AWAY } from './alarm/given-away.ts';
import { INTRUDER } from './alarm/intruder.ts';
import { PROMPTS } from './alarm/prompts.ts';

/** Words that speak of misuse, of a secret given away or asked for, or that doubt somebody's honesty. */
const HINTS: readonly RegExp[] = [...PROMPTS, ...ASKED, ...GIVEN_AWAY, ...INTRUDER];

/** What sounds alike and is not: denials, questions about what could happen, and the words as a subject of their own. */
const HARMLESS: readonly RegExp[] = [
  /\b(?:wasnt|not|isnt|never|werent|nothing|no one|nobody) (?:been |was |got )?(?:hacked|stolen|scammed|phished|suspicious)\b|\bno (?:strange|odd|weird|suspicious) (?:logins?|sign ?-?ins?|prompts?|requests?)/,
  /^(?:if|could|can|would|is|are|what (?:if|protects)|how (?:safe|secure)|suppose|theoretic\w*|hypothetic\w*)\b.{0,90}\b(?:backup|cloud|copy|restore my|read it|readable|read my codes)\b(?!.{0,60}\b(?:told|gave|trust|offers|legit|genuine|real|scam|phish\w*)\b)(?<!is it true.*)/,
  /\bis that phishing or normal\b|\breal (?:person|human|agent|employee|please|one)\b|\bsomeone real\b/,
  /\bphishing (?:tests?|resistant|training|simulation)|\bagainst phishing\b|\bvirus scanner\b|\bfor a (?:presentation|talk|training)\b|\b(?:suppose|theoretic\w*|hypothetic\w*|what if)\b/,
];

/** True when a message, plain and in English, sounds like a matter of security, whatever else it is about. */
export function soundsLikeSecurity(plain: string, english: string): boolean {
  if (HARMLESS.some((words) => words.test(english))) return false;
  return HINTS.some((hint) => hint.test(english) || (plain !== english && hint.test(plain)));
}
