import { PEOPLE } from '../told/clauses.ts';
import { ANSWERED_IN_OTHER_WORDS } from '../told/weight.ts';

/** Longer messages tell a story: single words of it are no answer. In words. */
const LONGEST_REPLY = 7;
/** Beyond this a message tells so much that only its opener answers. In words. */
const LONGEST_TELLING = 16;
/** A first statement this long, in words, answers by itself: "it was on, and then the phone fell". */
const LONGEST_OPENER = 4;

const LEAD =
  '(?:(?:and|but|so|hi|hello|hey|ok|okay|well|oh|hm+|um|yes|no|first|then|please|also|just|great|sure|und|aber|pero|mais|mas|et) )*';
const ASKED = '(?:i|you|u|we|it|he|she|they|my|the|this|that|these|those|there|anyone|anybody|someone)';
/** How a question begins; it tells nothing. */
const QUESTION = new RegExp(
  `^${LEAD}(?:(?:di?do? (?:i|you|u|we|he|she|they|my|the|these|those)|(?:is|are|am|was|were|does|can|could|should|shall|will|would|has|have|had|must|may|might|isnt|arent|dont|doesnt|cant|wont) ${ASKED})\\b|(?:may|can|could|should|must|might|do|does) (?:both|one|all)\\b|(?:how|what|whats|where|wheres|when|why|who|whose|which)\\b(?! (?:i|has|was|is on)\\b)|(?:tell|explain|show) me\\b|(?:wie|wo|warum|wieso|wann|wer|welche[rs]?|was (?:ist|wird|heisst|bedeutet|soll|muss|kann|passiert)|(?:muss|soll|kann|darf) (?:ich|man)|que (?:es|se|significa|pasa)|como|donde|cuando|por ?que|quien|cual|comment|ou (?:je|est|se)|quand|pourquoi|est-ce|qu'est|quoi|c'est quoi|onde|quando|quem|porque|o que|qual)\\b)|(?:ですか|ますか|どこ|何です|なぜ)`,
);
/** One word after "which" or "what" says that something is not known: "which one" is no question then. */
const SUPPOSED =
  /\b(?:if|unless|whether|suppos\w+|in case|in theory|wenn|falls|imagine|i wish|would be nice|(?:should|could) have|shouldnt|(?:id|i would|i could) (?:say|have|like))\b/;
/** What is wanted, hoped for or still to be done is not yet so. */
const AHEAD =
  /\b(?:(?:i|we|you|they|he|she|it) (?:\w+ )?(?:want|wants|need|needs|hope|hopes|wish|plan|intend|must|shall|should)\b(?! (?:me|a|an|the) (?:to )?(?:code|approv\w*|old))|(?:want|need|have|has|had|going|about|like|plan|ready|told (?:me|us|him|her)|asked (?:me|us)|supposed|try|trying) to\b|gonna|wanna|(?:i|we|you|they|it|he|she|that|this) will|(?:i|we|you|they|that|it)ll|ill (?:\w+)|^(?:please |how to )?(?:turn|switch|put|set|stop|keep) (?!it was)|\bon (?:plz|pls|please)\b|let me(?! in)|tomorrow|tonight|next (?:week|month|year)|all i (?:want|need)|must move)\b/;
/** Things of somebody else, told beside one's own. */
const OF_OTHERS = new RegExp(
  `\\b(?:my|our|a|his|her) (?:\\w+ )?${PEOPLE}s?(?: (?:phone|iphone|app|one|backup))? (?:is|are|was|were|has|have|had|can|could|once|still|never|says all)\\b|\\b(?:${PEOPLE}|everybody|everyone) else\\b`,
);

/** Questions about what somebody decides or wants, and about people: wishes and others are an answer there. */
const OF_WISHES: ReadonlySet<string> = new Set([
  'restore_pending',
  'accepts_30_days',
  'consent_delete',
  'transcript',
  'on_behalf',
  'step',
  'platform_new',
  'recovery_account',
  'error',
]);
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'old_device',
  'on_behalf',
  'managed',
  'backup_account',
  'org_role',
  'backup',
]);

/** Slots told by names that stand for themselves, however long the message is. */
const BY_NAME: ReadonlySet<string> = new Set([
  'platform_old',
  'platform_new',
  'account_types',
  'other_method',
]);

