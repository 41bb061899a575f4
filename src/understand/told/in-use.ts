import type { Rules } from './rule.ts';

/** Which phone the person acts on. Said of now and of oneself, or not at all. */
export const THIS_DEVICE: Rules = {
  slot: 'this_device',
  careful: true,
  values: [
    [
      'only',
      /\bi (?:only have|have only|have just|just have|only own|own only|only use|use only) (?:this )?(?:one|1|a single|this)? ?(?:and only )?PHONE\b(?! (?:left|now|anymore))/,
      /^(?:its |it is |this is |that is |PHONE is |and )*(?:my|the) only PHONE(?: (?:i have|i own|there is))?$|\bPHONE is (?:my|the) only (?:one|PHONE)(?: i have)?$/,
      /^(?:(?:its|it is|this is|PHONE is|still|i have|i use|on) )*(?:still )?(?:the )?same PHONE (?:as before|as always|i (?:always )?(?:had|used))\b|\b(?:i )?(?:didnt|did not|havent|have not|never) (?:change|changed|switch|switched|swap|swapped|replaced?|got) (?:my )?(?:PHONE|phones)\b(?! (?:number|yet|since))|\bthere is only one PHONE\b|\bno (?:new|old|other|second) PHONE(?: involved| here)?$/,
    ],
    [
      'new',
      /\b(?:im|i am) (?:now |currently |already )?(?:writing |doing this |working |using |on |typing |chatting |trying this )+(?:this |it )?(?:from |on |with )?(?:my |the )?NEW\b(?! (?:is|was|one))/,
    ],
    [
      'old',
      /\b(?:im|i am) (?:now |currently |still )?(?:writing |doing this |working |using |on |typing |chatting )+(?:this |it )?(?:from |on |with )?(?:my |the )?OLD\b/,
    ],
  ],
};

/** Which of two devices in use is complete. */
export const COMPLETE_DEVICE: Rules = {
  slot: 'complete_device',
  careful: true,
  given: /\bTABLET\b|\bSECOND\b|\bboth (?:PHONE|devices)\b|\btwo (?:PHONE|devices)\b/,
  values: [
    [
      'neither',
      /\b(?:neither|none)(?: of (?:them|the (?:two|devices)|both))? (?:has|have|shows|is) (?:all|every\w*|complete)\b/,
    ],
    [
      'other',
      /\b(?:my |the )?(?:TABLET|SECOND) (?:has|shows|lists) (?:all(?! but| except)|every(?:thing| account)|the complete)\b/,
    ],
    [
      'this',
      /\b(?:my |the )?PHONE (?:in front of me |here |im on )(?:has|shows|lists) (?:all(?! but| except)|every(?:thing| account)|the complete)\b/,
    ],
  ],
};

/** Entries that exist nowhere else hold back what would remove them; that there are none is asked. */
export const ONLY_HERE: Rules = {
  slot: 'only_here',
  values: [
    [
      'yes',
      /\b(?:accounts?|codes?|entries|some|one|two|three|them|which|that)(?: \w+){0,3} (?:exists?|is|are|lives?|only) (?:only |just )?(?:on (?:my |the |this )?(?:NEW|PHONE) and nowhere else|only on (?:my |the |this )NEW|nowhere else)\b|\bonly on (?:my |the |this )?(?:NEW|PHONE) and nowhere else\b/,
    ],
  ],
};
