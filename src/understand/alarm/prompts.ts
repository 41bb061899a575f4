import { NOT_MINE, near, PROMPT } from './alarm-words.ts';

const APPROVED =
  '(?:approved?|accepted|confirmed|(?:pressed|tapped|clicked|hit|said) (?:\\w+ ){0,2}(?:approve|yes|accept|allow|ok|number))';

/** Prompts and codes that the person did not start, and those approved by mistake. */
export const PROMPTS: readonly RegExp[] = [
  near(PROMPT, NOT_MINE, 60),
  near(
    '(?:requests?|prompts?|notifications?|approvals?|pop ?ups?|sms|pushes)',
    '(?:at (?:night|\\d ?am)|in the (?:middle of the )?night|all (?:night|day) long|non ?-?stop|spam\\w*|weird|strange|random|unwanted)',
    40,
  ),
  /\b(?:unexpected|random|strange|weird|unwanted|unknown|suspicious|unrecogni[sz]ed|unsolicited)\b.{0,30}\b(?:requests?|prompts?|notifications?|codes?|sign ?-?ins?|log ?ins?|approvals?|device|devices|account|phone|entry|activity)\b/,
  new RegExp(
    `\\b${APPROVED}(?: \\w+){0,6} (?:by (?:mistake|accident)|wrong\\b|without (?:looking|thinking|reading)|that (?:wasnt|isnt|was not) (?:me|mine)|i did(?:nt| not) start|but (?:it|that|my laptop) was|and only (?:then|afterwards))`,
  ),
  /\b(?:accidentally|mistakenly|by (?:mistake|accident)|stupid\w*|thought it was) (?:\w+ ){0,6}(?:approv\w*|accepted|(?:press|tapp|hit|click)\w* (?:approve|yes|accept|allow)|shar(?:ed|ing)|gave)/,
  /\b(?:wasnt|isnt|was not) my (?:login|sign ?-?in|request|doing)\b|\bnobody here (?:logged|signed)|\b(?:keep|keeps|constantly) (?:on )?getting (?:\w+ ){0,3}(?:requests?|prompts?|codes?|approvals?)\b|\b(?:approve|approval|sign ?-?in|login) requests? from (?!my |the |our )\w+|\bapprove a (?:login|sign ?-?in) and i(?:m| am) not\b/,
  /\b(?:spammed|bombed|flooded|bombarded)\b.{0,40}\b(?:mfa|prompts?|requests?|approv\w+|notifications?|codes?)|\bpush spam\b|\b(?:ten|\d+|twenty|hundreds?(?: of)?|dozens?(?: of)?) (?:messages|prompts|requests|codes|approvals|notifications) (?:an?|per|in|every|within) /,
  /\b(?:requests?|notifications?|codes?)\b.{0,40}\b(?:which |that )?(?:i )?(?:not|never) (?:i |me |have )?(?:started|did|made|asked|faites|fiz|hice|gestartet|requested)\b|\bapprov\w*.{0,15}\b(?:versehen|sin querer|sem querer)|\b(?:pas moi|nicht ich|(?:war|bin) ich nicht|no era yo|no fui yo|no soy yo|não era eu|não sou eu|não fui eu|nao fui eu)\b|身に覚え|覚えのない|間違えて承認|自分ではない/,
  /\b(?:sms|requests?|prompts?|bestätigungsanfragen|anfragen)\b.{0,20}\b(?:nachts|de noche|la nuit|de madrugada)\b|\bnachts\b.{0,30}anfragen/,
];
