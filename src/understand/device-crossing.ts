import type { Os } from './devices.ts';

/** The other system, a change of platform, switching sides: a move with neither or only one of the two named. */
const CROSSING =
  /\bcross[ -]?platform\b|\b(?:different|another|across|cross|chang(?:ed|ing)|switch(?:ed|ing)|jump(?:ed|ing)) (?:operating )?(?:platforms?|operating systems?|os|ecosystems?|systems|sides|ship)\b|\b(?:different|other) (?:operating )?system\b(?! (?:is|for|at|than|we|says))|\bone (?:platform|system) to (?:the other|another)\b|\bon (?:a different|another|the other) (?:platform|type of device|system)\b|\b(?:had|has|with|of) (?:a |the )?(?:different|other|another) (?:operating )?systems?\b|\bsystems? (?:are )?different\b|\bdifferent brands, one\b|\b(?:on|from) one system\b/;
const SAME = /(?<!not the )\bsame (?:system|platform|os)\b|\bdont have another\b/;

/** True when a plain text speaks of another system, whether or not it names one. */
export function speaksOfCrossing(text: string): boolean {
  return CROSSING.test(text) && !SAME.test(text);
}

/** A change of side with only one of the two named; a model number speaks of a newer phone of the same side. */
const CHANGED =
  /(?<!dont want to |not |never |nearly |almost |about to )(?:\b(?:going|gone|went) (?:apple|android|droid|ios)\b|\b(?:switch\w*|jump\w* ship|chang\w+|convert\w*|defect\w*|moved?|moving|went|gone) (?:over )?to (?:apple|ios|android|google|iphone)\b(?! ?(?:\d|se|air|pro|plus|max|phone|version|pay|play|one|backup)))/;
const LEFT =
  /\b(?:apple|ios|android) life over\b|\bnew (?:phone|one) isnt (?:an? )?(?:apple|android|iphone)\b|(?<!never |not )\b(?:(?:switch\w*|chang\w+|mov\w+) (?:away )?from|left|leave|leaving|quit|abandon\w*|ditch\w*|since dumping) (?:the )?(?:apple|ios|android)\b(?! (?:\d|phone|version|store|tab|app\b))/;
const OTHER: Readonly<Record<Os, Os>> = { ios: 'android', android: 'ios' };

/** The move that a change of side implies where only one system is named. */
export function impliedMove(text: string, named: Os | undefined): { from: Os; to: Os } | null {
  if (named === undefined || /\bback (?:to|on)\b/.test(text)) return null;
  if (CHANGED.test(text)) return { from: OTHER[named], to: named };
  return LEFT.test(text) ? { from: named, to: OTHER[named] } : null;
}