/** Questions about what is so now: what was so before, or on another phone, answers none of them. */
const OF_NOW: ReadonlySet<string> = new Set([
  'codes_verified',
  'method_tested',
  'new_signin_tested',
  'step',
  'entries',
  'backup_on_new',
]);
const NOT_NOW =
  /\b(?:yesterday|always (?:worked|did)|before(?! i)|earlier|last (?:week|month|year|night|time)|used to|the other day|on (?:my|the) (?:old|other) (?:phone|one)|my old phone|the old one|years? ago)\b/;
const AS_BEFORE =
  /\b(?:as|than|like|compared to|from) (?:it was |i had |there were |on )?(?:the |my )?(?:before|old)|\b(?:same|now|had)\b/;

/** Things beside the one asked about, and switches as they were. */
const OF_OTHER_THINGS: Readonly<Record<string, RegExp>> = {
  other_method: /\b(?:lost|no longer have|used to|changed|expired)\b/,
  backup: /\b(?:keychain|icloud drive|whatsapp|photos?)\b/,
  backup_on_new: /\b(?:keychain|drive|whatsapp|photos?|was|wasnt|war|had|last year|yesterday)\b/,
  'icloud.drive': /\b(?:keychain|backups?|others|(?<!^it )(?:was|were|had))\b/,
  'icloud.keychain': /\b(?:drive|backups?|others|(?<!^it )(?:was|were|had))\b/,
  'icloud.device_backup': /\b(?:drive|keychain|others|authenticator|(?<!^it )were|had)\b/,
  'icloud.authenticator_switch': /\b(?:drive|keychain|backups?|others|(?<!^it )(?:was|were|had))\b/,
};

/** What a statement of a longer message speaks of when it answers the question about a slot. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  backup_on_new: /\b(?:back(?:ed)? ?up|turned|switched|new (?:one|phone)|set it)\b/,
  new_app: /\b(?:apps?|authenticator|screen|page|nothing|empty|install\w*|accounts?|codes|asks)\b/,
  old_device:
    /^(?:(?:and|but|well|yes|no) )*(?:it|its|old one|the old (?:one|phone)|my old|mine|i (?:still )?(?:have|lost|sold|dropped|broke|gave|traded|left)|(?:factory )?reset it|screen|there (?:is|was) no)\b/,
  org_role: /\b(?:admins?|company|business|firm|me|us|staff|employees?|run|account)\b/,
  network_checked: /\b(?:wi-?fi|network|vpn|data|tried|4g|5g|hotspot)\b/,
  cache_checked: /\b(?:cache|cleared|emptied)\b/,
  codes_verified:
    /\b(?:codes?|approv\w*|got in|let me in|work(?:s|ed|ing)?|sign(?:ed)? in|rejected|refused|wrong)\b/,
  method_tested:
    /\b(?:codes?|got in|let me in|work(?:s|ed|ing)?|sign(?:ed)? in|e-?mail|text|sms|passkey|key|yubikey)\b/,
  usable_elsewhere: /\b(?:accounts?|all|elsewhere|other|old phone|work)\b/,
  backup:
    /\b(?:back(?:ed)? ?up|cop(?:y|ies)|cloud|sync\w*|(?:made|had|set) (?:one|it)|(?:turned|switched|deleted|removed) it|settings|looked|checked|saw|address|it (?:shows|says))\b/,
  recovery_account: /\b(?:passwords?|pw|sign\w*|log\w*|codes?|approv\w*|account|e-?mail|2fa|mfa)\b/,
  this_device: /\b(?:this|here|hold|holding|using|writing|in my hand|i (?:only )?have|i mean|it is|its)\b/,
  old_app: /\b(?:app|authenticator|accounts?|entries|codes|list|logins?|in it|there)\b/,
  restore_pending: /\b(?:restor\w*|recover\w*|back|bring|carry|waiting)\b/,
  entries: /\b(?:entries|accounts?|codes|list|both|compared?|missing|same as|as many|the same number)\b/,
  new_signin_tested: /\b(?:test\w*|tried|try|sign\w*|log\w*|checked|work(?:s|ed|ing)?)\b/,
  consent_delete: /\b(?:delet\w*|remov\w*|old backup|agree\w*|keep|go ahead)\b/,
  complete_device: /\b(?:complete|all|phone|one|device|tablet|ipad|neither)\b/,
  backup_account: /\b(?:account|address|e-?mail|name|shows?|says?|listed|wrong|wanted|mine)\b/,
  'icloud.drive': /\b(?:drive|switch|toggle|turned it|switched it)\b/,
  'icloud.keychain': /\b(?:keychain|switch|toggle|turned it|switched it)\b/,
  'icloud.device_backup': /\b(?:icloud|backups?|turned it|switched it)\b/,
  'icloud.authenticator_switch': /\b(?:authenticator|switch|toggle|saved to|turned it|switched it)\b/,
};

/** Questions on whose answer much hangs: a state told after a tale is that of the tale. */
const NEEDS_LEAD = /^(?:backup_on_new|icloud\..*|entries|new_signin_tested|usable_elsewhere)$/;
const LEADS_UP =
  /^(?:(?:yes|yeah|yep|no|nope|ok|okay|done|well|hm+|so|and|just|now|i|ive|have|had|it|its|was|is|the|in|my|to|on|off|again|there|settings?|looked|checked|went|opened|see|says|turned|switched|drive|keychain|icloud|backups?|isnt|last|this|morning|today|yesterday|authenticator|app|iphone|tested|tried|compared|counted|count|accounts?|codes?|them|all|list|both|one|two|three|four|five|some|most|none|work|did|works|worked|same|as|many|number|looks?|think|\d+|ja|si|oui|sim|nein|non|nao)(?: |$))+$/;

