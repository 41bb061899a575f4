import { isPlain, type Mood, moodsOf } from './moods.ts';

/** One statement of a message, its phones already told apart, see phones.ts. */
export interface Clause {
  readonly text: string;
  readonly mood: Mood;
  /** Nothing in the whole sentence is guessed, supposed, or asked for being so. */
  readonly plainly: boolean;
  /** It speaks of somebody else's phone or account. */
  readonly others: boolean;
}

const PHONE = '(?:OLD|NEW|PHONE|SECOND|TABLET)';
/** Words for somebody who is not the person who writes. */
export const PEOPLE =
  '(?:wife|husband|son|daughter|kid|child|mum|mom|mother|dad|father|friend|boss|manager|colleague|coworker|co-worker|girlfriend|boyfriend|partner|brother|sister|neighbou?r|flatmate|uncle|aunt|grandma|grandpa|grandmother|grandfather|gran|user|employee|client|customer|student|teacher|director|ceo|teammate|assistant|accountant|secretary|intern|somebody|someone|guy|person|buddy|mate|pal|cousin|nephew|niece)';
const OTHERS = new RegExp(
  `\\b(?:${PEOPLE}s?|everyone|people|he|she|hes|shes|his|her|hers|him|their|they|theyre|theirs)\\b`,
);
const OWN = /\b(?:i|im|ive|id|my|mine|we|our|ours|me)\b/;
/** "My son has my old phone", "I am just a user": about the person's own all the same. */
const OWN_THINGS = new RegExp(
  `\\b(?:my|our) (?:own )?${PHONE}\\b|\\b(?:im|i am|as)(?: (?:an?|just|only|not|no|normal|ordinary|plain|regular|simple|standard|the))+ ${PEOPLE}\\b|^(?:(?:and|but|so|i|we|have|already|just|then) )*(?:gave|sold|handed|sent|passed|left|lent|traded|given)\\b`,
);
/** "My wife", "a user of mine" are not the person's own things. */
const KINSHIP = new RegExp(
  `\\b(?:my|our|one of my|one of our) (?:\\w+ )?${PEOPLE}s?\\b|\\bof (?:mine|ours)\\b`,
  'g',
);

const SENTENCE_END = /(?<=[!?])[!?]*\s*|(?<!\bvs)[.;]+(?:\s+|$)|\s+\/\s+|:\s+/;

/** A statement is not begun after one of these: "if my phone is lost", "the screen of my phone is black". */
const NOT_AFTER = `(?<!\\b(?:if|when|whenever|unless|case|that|whether|suppose|supposing|assuming|imagine|says?|said|saying|because|cause|cuz|since|before|after|until|till|once|where|do|does|did|can|could|should|would|will|is|are|was|were|am|have|has|had|must|shall|the|a|an|and|but|so|or|what|which|how|why|who|while|though|although|think|believe|hope|guess|know|afraid|wish|means?|pretend|my|our|his|her|their|this|that|your|broken|cracked|lost|stolen|dead|rooted|jailbroken|only|same|both|of|from|on|to|with|for|about|than|like|as|in|at|${PEOPLE}s?) )`;
const BREAKS: readonly RegExp[] = [
  /\s*,\s*|\s*[()]\s*|\s+[-–—]+\s+|\s*\.{2,}\s*|\s*…\s*/,
  /\s+(?:and|&|\+)\s+(?=(?:then |now |also |so |just |still |already |yesterday |today |unfortunately )*(?:i|im|ive|id|my|the|its?|now|he|she|we|they|hes|shes|his|her|our|this|that|there|then|so|also|am|is|isnt|was|are|has|have|had|got|still|want|wants|wanted|need|needs|can|cant|cannot|could|couldnt|dont|didnt|doesnt|wont|works?|working|traded|sold|gave|lost|wiped|reset|broke|forgot|bought|switched|moved|everything|nothing|all|no|shows?|says?|asks?|how|what|where|if|when|another|someone|OLD|NEW|PHONE|SECOND|TABLET)\b)/,
  /\s+(?=(?:but|because|cause|cuz|coz|however|although|though|while|whereas|yet|except that|(?<!\b(?:know|idea|sure|remember|wonder|of|under|in|on|tell|see|to|with|for) )(?:which|who)|so (?:i|my|now|how|what|it|the|we))\b)/,
  /\s+(?=(?:what if|what happens|(?<!\b(?:asks?|asked|asking|wants to know|asks me|asked me|asking me) )if|(?<!\bjust )in case|suppose|supposing|assuming|unless|whether|imagine)\b)/,
  /\s+(?=(?:when|before|after|until|once|as soon as) (?:i|we|you|he|she|it|they|my|the|OLD|NEW|PHONE|selling|wiping|resetting|getting|trading|moving|changing|switching|giving|sending|erasing|doing)\b)/,
  new RegExp(
    `(?<=\\S)\\s+${NOT_AFTER}(?=(?:i|we|he|she|ive) (?:just |already |have |had |also )*(?:lost|wiped|sold|broke|forgot|reset|dropped|bought|got|gave|traded|dont have|didnt|never|erased|deleted|uninstalled|reinstalled|cant|cannot|switched|changed)\\b)`,
  ),
  new RegExp(
    `(?<=\\S)\\s+${NOT_AFTER}(?=(?:(?:my|the|our|his|her) )?${PHONE} (?:is|was|got|has|had|fell|broke|died|wont|does|doesnt|still|went|just|works|isnt)\\b)`,
  ),
  /(?<=\S)\s+(?=(?:how (?:do|can|to|would|should|could|does)|what (?:now|next|do|should|can|to do|are my)|where (?:do|can|is)|(?<!\b(?:what|where|when|how|why|which|where|that) )(?:can (?:i|you|we|u)|could (?:you|i)|(?:should|do|shall|must|will|would) (?:i|we))|is there (?:any|a)|any (?:way|chance|help|ideas?)|please help|pls help|help me)\b)/,
];

