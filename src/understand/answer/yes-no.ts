import type { Expectation } from '../../dialog/reading.ts';

type Choices = Expectation['choices'];

const FILLERS = '(?:(?:oh|uh|well|hi|ok|um|so|erm|ah|hm+|sadly|unfortunately|sorry|lol)[ ,]+)*';

const YES = new RegExp(
  `^${FILLERS}(?:y(?= ?(?:$|[,.!]))|ye|yes+|yea+|yeah+|yep+|yup+|ya|yh|yas|yess+ir|uh huh|aye|sure|correct|right(?= ?(?:$|[,.!]))|true|affirmative|definitely(?! not)|absolutely(?! not)|exactly|indeed|of course(?! not)|certainly|i (?:do|did|have|am|can|was)(?= ?(?:$|[,.!]|both\\b|it\\b|that\\b|all\\b|them\\b))|i (?:think|believe|guess) so|(?:could|might) be|it (?:is|does|did|has|was)(?= ?(?:$|[,.!]))|they (?:are|do|did)(?= ?(?:$|[,.!]))|ja|jup|jep|jawohl|genau|klar|stimmt|gerne|naturlich|si+|claro|correcto|por supuesto|vale|de acuerdo|oui|ouais|bien sur|d'accord|exact(?= ?(?:$|[,.!]))|sim(?= ?(?:$|[,.!]| (?:pode|consigo|esta|funciona|quero|tenho|ja|ainda|todas|tudo)\\b))|isso|certo|com certeza|creo que si|acho que sim|je crois|puede ser|はい|うん|ええ|そうです|あります|👍|✅(?= ?$)|ok|okay|k|probably yes|mostly|got it)(?=$|[ ,.!:;-])`,
);
const NO = new RegExp(
  `^${FILLERS}(?:n|no+(?! (?:more|other|thanks i))|nope+|nah+|na|nay|nop|negative|(?:definitely|absolutely|certainly|of course|probably) not|not (?:yet(?= ?(?:$|[,.!]| (?:on|tried|tested|done|installed)\\b))|really|at all|me|that i know|any ?more|anymore|there|working|one|a single)|never(?! mind)|none|nothing(?= ?(?:$|[,.!]| (?:at all|yet|like|strange|weird|odd)\\b))|(?:i )?(?:dont think so|doubt it)|i (?:dont|didnt|havent|cant|wasnt|do not|did not|have not|am not)(?= ?(?:$|[,.!]|think|have|believe|want|did|yet|it|that|accept|any|need|tried|done|know))|it (?:isnt|doesnt|didnt|hasnt|wasnt|is not|does not|did not)(?= ?(?:$|[,.!]))|im not|its not(?= ?(?:$|[,.!]))|(?:id |i would )?rather not|no way|nein|nee|ne|noch nicht|nicht|non|pas (?:encore|du tout|vraiment)|nao|ainda nao|todavia no|aun no|いいえ|いや|ない|ありません|特に|まだ|👎|❌|neither|incorrect|wrong(?= ?(?:$|[,.!]))|false)(?=$|[ ,.!:;-])|^(?:いいえ|特にありません|ありません)`,
);
/** "No" said of a thing, which is no answer to another question. */
export const NO_THING =
  /^no (?:\w+ )?(?:backups?|phone|sms|codes?|accounts?|apps?|buttons?|options?|switch|internet|toggle|passkeys?|e-?mails?|links?|numbers?|icloud|password)\b/;
/** A yes with this in it is none. */
const HESITATES =
  /\b(?:but|wait|not|dont|no(?! problem)|hold on|unless|except|only if|first(?= (?:i|tell|let|what|how|can)\b|$)|later|stop|aber|pero|mais|mas)\b/;
/** What is only guessed. */
const GUESS =
  /\b(?:i (?:think|guess|believe|suppose|assume|hope|reckon)|think so|guess so|should(?: (?:be|do|work))?|probably|might|may be|could be|likely|as far as i know|afaik|presumably|supposedly|apparently|seems?|creo|crois|acho|supongo|glaube|denke|wohl|vielleicht|quizas?|peut-etre|talvez|tal vez)\b|たぶん|多分|思います/;
