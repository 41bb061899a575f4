import { type Clause, PEOPLE } from './clauses.ts';

/** "Asking for my boss", "can you help my grandma". */
const FOR = new RegExp(
  `\\b(?:asking|writing|calling|here|help|helping|question|ticket|request|looking|this is|its|it is|need (?:it|this|help)|behalf|trying to help|want to help) (?:\\w+ )?(?:for |of )?(?:a|an|my|our|the|one of (?:my|our)|some)(?: (?:old|new|other|elderly))? ${PEOPLE}s?\\b|\\bon behalf of\\b|\\b(?:asking|writing|calling|here) (?:for|on behalf of) (?:someone|somebody)\\b`,
);
const FOR_END = new RegExp(`\\bfor (?:my|our|a) ${PEOPLE}$`);
/** "Set it up for a user". */
const FOR_DOING = new RegExp(
  `\\b(?:restore|set up|recover|get|do|reset|fix|move|transfer)\\b.* for (?:a|an|my|our|one of (?:my|our)) ${PEOPLE}\\b`,
);
/** "We have a user who lost her phone". */
const THERE_IS =
  /\b(?:we|i) (?:have|got|had) (?:an?|one|another|two|several|some) (?:\w+ )?(?:user|colleague|employee|student|customer|client|teacher|person|somebody|someone|coworker|intern)s?\b/;
const TROUBLE =
  '(?:(?:has|have|had|got|with) (?:(?:now|just|a|an|some|the|his|her|their|also) )*(?:new|NEW|trouble|problems?|issues?|lost|broken|forgotten|wiped|no (?:codes|access|phone|backup)|locked|reset|changed|replaced|stolen|deleted|an error|error|bought|switched)|(?:is|was|got|gets|are) (?:now |also |completely |just )*(?:locked|stuck|unable|not able|robbed|mugged|hacked|asked for|without|on a NEW|getting|missing|no longer able)|lost|cannot|cant|needs (?:to|a|an|his|her|their|help|authenticator|access)|bought|broke|dropped|forgot|replaced|deleted|cracked|smashed|sold|reset|switched (?:to|from|phones)|moved (?:to|from)|changed (?:his|her|their|PHONE|phones)|wiped|wont|didnt|doesnt (?:get|have|see|know|remember)|traded|uninstalled|reinstalled|left (?:his|her|their))';
/** "My mum lost her phone", "a user of mine …", "his Samsung broke" after a person was named. */
const IN_TROUBLE = new RegExp(
  `^(?:(?:so|and|but|hi|hello|hey|well|also|because|one of|our|my|a|an|the|some|new|of|or|other) )*${PEOPLE}s?(?: (?:in|of|from|at) (?:my |our |the )?\\w+)?(?: (?:just|also|now|has|accidentally|who|yesterday|recently))* ${TROUBLE}\\b`,
);
/** "My boss's phone broke": more than that the phone has or can do something. */
const PHONE_IN_TROUBLE = new RegExp(
  `^(?:(?:so|and|but|hi|hello|because|one of|our|my|a|an|the|of) )*${PEOPLE}s? (?:OLD|NEW|PHONE) (?:(?:is|was|got|has been|just|has) )*(?:broke\\w*|stolen|lost|dead|died|wiped|reset|gone|smashed|locked|fell|wont|doesnt|missing|shattered|damaged)\\b`,
);
/** What others do to the person, or have without trouble: no case of theirs. */
const NO_CASE =
  /\b(?:told|gave|tells|says|said|asked|asks|wants|recommended|suggested|bought|sold|sent|lent|helped|set up|installed) (?:that )?(?:me|us)\b|\b(?:the same|no problem|no issues|it working)\b|\bworks (?:fine|for)\b|\b(?:his|hers|theirs) (?:works|is fine|backs|restored)\b/;

/** True when the person asks for somebody else: "asking for my boss", "a user of mine lost her phone". */
export function asksForAnother(clauses: readonly Clause[]): boolean {
  return clauses.some(({ text, mood }) => {
    if (mood === 'supposed' || NO_CASE.test(text)) return false;
    if (FOR.test(text) || THERE_IS.test(text) || FOR_DOING.test(text)) return true;
    if (mood === 'asked') return false;
    if (FOR_END.test(text)) return true;
    return mood === 'said' && (IN_TROUBLE.test(text) || PHONE_IN_TROUBLE.test(text));
  });
}
