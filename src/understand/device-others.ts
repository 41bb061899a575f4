import { scenery } from './device-scenery.ts';

/** Phones that are named without being the ones a message is about. */
const PEOPLE =
  "(?<![a-z])(?:wife|husband|son|daughter|kids?|child|mum|mom|mother|dad|father|friends?|grand(?:ma|mother|pa|father|daughter|son)|granny|nephew|niece|aunt|uncle|cousin|spouse|hubby|mate|mother in law|trainees?|nurses?|boss|manager|colleagues?|coworkers?|co-workers?|girlfriend|boyfriend|partner|brother|sister|neighbou?r|flatmate|everyone else|somebody else|frau|mann|freund|freundin|kollege|kollegin|kollegen|chef|esposa|marido|amigo|colega|hermano|femme|mari|collègue|ami|mulher|namorada|妻|夫|友達|同僚)(?:'?s)?";
const OTHERS_BEFORE = new RegExp(
  `${PEOPLE}(?! and\\b)(?: (?!swapped|changed|traded|switched|replaced)\\w+)?(?: (?:has|have|uses?|using|owns?|got|is on|are on|hat|nutzt|tiene|usa|tem|a|on|with|can on|did it on))?(?: (?:an?|the|his|her|their|also|only|old|new|ein|un|\\())*[ (]?$`,
);
/** What came to the person from somebody else is the person's phone now. */
export const TAKEN_OVER =
  /(?:take over|taking over|took over|took an?|only had|only have|only got|back to my|have my \w+s|i take|i use|i now use|inherit\w*|given|gave me|lent me|gives me|got|borrow\w*|bought|buying|(?:took|take) (?:my |an )?old|\b(?:to|onto) an old|dug out|digging out|reactivat\w*|passed (?:on )?(?:to )?me) (?:(?!\b(?:of|from|in|after|whats|what)\b)[^.!?,§]){0,25}$/;
const RULED_OUT_AFTER =
  /^[^.!?]{0,35}?(?:was never|and that never|thats (?:all right|fine|ok)|that ones (?:fine|ok)|nothing to do|(?:as well|too|also),? but|years? ago|ages ago|long ago|not the (?:point|question|issue|problem)|doesnt matter|not relevant|irrelevant|is fine and|works fine there|has never had|back in 20|before that(?![^.!?]{0,25}§)|isnt the (?:point|issue)|for (?:music|games|photos) only|egal)/;
/** The same, said of nothing but the naming itself. */
const RULED_OUT_NEAR =
  /^[^.!?,]{0,12}?\b(?:for (?:calls|sms|texts?|texting) only|only for (?:calls|sms|texts|music|games|photos)|in (?:20[01]\d|202[0-3])\b|before,? then\b|is out of it|backs? up (?:fine|ok|well)|saved fine)/;
/** "A guide for iPhone people", "is that iPhone only?": said of others. */
const AUDIENCE_AFTER =
  /^s?[ -](?:screens|pictures|screenshots|in the help|only\?|people|users\b|folks|owners|howtos?|guides?|instructions|articles?|videos?)/;
