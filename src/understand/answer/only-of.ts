/** Words that say nothing by themselves and may stand in any short answer. */
const LITTLE =
  'yes+|yea+h*|yep|yup|y|no|nope|ok|okay|well|so|oh|it|its|is|are|am|they|theyre|that|thats|i|ive|im|you|we|the|my|a|an|just|now|still|already|also|both|here|there|really|definitely|sure|right|checked|looked|see|saw|says?|shows?|shown|showing|as|of|in|to|do|does|did|has|have|had|been|lol|sorry|oops|again|yet|thanks|thx|please|for|think|guess|believe|probably|seems?|looks?|like|should|be|and|alright|indeed|exactly|tatsachlich|ja|sind|ist|noch|si|estan?|la|las|los|el|oui|sont|est|les|le|sim|esta|estao|as|os|o|son|toutes?|all|every|everything|one';

/**
 * A pattern that counts only where every word of the statement is one of a few: "all accounts are there" says that
 * all are there, "all I want is to sign in" does not. For values that a stray word must never give.
 */
export function onlyOf(pattern: string, vocabulary: string): RegExp {
  return new RegExp(`^(?=(?:.* )?(?:${pattern})(?: |$))(?:(?:${LITTLE}|${vocabulary}|\\d+)(?: |$))+$`);
}

/** A pattern that counts where one of several does. */
export function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