const UNSURE =
  /\b(?:idk|dunno|i (?:really )?(?:dont|do not) (?:really )?(?:know|remember|recall)|dont (?:know|remember|recall)|not (?:\d+ ?% )?(?:sure|certain)|unsure|hard to say|(?:havent|have not|didnt|not) (?:yet )?(?:tried|try|tested|checked|looked|counted|compared|opened)|no idea|no clue|cant (?:say|tell|remember|check|see it|find it)|cannot (?:say|tell|remember|check)|how (?:do|can|would|should) i (?:know|tell|check|find out|see)|unknown|maybe|perhaps|possibly|i think so but|beats me|who knows|haven?t a clue|havent looked|keine ahnung|weiss (?:ich )?nicht|weiss nicht|nicht sicher|ni idea|no se|no lo se|no estoy segur|sais pas|aucune idee|pas sur|nao sei|sei la|nao tenho certeza)\b|わからない|わかりません|分かりません|不明|知りません|^\?+$/;

/** Values a bare yes or no stands for where several labels or none begin with that word: the careful one. */
const YES_VALUES: Readonly<Record<string, string>> = {
  backup: 'on_unverified',
  recovery_account: 'accessible',
};
const NO_VALUES: Readonly<Record<string, string>> = { backup: 'off' };
/** Questions to which a bare no leaves open what is the case instead. */
const NO_IS_OPEN: ReadonlySet<string> = new Set(['old_app', 'recovery_account']);
/** A yes or no that begins a message no longer than this, in words, answers the question; 14 where none is named. */
const MOST_WORDS: Readonly<Record<string, number>> = {
  backup: 6,
  backup_on_new: 4,
  'icloud.drive': 4,
  'icloud.keychain': 4,
  'icloud.device_backup': 4,
  'icloud.authenticator_switch': 4,
  old_app: 4,
  entries: 4,
  new_signin_tested: 4,
  codes_verified: 7,
};
/** Said to what was heard, not to what was asked: no answer to a question about what is so. */
const HEARD = /^(?:(?:ok|okay|k|got it|lol|great|alright|cool|nice|perfect|thanks?|thx|👍)(?: |$))+/;
/** A no to a question about what is so goes on about it, or ends: "no thanks" does not. */
const NO_TO_FACT =
  /^\S+(?:$| (?:i|im|it|its|is|not|never|no|dont|pas|that|thats|they|the|my|sorry|off|on|at|way|only|there|we|one|nothing|none|some|all|two|three|half|just|since|because|unfortunately|yet|really|working|has|have|haven?t|didnt|\d+)\b)/;
/** Questions about what is so, on whose answer something is switched or deleted. */
export const OF_FACT =
  /^(?:backup|backup_on_new|icloud\..*|codes_verified|method_tested|entries|new_signin_tested|usable_elsewhere|old_app)$/;

/** Questions whose yes must be the whole message (slot words): a yes with a tale beside it agrees to nothing. */
const YES_IS_NOT_ENOUGH: ReadonlySet<string> = new Set(['consent_delete']);

function bare(
  asking: string,
  word: 'yes' | 'no',
  choices: Choices,
  careful: Readonly<Record<string, string>>,
): string[] {
  const label = word === 'yes' ? /^yes\b/i : /^(?:no|not|none)\b/i;
  const begins = choices.filter((choice) => label.test(choice.label));
  if (begins.length === 1 && begins[0]) return [begins[0].value];
  const value = careful[asking] ?? word;
  return choices.some((choice) => choice.value === value) ? [value] : [];
}

/** True when the words guess. */
export const guesses = (text: string) => GUESS.test(text);
/** True when the words say that the person does not know. */
export const isUnsure = (text: string) => UNSURE.test(text);

/** The value for which a bare yes or no stands; `said` is what the message states, `text` all of it. */
export function yesOrNo(said: string, text: string, { asking, choices }: Expectation): string[] {
  if (asking === null || text.split(' ').length > (MOST_WORDS[asking] ?? 14)) return [];
  if (NO.test(said) && !NO_THING.test(said)) {
    if (OF_FACT.test(asking) && !NO_TO_FACT.test(said)) return [];
    return NO_IS_OPEN.has(asking) ? [] : bare(asking, 'no', choices, NO_VALUES);
  }
  const heard = OF_FACT.test(asking) ? said.replace(HEARD, '') : said;
  if (YES.test(heard) && !HESITATES.test(text) && !YES_IS_NOT_ENOUGH.has(asking))
    return bare(asking, 'yes', choices, YES_VALUES);
  return [];
}