/** A finite verb where the subject was left out: "(it) still works". */
const NO_SUBJECT =
  /^(?:(?:and|but|so|then|now|also|just|already|which|who|unfortunately|sadly|luckily) )*(?=(?:still|works?|is|isnt|was|has|had|got|fell|died|broke|went|wont|doesnt|shows?|sits|lies|never|lying|sitting|switched off|turned off|cracked|completely|totally|not|can still|cant be|no longer|gone|shattered|smashed|destroyed|bricked|broken|dead)\b)/;
const SUBJECT = new RegExp(`^(?:[a-z]+ ){0,4}?(?:(?:my|the|our|this|that|his|her) )?(${PHONE})\\b`);
const THINGS = new RegExp(
  `\\b(?:${PHONE}|backups?|app|authenticator|accounts?|passwords?|codes?|switch|toggle|button|e-?mail|card|number|message|error|laptop|computer|pc|watch|tablet|printer|car|qr|cache|keychain|icloud|vpn|wifi)\\b`,
  'g',
);

function statementsOf(sentence: string): string[] {
  return BREAKS.reduce<string[]>(
    (parts, at) => parts.flatMap((part) => part.split(at)),
    [sentence.replace(/\bjust in case\b/g, '')],
  )
    .map((part) =>
      part
        .replace(/["“”'()[\]*_]+/g, ' ')
        .replace(/[!?,.;:]+(?=\s|$)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((part, at) =>
      at > 0 ? part.replace(/^(?:who|which) (?!(?:account|one|phone|e-?mail|button)\b)/, '') : part,
    )
    .filter((part) => part !== '');
}

/** The last thing named before `index`, or earlier in the message: what "it" stands for. */
function meantBy(statement: string, index: number, earlier: string | undefined): string | undefined {
  return [...statement.slice(0, index).matchAll(THINGS)].at(-1)?.[0] ?? earlier;
}

/** The statements of a text whose phones are told apart, each with how and of whom it is meant. */
export function clauses(text: string): Clause[] {
  const told: Clause[] = [];
  let others = false;
  let last: string | undefined;
  let subject: string | undefined;
  for (const sentence of text.split(SENTENCE_END)) {
    const parts = statementsOf(sentence);
    const moods = moodsOf(parts, sentence.trimEnd().endsWith('?'));
    const plainly = isPlain(parts, moods);
    for (const [at, part] of parts.entries()) {
      if (OTHERS.test(part) && !OWN_THINGS.test(part)) others = true;
      else if (OWN.test(part.replace(KINSHIP, ' '))) others = false;
      const elliptic = NO_SUBJECT.test(part) && subject !== undefined;
      const whole = elliptic ? part.replace(NO_SUBJECT, `${subject} `) : part;
      const statement = whole.replace(/\b(?:it|its|this one|that one)\b/g, (word, index: number) => {
        const meant = meantBy(whole, index, last);
        if (meant === undefined || !/^[A-Z]/.test(meant)) return word;
        return word === 'its' ? `${meant} is` : meant;
      });
      last = meantBy(statement, statement.length, last);
      subject = SUBJECT.exec(statement)?.[1] ?? (elliptic ? subject : undefined);
      told.push({ text: statement, mood: moods[at] ?? 'said', plainly, others });
    }
  }
  return told;
}
