import type { Mood } from './moods.ts';

/** What people say for the values of one slot. Patterns read one statement, its phones told apart (phones.ts). */
export interface Rules {
  readonly slot: string;
  /** In order of precedence: a value may stand twice, with words that count for more and for less. */
  readonly values: readonly (readonly [value: string, ...patterns: readonly RegExp[]])[];
  /** Several values of the slot may hold at once. */
  readonly several?: true;
  /** Other ways to mean it that count as well; a plain statement always does. */
  readonly moods?: readonly Mood[];
  /** Words without which the message, as a whole, is not about this. */
  readonly given?: RegExp;
  /** Counts whoever it is told of. */
  readonly anybody?: true;
  /** A dangerous gate may open on it: taken only from a sentence that says it plainly, of the person's own phone. */
  readonly careful?: true;
}

/** A phone that may be the old one, with the words before it. */
export const DETERMINER =
  '(?:(?:my|the|our|this|his|her|their|a|an|that|only|entire|whole|own|both|up|in|of|all) )*';
export const OLD_PHONE = `${DETERMINER}(?:OLD|PHONE)`;
/** Words between a phone and what is said of it. */
export const LINK =
  '(?:(?:is|was|were|are|got|gets|has|have|had|been|went|gone|be|now|just|also|completely|totally|already|unfortunately|sadly|yesterday|today|recently|really|so|it|i|that|which|who|then|last|night|week|month|ago|weeks|days|accidentally|suddenly|finally|kind|of|a|the|bit|wurde|worden|ist|foi|fue|est|été|sido|ha|hat|physically|still|by|someone|somebody|on|holiday|vacation) )*';
