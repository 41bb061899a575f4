/** What became of the phone, and who is locked out by it. */
export const PHONE: Readonly<Record<string, RegExp>> = {
  'locked out':
    /\block(?:ed)? (?:me |myself )?out\b|\b(?:cant|cannot|can not|couldnt|unable to|wont let me|no way to|not able to|impossible to) (?:\w+ )?(?:log|sign|get|login|enter|access|approve|open|see|reach)\b|\bno (?:longer )?(?:have )?access\b|\blost access\b|\bdont have access\b|\bcant login\b|\basks? (?:me )?for (?:a |the )?code\b|\bwants? (?:a |the )?code\b|\bclosed to me\b|\bim out of\b|\bshut out\b|\bkicked out\b/,
  'phone gone':
    /\b(?:phone|iphone|mobile|device|handset|cell|ipad|tablet|samsung|galaxy|pixel|android|it|one|screen|display|authenticator)\b.{0,25}\b(?:lost|stolen|gone|broken?|dead|died|smashed|shattered|cracked|destroyed|wiped|erased|reset|sold|bricked|drowned|missing|disappeared|damaged?|nicked|burnt|kaputt|crushed|wrecked|wont (?:turn|start|boot|charge))\b|\b(?:lost|lose|broke|stole|dropped|wiped|erased|reset|formatted|sold|smashed|cracked|misplaced|traded|left|forgot|threw|gave|returned|drowned|destroyed)\b.{0,20}\b(?:phone|iphone|mobile|device|handset|cell|ipad|tablet|samsung|galaxy|pixel|android)\b/,
  'app deleted':
    /\b(?:deleted|uninstalled|removed|reinstalled|delete|uninstall|reinstall)\b.{0,25}\b(?:app|authenticator|account|accounts|it|entry|entries)\b|\b(?:apps?|authenticator|everything) (?:\w+ )?(?:went|is gone|got (?:wiped|deleted|removed))\b/,
  'new phone':
    /\b(?:new\w*|another|different|replacement|replaced|chang\w+|switch\w+|swapp?\w*|upgrad\w+|bought|2nd|second|no\. 2)\b.{0,20}\b(?:phone|mobile|device|handset|cell|iphone|one|fone|phne|android|samsung)\b/,
  'both phones':
    /\bboth (?:phones?|devices?|here|apple|android)\b|\bold (?:one|phone|iphone|handset)? ?(?:still|is still|works)\b|\b(?:still have|kept|keep) (?:my |the )?(?:old|\d+|other|first)\b|\bside by side\b/,
  'other system':
    /\b(?:different|other|another|both|two|across) (?:\w+ )?(?:systems?|platforms?|brands?|os|makers?|manufacturers?|sides?|ecosystems?)\b|\bcross[ -]?platform\b|\bdroid\b/,
  'prompts to old':
    /\b(?:prompt|request|approv\w+|notification|number|code)s?\b.{0,30}\b(?:to|on|at|in) (?:my |the )?(?:old|other|wrong|previous)\b/,
};