const RULED_OUT_BEFORE =
  /(?:\b(?:nearly|almost) (?:bought|got|took|chose|ordered) (?:an? |the )?|\bthought (?:about|of) (?:buying|getting|taking) (?:an? |the )?|\bneither (?:one |of them )?(?:is|was) (?:an? )?|\b(?:forget|ignore|apart from|besides|not counting) (?:about )?(?:the |my |that )?(?:\w+ )?|\b(?:steps that|it|backup) works? on (?:my |an? |the )|steps that worked on (?:my |an? |the )|\b(?:order|delivery) of an? |\bown no |\bhave no |sign(?:ed)?[ -]?in (?:from|on) an? |\bunknown |\bnot (?:asking |talking |speaking )?(?:about )?(?:an? |my |the |any )?|\bno |\bisnt (?:an? )?|\bnever (?:had|owned|used) (?:an? )?|\bwithout (?:an? |any |using )?|dont have (?:an? |any )?|dont (?:use|want) (?:an? |any )?|havent got (?:an? )?|unlike (?:on )?(?:the |my )?|kein(?:e|en)? |sin |sem |sans |pas d[e'] ?|não (?:tenho|uso) |no (?:tengo|uso) )$/;
const YEARS_BEFORE = /(?:years? ago|ages ago|long ago|back in 20\d\d|first phone)[^.!?,]{0,25}$/;
const OTHER_GADGET =
  /^ ?(?:watch|tv|music|pay|auto|buds|(?:work )?tab(?:let)?s?\b(?= (?:has|is|too|as well|also|left)|, thats))/;

/** Written about the other system, with the person's own named as well: "the guide is for iphone". */
const GUIDE_BEFORE =
  /\b(?:guides?|docs|documentation|articles?|instructions|videos?|manual|screenshots|help page)(?: (?:i|we) (?:found|have|read))?(?: (?:is|are|was|only|just|all|shows?|has|have|says?|about))* (?:for (?:an? |the )?)?$/;
/** A system somebody tried and left again. */
const TRIED_BEFORE = /\b(?:tried|tested|(?:switched|moved|went|changed) (?:over )?to) (?:an? |the )?$/;
const TRIED_AFTER =
  /^s?[^.!?]{0,12}\b(?:for|after) (?:an? |the |some )?(?:\w+ )?(?:day|week|month|weekend)s?\b[^.!?]{0,40}\b(?:back|returned)\b/;
/** A thing in a list of sign-ins or devices is no phone of the person's. */
const LISTED_AFTER =
  /^(?: \d+)?(?: (?:is|was|got))? (?:order\b|(?:that )?i (?:never|dont) own|in my (?:account|devices|sign)|linked to my|in my account that)/;
/** An iPad beside the phone that matters. */
const BUT_ELSEWHERE =
  /^[^.!?]{0,15}\bbut (?:the |my )?(?:authenticator|app|codes|accounts) (?:was|is|were|are)\b(?! not)/;
/** Says that somebody else's phone and the one after it belong together, or that theirs is the person's now. */
const LINKED =
  /\b(?:is|are) (?:now mine|mine now|what i use)|\b(?:he|she|they)(?:s|ll)?(?: \w+){0,3} (?:(?:an?|the|my|her|his|their) )?(?:old |new |newer )?§|(?:her|his|their) (?:old |new |newer )?§|, has an? §|§[ia] to (?:an? |the )?(?:new )?§|\bme (?:deu|dio|da|dá|pasa|refile|passe|donne|offre|passou) |\b(?:gave|give|gives|giving|lent|passes|passed) me|\b(?:to|onto) my \w+s §|\bhers? (?:is|was)|\bspare is\b|schenkt mir|\b(?:codes|accounts|logins) on my \w+s §|\ball i have (?:now )?is|\bto my \w+s (?:old )?§|§[ia] replaces|\bi take (?:his|her)|\b(?:passed|handed) (?:his|her|their) |\bcan [\w ]{0,12}s §[ia] (?:hold|take|read)/;

/** True when a marked text moves things between somebody else's phone and another one. */
export function linked(seen: string): boolean {
  return LINKED.test(seen);
}

/** Says that the person stays with a system, others having moved. */
export const STAYS_BEFORE =
  /\b(?:i|we|and) (?:will |am |did |do )?(?:stay|stayed|staying|remain|remained|stick|stuck) (?:on|with|at) (?:my |an? |the )?$/;

/** Small words of English: without one, "no" is Portuguese for "in the". */
const ENGLISH =
  /\b(?:the|and|is|my|i|have|to|of|was|it|but|there|here|not|are|we|this|your|got|any|own|you|for|with|what|how|can|on|after|so)\b/;
/** A name in quotes is read off a list of devices; here it is none of the person's. */
const UNKNOWN =
  /\b(?:never (?:had|owned|seen)|own(?:ed)? no|not mine|isnt mine|only own|weve no|login alert|less so|dont have one|no such)\b/;
/** Kept for something, while the accounts go elsewhere. */
const KEPT = /\b(?:keep|keeping) (?:my |the |an? )?$/;

/** The phone with the codes is none to be set aside. */
const HOLDS =
  /^s? (?:that|which|where)? ?(?:has|holds|had|is) (?:all |the |my )*(?:codes|accounts|authenticator)/;

/**
 * How a naming is set aside: somebody else's ("other"), of another time or beside the matter ("scenery"), not to count
 * at all ("out"), or counted ("no").
 */
export function setAside(
  text: string,
  words: string,
  before: string,
  after: string,
): 'other' | 'scenery' | 'out' | 'no' {
  const takenOver = TAKEN_OVER.test(before);
  if (!takenOver && !/^i[ -]?cloud/.test(words) && OTHERS_BEFORE.test(before)) return 'other';
  if (scenery(before, after) && !HOLDS.test(after) && !KEPT.test(before)) return 'scenery';
  if (AUDIENCE_AFTER.test(after) || GUIDE_BEFORE.test(before)) return 'scenery';
  // "no" is Portuguese for "in the", too.
  const portuguese = /\bno $/.test(before) && !ENGLISH.test(text);
  const out =
    OTHER_GADGET.test(after) ||
    (before.endsWith('"') && after.startsWith('"') && UNKNOWN.test(text)) ||
    LISTED_AFTER.test(after) ||
    (TRIED_BEFORE.test(before) && TRIED_AFTER.test(after)) ||
    (/^i[ -]?pad/.test(words) && BUT_ELSEWHERE.test(after)) ||
    (RULED_OUT_BEFORE.test(before) && !goneButMine(before, after) && !portuguese);
  if (out) return 'out';
  return RULED_OUT_AFTER.test(after) || RULED_OUT_NEAR.test(after) || YEARS_BEFORE.test(before)
    ? 'scenery'
    : 'no';
}

/** "I don't have an iPhone any more", "it isn't a Samsung any more": what the person had. */
export function goneButMine(before: string, after: string): boolean {
  return (
    /\bno more $|\bnow,? (?:and )?not (?:an? )?$/.test(before) ||
    (/(?:dont have|isnt|is not|no longer) (?:an? |my )?$/.test(before) &&
      /^s? ?(?:any ?more|but an?\b)/.test(after))
  );
}
