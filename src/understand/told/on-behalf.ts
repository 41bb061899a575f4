import { type Clause, PERSON } from './clauses.ts';

const FOR =
  /\b(?:asking|writing|ask|this is|its|it is|calling|here|need (?:it|this|help)|help(?:ing)?|question|on behalf of|trying to help|want to help|ticket|request|looking) (?:\w+ )?(?:for |of )?(?:a |an |my |our |the |one of (?:my|our) |someone |somebody )/;
const TROUBLE =
  '(?:has|have|had|lost|cannot|cant|got|is|was|needs|bought|broke|dropped|changed|wiped|forgot|replaced|deleted|cracked|smashed|sold|reset|switched|moved|wants|wont|didnt|does|doesnt|traded|stuck|locked|uninstalled|reinstalled|never|left)';
/** What others do to the person: no case of theirs. */
const TOWARDS_ME =
  /\b(?:told|gave|tells|says|said|asked|asks|wants|recommended|suggested|bought|sold|sent|lent|helped|set up|installed) (?:that )?(?:me|us)\b|\b(?:gave|lent|bought|sold) (?:me|us)\b|\b(?:has|have|uses?|with|had) (?:the same|no problem|no issues|it working)\b|\bworks (?:fine|for)\b|\b(?:his|hers|theirs) (?:works|is fine|backs|restored)\b|\b(?:uses?|has) an? PHONE$/;

/** True when the person asks for somebody else: "asking for my boss", "a user of mine lost her phone". */
export function asksForAnother(clauses: readonly Clause[]): boolean {
  return clauses.some(({ text, mood }) => {
    if (mood === 'supposed' || TOWARDS_ME.test(text)) return false;
    const person = PERSON.exec(text);
    if (!person) return /\bon behalf of\b/.test(text);
    const before = text.slice(0, person.index);
    const after = text.slice(person.index + person[0].length);
    if (FOR.test(before) && /(?:a|an|my|our|the|of|someone|somebody|old|new|other) $/.test(before))
      return true;
    if (/\bfor (?:a |an |my |our |one of (?:my|our) )$/.test(before))
      return mood !== 'asked' || /\b(?:restore|set up|recover|get|do)\b/.test(before);
    if (mood !== 'said' || /^ (?:OLD|NEW|PHONE|SECOND|TABLET) (?:has|had|have|works)\b/.test(after))
      return false;
    const subject =
      /^(?:(?:so|and|but|hi|hello|hey|well|also|because|one of|our|my|a|an|the|user|some|new|of) )*$/.test(
        before,
      );
    return (
      subject &&
      new RegExp(
        `^(?:'?s)?(?: (?:in|of|from|at) (?:my |our |mine|ours|the )?\\w*)?(?: (?:just|also|now|has|accidentally|who|OLD|NEW|PHONE|is|phone))* ${TROUBLE}\\b`,
      ).test(after)
    );
  });
}
