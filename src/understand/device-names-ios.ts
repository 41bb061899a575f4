/** Number and grade of an iPhone. */
const MODEL =
  '(?: ?(?:\\d{1,2} ?[se]?(?![a-z])|se|x[rs]?|air)(?![a-z]))?(?: ?(?:pro|max|plus|mini|air)(?![a-z]))*';

/** Phones, tablets and systems of Apple, as people spell them. */
export const IOS_DEVICES = [
  `(?<!\\b(?:can|could|do|should|shall|may|must|if|when|time|before|where|who|numbers?) )i phones?${MODEL}`,
  `i-?phones?${MODEL}`,
  `(?:ihpone?|iphne|iph?oen|ipone|iphon|ifone|iphnoe|iphoe)s?${MODEL}`,
  'iphine|aple|iph(?: ?\\d{1,2}| (?=to|2)|s?)',
  'ip ?1[1-7]|ip(?=→|->)',
  'aifon|i-fon',
  'i[ -]?pads?(?:os)?(?: (?:air|mini|pro))?|ipods?(?: touch)?',
  'i ?os ?\\d*',
  'apple (?:phones?|device|handset|mobile|handy|smartphone|ger[äa]t|tablet|land|world|side|one)',
  'apple(?!s own| ids? (?:asks|wants|sends|verification|locked)| codes? on my watch| ?(?:watch|tv|music|pay|silicon|car|support|business|pencil|logo|podcast|maps|mail|s own))',
  'crapple|cupertino|fruit phone|fruit(?= to robot)|🍎|🍏',
  '1[1-7] ?(?:pro(?: max)?|mini|plus)|1[1-7]e|pro max',
  'x[rs] max|xr|(?<=\\b(?:my|the|an|old|new|iphone) )xs',
  '(?<=(?:my|the|an?|to|from|→|->|>) ?|^)se ?[23]?(?= (?:to|for|2|3|is|was|$)|[,.→]| ?->|$)',
  '(?<=\\b(?:my|the|old|new) )se(?! (?:series|linux))',
  '(?<=to an )air(?=$|[.,?!])|apfel|manzanita|manzana|pomme|maçã|りんご|リンゴ',
  'アイフォン|アイフォーン|アイパッド|アップル|林檎|苹果',
].join('|');

/** Shops and services that only Apple's devices have. */
export const IOS_SERVICES = [
  'apple (?:ids?(?! (?:asks|wants|sends|verification|locked))|account)',
  'app store|i[ -]?cloud|ícloud|icloud(?:sicherung|backup)|icould|icluod|iclod|itunes',
  'apple ?(?:store|care)s?|genius bar|air ?drop|face ?id|facetime|imessages?|testflight',
  'key ?chain|キーチェーン|llavero|quick ?start|(?<=in |\\()finder',
].join('|');
