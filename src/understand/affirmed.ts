const STATE =
  '(?:broken|lost|stolen|wiped|reset|dead|sold|erased|gone|missing|deleted|formatted|damaged|smashed|cracked|given away|traded in|with me|working)';
const DENIED = new RegExp(
  `\\b(?:not|isnt|wasnt|never|hasnt been|wasnt ever|neither|nor)(?: (?:really|actually|yet|been|even|it|completely|just))* ${STATE}(?: (?:or|and|nor) ${STATE})*`,
  'g',
);

/** A plain text without the states of a phone that it denies: "not broken, it is lost" says lost. */
export function affirmed(text: string): string {
  return text.replace(DENIED, ' ').replace(/\s+/g, ' ').trim();
}
