import type { Os } from './devices.ts';

/** Words after a phone that tell what ails it. */
const TROUBLE =
  /^s?[^.!?;§]{0,25}?\b(?:fails?|failed|stops?|stopped|gives? up|wont|cant|can ?not|doesnt|didnt|asks?|says|shows?|errors?|something went wrong|greyed|stolen|lost|broken?|dead|dies|died|fell|went|sank|gone|reset|wiped|smashed|dropped|nothing|empty|blank|restored?|had it)\b/;
const TROUBLE_BEFORE =
  /\b(?:lost|stole|broke|dropped|wiped|reset|smashed|restored?|recover\w*|cant find|restoring|selling|changed?|protect) (?:\w+ ){0,3}$/;
/** Words around a phone that say the accounts are on it, or that it is asked about. */
const MEANT_BEFORE =
  /\b(?:codes|accounts|authenticator|logins|tokens|app|backup)\b[^.!?§]{0,25}(?:on|in|at|=) (?:my |the |an? )?(?:\w+ )?$|\b(?:about|meant|for me:?|but on|only|how|where|on this|mine(?:s| is)?|im on|im on an?|ive an?|i have an?) (?:my |the |an? )?$/;
const MEANT_AFTER =
  /^s?[^.!?§]{0,12}\b(?:with|which|that|had|has|holds) (?:all |the |my )*(?:codes|accounts|authenticator|approvals)|^s?(?: please)? (?:is meant|one is meant|please|first)|^s?[^.!?;§]{0,25}\b(?:how|where|which)\b/;
const OWN = /\b(?:my|mine|private|i|im|ive)\b[^.!?§]{0,20}$/;

/** How much the words around a phone make it the one the message is about. */
export function attention(before: string, after: string): number {
  let value = 0;
  if (TROUBLE.test(after) || TROUBLE_BEFORE.test(before)) value += 1.5;
  if (MEANT_BEFORE.test(before) || MEANT_AFTER.test(after)) value += 1;
  if (OWN.test(before)) value += 0.5;
  return value;
}

/** Two systems named in one breath. */
const SIDE_BY_SIDE =
  /§(?:i|a)s?(?: (?:phone|device|user)s?)?,? ?(?:and|or|vs|&|\/|und|oder|et|ou|y|o|e)(?: (?:an?|on|for|where|my|one|with|how|auf|the|\w+ing))* §/;

/** The system that draws most attention in a marked text; null when both draw about the same. */
export function focus(
  seen: string,
  mentions: readonly { readonly os: Os; readonly attention: number }[],
): Os | null {
  const drawn = { ios: 0, android: 0 };
  for (const { os, attention } of mentions) drawn[os] = Math.max(drawn[os], attention);
  if (Math.abs(drawn.ios - drawn.android) < (SIDE_BY_SIDE.test(seen) ? 1.5 : 0.5)) return null;
  return drawn.ios > drawn.android ? 'ios' : 'android';
}
