/** A denial right before a word, with what may stand between: "not an", "kein", "n'est pas". */
const DENIAL =
  /(?:^| )(?:not|isnt|wasnt|arent|werent|dont|doesnt|didnt|havent|hasnt|never|without|neither|nor|no longer|instead of|nicht|keine?n?|(?<!sais )pas|sin|sem|ohne|sans)(?: (?:an?|the|my|really|actually|yet|been|even|it|completely|just|only|by|via|on|for|from|de|un|une|ein|eine|el|la|o|um))* $/;
const ALSO_DENIED = /(?:or|nor|oder|ni|ou) $/;

/** Each pattern once more, to find all its places. */
const everywhere = new Map<RegExp, RegExp>();
function placesOf(words: RegExp): RegExp {
  const known = everywhere.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(words.source, 'g');
  everywhere.set(words, made);
  return made;
}

/** True when the words say a value somewhere without denying it: "not broken, lost" says lost and not broken. */
export function affirms(text: string, words: RegExp): boolean {
  let before = false;
  for (const { index } of text.matchAll(placesOf(words))) {
    const lead = text.slice(0, index);
    if (!DENIAL.test(lead) && !(before && ALSO_DENIED.test(lead))) return true;
    before = true;
  }
  return false;
}

/** "Not broken or lost" denies both: the states before and after "or" go together. */
export function withoutDeniedPairs(text: string): string {
  return text.replace(
    /\b(?:not|isnt|wasnt|never|neither|nor)(?: (?:really|actually|even))* (\w+) (?:or|nor|and) (\w+)/g,
    ' ',
  );
}