const SENTENCE = /(?<=[.!?])\s+|(?<=[。！？])|[;…]+|\s+\/\s+|\.{2,}\s*|\s+-+\s+/;
const PART =
  /[,.:()!?]+(?=\s|$)|[、。！？]|(?<!\b(?:all|everything|one))\s+(?:but|aber|pero|mais|mas)(?=\s)|\s+(?:and|because|bc|so(?! far)|while|then|although|though|und|weil|porque|car)(?=\s)/;

/** Words at which a message is parted. */
const PAUSES =
  /\s(?:and|but|because|bc|so|while|then|although|though|und|aber|weil|pero|porque|mais|car|mas)(?=\s)/g;

const words = (part: string) => part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Statements of one sentence: what is asked in it, supposed or still ahead says nothing. */
function stated(sentence: string, asking: string): string[] {
  const parts = sentence
    .split(PART)
    .map(clean)
    .filter((part) => part !== '');
  let asked = parts.findIndex((part) => QUESTION.test(part));
  const short = BY_NAME.has(asking) && words(sentence) <= 3;
  if (asked < 0 && /[?？]\s*$/.test(sentence) && !short) asked = parts.length - 1;
  const until = asked < 0 ? parts : parts.slice(0, asked);
  const supposed = until.findIndex((part) => SUPPOSED.test(part));
  return supposed < 0 ? until : until.slice(0, supposed);
}

/**
 * What a message states of the thing asked about, statement by statement, without punctuation. `text` is in one
 * spelling, with its punctuation. Questions, suppositions, wishes and what is told of others state nothing. A short
 * message is a reply as a whole. Of a longer one only a short beginning counts, and the statements that speak of what
 * was asked; where the rules for facts told in tales know the slot (ANSWERED_IN_OTHER_WORDS) they read the rest.
 */
export function statements(text: string, asking: string): string[] {
  const about = ABOUT[asking];
  const length = words(text);
  const whole = BY_NAME.has(asking) || length <= LONGEST_REPLY;
  const tale = length > LONGEST_TELLING && !ANSWERED_IN_OTHER_WORDS.has(asking);
  const all = text.split(SENTENCE).flatMap((sentence) => stated(sentence, asking));
  const kept = all.filter((part, at) => {
    if (!OF_WISHES.has(asking) && AHEAD.test(part)) return false;
    if (!OF_PEOPLE.has(asking) && OF_OTHERS.test(part)) return false;
    if (OF_NOW.has(asking) && NOT_NOW.test(part) && !AS_BEFORE.test(part)) return false;
    if (OF_OTHER_THINGS[asking]?.test(part)) return false;
    if (NEEDS_LEAD.test(asking) && !all.slice(0, at).every((before) => LEADS_UP.test(before))) return false;
    if (whole || (at === 0 && words(part) <= LONGEST_OPENER)) return true;
    if (tale) return false;
    return about === undefined ? !ANSWERED_IN_OTHER_WORDS.has(asking) : about.test(part);
  });
  if (asking !== 'consent_delete') return kept;
  // Consent is the whole message or none.
  const everything = clean(text);
  return words(kept.join(' ')) === words(everything.replace(PAUSES, ' '))
    ? [everything]
    : kept.map((part) => `${part} …`);
}

/** Without punctuation. */
export function clean(text: string): string {
  return text
    .replace(/[!?.,;:()"“”*/。、！？¡¿]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the marks over Latin letters, and ß as ss: people leave them out, and \b knows only plain letters. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss');
}
