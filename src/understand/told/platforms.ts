import type { ReadFact } from '../../dialog/reading.ts';
import type { Devices, Os } from '../devices.ts';

type Platform = Omit<ReadFact, 'confidence'>;

/** "Pixel 6 to 9": the second model without its name. */
const MODEL_STEP =
  /^ ?(?:pro |plus |max |ultra |mini )?(?:to|->|→|=>|>|2) (?:an? |the |my |new )*\d{1,2}\b(?! ?(?:\d|minutes|days|%|accounts|codes))/;
const CALLED_OLD = /\b(?:old|previous|former) (?:\w+ )?$/;
/** "Lost her phone, a Samsung": what the phone that is gone is called. */
const DESCRIBED =
  /\b(?:lost|stole\w*|broke\w*|sold|wiped|dropped|dead|smashed|died)\b[^.;]{0,30}\b(?:phone|one|it|mobile|handset|device)[, (]+(?:(?:it|it was|its|which (?:is|was)) )?(?:an? )$/;
/** What is said of the phone that came first, and of the one that came after. */
const GONE =
  /^s?(?: \w+)?(?: (?:is|was|got|has|had|went|have))? ?(?:fell|broke|broken|died|dead|lost|stolen|drowned|smashed|wiped|sold|traded|bricked|cracked|gone|kaputt|missing|slipped|sank|ran over|wont|screen)\b/;
const GONE_BEFORE =
  /\b(?:lost|broke|sold|dropped|wiped|smashed|traded(?: in)?|returned|erased|destroyed|cracked|drowned|bricked|reset|gave away|stole) (?:my|the|an?|our|his|her|their) (?:\w+ )?$/;
const COMES =
  /\b(?:got|bought|have|using|use|on|ordered|getting|now|received|given) (?:an?|the|my|now an?|myself an?) (?:new |brand new |another |used |refurbished )?$/;

/** Which system the old phone has and which the new one, where two phones are named or one has a story. */
export function platformsTold(text: string, { mentions, systems, from, to }: Devices): Platform[] {
  if (from && to)
    return [
      { slot: 'platform_old', value: from },
      { slot: 'platform_new', value: to },
    ];
  const said = mentions.filter(({ ignored, service }) => !ignored && !service);
  const os = systems[0];
  if (systems.length !== 1 || !os) return [];
  const both = (system: Os): Platform[] => [
    { slot: 'platform_old', value: system },
    { slot: 'platform_new', value: system },
  ];
  const stories = said.map(({ start, end, role }) => {
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 40);
    if (MODEL_STEP.test(after)) return 'both';
    if (
      role <= -1 ||
      CALLED_OLD.test(before) ||
      DESCRIBED.test(before) ||
      GONE.test(after) ||
      GONE_BEFORE.test(before)
    )
      return 'old';
    return role >= 1 || (said.length > 1 && COMES.test(before)) ? 'new' : 'unclear';
  });
  if (stories.includes('both') || (stories.includes('old') && stories.includes('new'))) return both(os);
  // One of two phones has a part: the other one has the other.
  const models = new Set(said.map(({ words }) => words));
  if (said.length === 2 && models.size === 2 && new Set(stories).size === 2) return both(os);
  if (stories.includes('old')) return [{ slot: 'platform_old', value: os }];
  if (stories.includes('new')) return [{ slot: 'platform_new', value: os }];
  return [{ slot: 'platform', value: os }];
}
