export type Os = 'ios' | 'android';

/** One device, shop or service in a message that tells an operating system. `role` below 0: where things come from, above 0: where they go. */
interface Mention {
  readonly os: Os;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Belongs to somebody else, to another time, or is named only to be ruled out. */
  readonly ignored: boolean;
  readonly role: number;
}

export interface Devices {
  readonly mentions: readonly Mention[];
  /** Systems that matter, ignored mentions left out. */
  readonly systems: readonly Os[];
  /** Where the accounts are and where they should go, when two systems matter and the words tell. */
  readonly from: Os | null;
  readonly to: Os | null;
}

const IOS =
  'i[ -]?phones?(?: ?(?:\\d{1,2}s?|se|x[rs]?|air))?(?: ?(?:pro|max|plus|mini|e\\b))*|i[ -]?pads?(?:os)?|i ?os(?= ?\\d|\\b)|apple (?:phones?|device|handset|mobile|handy|ids?|account|smartphone|ger[äa]t)|apple(?! ?(?:watch|tv|music|pay|store|silicon|car|care|support|business|pencil|logo|podcast|maps|mail|s own))|ihpones?|iphne|iph?oen|ipones?|iphon|ifone|aifon|i-fon|app store|i[ -]?cloud|itunes|1[1-7] pro(?: max)?|pro max|アイフォン|アイフォーン|アイパッド|苹果';
const ANDROID =
  'move to ios(?: app)?|android(?:s|e)?|droids?|s\\d (?:mini|edge|plus)|andr(?:io|o|oi)d|andoid|andorid|adroid|androind|sams?n?u?n?g|sumsung|samsumg|samsug|smasung|samsong|galxy|glaxy|galaxi|pixle|xiomi|xiaomy|hua?w[ae]+i|hwawei|motorolla|(?:google )?play ?store|google play|google phone|samsung(?: galaxy)?(?: (?:[szajmf]|note|tab|fold|flip) ?\\d*\\w*)*(?: (?:ultra|plus|fe))?|galax(?:y|ies)(?: (?:[szajmf]|note|tab|fold|flip|ace) ?\\d*\\w*)*(?: (?:ultra|plus|fe))?|s ?(?:[6-9]|1\\d|2\\d)(?: ?(?:ultra|plus|fe|\\+))?(?![\\d:%])|(?:z )?(?:fold|flip) ?\\d|note ?(?:[89]|10|20)(?: ultra)?|[amj]\\d\\d(?:s| 5g)?|pixels?(?: ?\\d{1,2}a?)?(?: (?:pro|xl|fold))*|one ?plus(?: \\w+)?|nord(?: ?\\d)?|xiaomi(?: \\w+)?|redmi(?: note)?(?: \\d+)?(?: pro)?|poco(?: \\w\\d)?|mi ?(?:9|1\\d)(?:t| lite| pro)?|huawei(?: \\w+)?|p[234]0(?: (?:lite|pro))?|mate ?\\d\\d|honou?r ?\\d+|honor|moto(?:rola)?(?: (?:[geox]\\d*|edge)(?: ?\\d+)?)?|oppo(?: \\w+)?|realme(?: \\w+)?|vivo [vyxt]\\d+|vivo phone|(?:my|new|old|a) vivo|xperia|sony (?:phone|xperia)|nokia(?: \\w?\\d+)?|htc|lg (?:[gvk]\\d+|phone|velvet)|nothing phone|fairphone(?: ?\\d)?|zenfone|nexus ?\\d?\\w?|zte|tecno|infinix|smart ?switch|アンドロイド|ギャラクシー|ピクセル|エクスペリア|シャオミ';
const DEVICE = new RegExp(`(?<![a-z0-9$])(?:(?<android>${ANDROID})|(?<ios>${IOS}))(?![a-z0-9])`, 'gu');

const PEOPLE =
  "(?<![a-z])(?:wife|husband|son|daughter|kids?|child|mum|mom|mother|dad|father|friends?|boss|manager|colleagues?|coworkers?|co-workers?|girlfriend|boyfriend|partner|brother|sister|neighbou?r|flatmate|everyone else|somebody else|frau|mann|freund|freundin|kollege|kollegin|kollegen|chef|esposa|marido|amigo|colega|hermano|femme|mari|collègue|ami|mulher|namorada|妻|夫|友達|同僚)(?:'?s)?";
const OTHERS_BEFORE = new RegExp(
  `${PEOPLE}(?: \\w+)?(?: (?:has|have|uses?|using|owns?|got|is on|are on|hat|nutzt|tiene|usa|tem|a|on|with|can on|did it on))?(?: (?:an?|the|his|her|their|also|only|old|new|ein|un))* ?$`,
);
const TAKEN_OVER =
  /(?:take over|taking over|took over|i take|i use|i now use|inherit\w*|given|gave me|lent me|gives me|got|borrow\w*|bought|buying|passed (?:on )?(?:to )?me) [^.!?,]{0,25}$/;
const RULED_OUT_AFTER =
  /^[^.!?]{0,35}?(?:nothing to do|(?:as well|too|also),? but|years? ago|ages ago|long ago|not the (?:point|question|issue|problem)|doesnt matter|not relevant|irrelevant|is fine and|works fine there|has never had|back in 20|before that|isnt the (?:point|issue)|for (?:music|games|photos) only|egal)/;
/** "A guide for iPhone people", "is that iPhone only?": said of others. */
const AUDIENCE_AFTER =
  /^s?[ -](?:only\?|people|users\b|folks|owners|howtos?|guides?|instructions|articles?|videos?)/;
const RULED_OUT_BEFORE =
  /(?:\bnot (?:asking |talking |speaking )?(?:about )?(?:an? |my |the |any )?|\bno |\bisnt (?:an? )?|\bnever (?:had|owned|used) (?:an? )?|\bwithout (?:an? |any |using )?|dont have (?:an? |any )?|dont (?:use|want) (?:an? |any )?|havent got (?:an? )?|unlike (?:on )?(?:the |my )?|kein(?:e|en)? |sin |sem |sans |pas d[e'] ?|não (?:tenho|uso) |no (?:tengo|uso) )$/;
const YEARS_BEFORE = /(?:years? ago|ages ago|long ago|back in 20\d\d|first phone)[^.!?,]{0,25}$/;
const OTHER_GADGET = /^ ?(?:watch|tv|music|pay|auto|buds|tab(?:let)?s?\b(?= (?:has|is|too|as well|also)))/;

const FROM_BEFORE =
  /(?:\bfrom|\boff|\bbefore(?: it was)?|\bafter|years (?:of|with|on)|(?:made|done|created|taken|saved) (?:on|with|by|from|in)|(?:logins|codes|accounts|entries|copy) of|(?:old|private|current|present|previous) (?:\w+ )?(?:phone|one) (?:is|was)|\bold|\bolder|previous|former|\bex|\bhad|having|\bused|\bleaving|\bleft|instead of|\bwas|\bwere|it was|ditch\w*|dump\w*|los\w* my|lost|sold|broke|dead|broken|\bdied|dont have an?|dont have my|no longer (?:have|own|use)(?: an?)?|replac\w+(?: my| an?)?|traded?(?: in)?(?: my| an?)?|swap\w*(?: my| an?)?|said goodbye to(?: my)?|\bbackup (?:is |was )?(?:from|on|made on|in)|stored in|saved in|\bvon|vom|alte[nrms]*|\bdesde|\bdel?|viej[oa]|anterior|\bdepuis|\bd'un|d'|ancien(?:ne)?|\bdo|antig[oa]|velho|tenía|tinha|avais|古い|前の|今の)(?: (?:my|an?|the|our|this|that|his|her|their|i|work|old|meinem?|einem?|un|una|mi|mon|um|uma|meu|o|company|personal|phone|[a-z]+ was))* ?$/;
const TO_BEFORE =
  /(?:\bto|new (?:\w+ )?(?:phone|one) (?:is|will be)|next (?:phone|one) (?:is|will be)|only have|\bfirst|->|→|=>|>|\bonto|\binto|\bin2|\b2|\bnew|newer|brand new|bought|buying|\bgot|getting|\bget|now(?: (?:on|have|using|own|its))?|switch\w* (?:over )?(?:to)?|mov\w+ (?:over )?to|upgrad\w+ to|chang\w+ to|went (?:to|for)|going (?:to|for)|ordered|ordering|arriving|given|issued|gave me|choose|chosen|become|will be|is now|take over|\bauf|\bnach|\bzu[mr]?|neue[snrm]*|\bjetzt|\ba|\bal|hacia|nuevo|nueva|ahora|\bvers|\bsur|\bau|nouvel(?:le)?|nouveau|maintenant|\bpara|\bpro|\bno|novo|nova|agora|新しい|今度)(?: (?:my|an?|the|our|this|that|i|have|own|with|new|brand|her|his|old|used|ein|einem?|einen|un|una|mi|mon|um|uma|meu|o|company|work|personal|lovely|shiny))* ?$/;
/** Says only where something is or should be. */
const HERE_BEFORE =
  /(?:\bfor|\bon|\busing|\bits|\bin|\bwith|\bhave|\bown)(?: (?:my|an?|the|our|this|work|private|company))* ?$/;
const FROM_AFTER =
  /^s?(?: phone| handset| one)? ?(?:to\b|->|→|=>|>|\bonto|nach\b|auf\b|\ba\b|vers\b|para\b|から|(?:is|was|got|has) (?:gone|broken|dead|stolen|lost|bricked|smashed|sold|wiped)|died|broke|got stolen|backup|(?:was|is) (?:my|the) old|before|any ?more|accounts? (?:to|on)|authenticator (?:to|on|onto)|user (?:until|till|before)|had\b|where (?:the |my )?(?:authenticator|codes|accounts)|still (?:works|has|on|in))/;
const TO_AFTER =
  /^s?(?: phone| handset| one)? ?(?:now\b|instead|(?:arriv|com)(?:es|ing)|from\b|tomorrow|next|today|に|へ|is (?:the|my) new|since|jetzt|ahora|maintenant|agora|finds? nothing|says|empty|shows nothing|doesnt)/;

/** The device whose things are meant: "my iphone codes", "the android backup". */
const OWNS_AFTER =
  /^s? (?:cloud |authenticator |ms |microsoft )?(?:backup|codes|accounts|logins|copy|entries|data)\b/;
/** Where a change is still ahead, the device used now is the one things come from. */
const STILL_NOW = /\b(?:now|currently|at the moment|today|present)(?: (?:on|an?|i have|i use|my|with))* ?$/;
const AHEAD =
  /\b(?:next (?:phone|one)|will be|buying|thinking|plan|going to|want to|prepare|soon|next (?:week|month))\b/;

function role(before: string, after: string, ahead: boolean): number {
  if (OWNS_AFTER.test(after) && !/\bonto |\bto (?:an? |my )?$/.test(before)) return -3;
  if (ahead && STILL_NOW.test(before)) return -2;
  let value = 0;
  if (FROM_BEFORE.test(before)) value -= 2;
  else if (TO_BEFORE.test(before)) value += 2;
  else if (HERE_BEFORE.test(before)) value += 0.5;
  if (/\bold(?:er)? $|alte[nrms]* $|古い$/.test(before) && !TAKEN_OVER.test(before)) value -= 2;
  if (/\bnew(?:er)? $|新しい$/.test(before)) value += 1;
  if (FROM_AFTER.test(after)) value -= 1.5;
  else if (TO_AFTER.test(after)) value += 1.5;
  return value;
}

/** Two systems side by side, nothing moving. */
const TOGETHER =
  /\bbetween\b|\bat the same time\b|\bboth (?:use|share|show|an? )|\bshare (?:the |a |one )?(?:backup|copy)|\bdifferen(?:ce|t|ces)\b(?! phone)|\binclude the same\b|\bsame as\b|\bboth systems\b/;

/** Every device the plain text names, whose it is and which way things move. */
export function devices(text: string): Devices {
  const mentions: Mention[] = [];
  const others = new Set<number>();
  const ahead = AHEAD.test(text);
  for (const found of text.matchAll(DEVICE)) {
    const os: Os = found.groups?.ios ? 'ios' : 'android';
    const words = found[0];
    const start = found.index;
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 60), start).replace(/^.*[.!?;] /, '');
    const after = text.slice(end, end + 60);
    const takenOver = TAKEN_OVER.test(before);
    const another = !takenOver && !/^i[ -]?cloud/.test(words) && OTHERS_BEFORE.test(before);
    const audience = AUDIENCE_AFTER.test(after);
    if (another || audience) others.add(start);
    // "no" is Portuguese for "in the", too.
    const portuguese =
      /\bno $/.test(before) && /[ãõçáéí]|\b(?:meu|backup no|como|quero|celular)\b/.test(text);
    const goneButMine = /dont have (?:an? |my )$/.test(before) && /^ ?any ?more/.test(after);
    const ignored =
      another ||
      audience ||
      OTHER_GADGET.test(after) ||
      RULED_OUT_AFTER.test(after) ||
      YEARS_BEFORE.test(before) ||
      (RULED_OUT_BEFORE.test(before) && !goneButMine && !portuguese);
    let value = role(before, after, ahead);
    if (/^i[ -]?cloud|^itunes/.test(words)) value -= 1;
    if (/smart ?switch/.test(words)) value += 1;
    if (goneButMine || words.startsWith('move to ios')) value = -3;
    if (takenOver) value = Math.max(value, 2);
    mentions.push({ os, words, start, end, ignored, role: value });
  }
  let kept = mentions.filter((mention) => !mention.ignored);
  // Somebody else's phone, or a guide for others, that names the only system is the phone the message is about.
  if (kept.length === 0) kept = mentions.filter((mention) => others.has(mention.start));
  // The app "Move to iOS" has one direction.
  if (kept.some(({ words }) => words.startsWith('move to ios')))
    return { mentions, systems: ['android', 'ios'], from: 'android', to: 'ios' };
  const systems = [...new Set(kept.map((mention) => mention.os))];
  if (systems.length < 2 || TOGETHER.test(text)) return { mentions, systems, from: null, to: null };
  const score = (os: Os) =>
    kept.filter((mention) => mention.os === os).reduce((sum, mention) => sum + mention.role, 0);
  const order = kept[0]?.os === 'ios' ? -0.75 : 0.75;
  const toIos = score('ios') - score('android') + order;
  return toIos > 0
    ? { mentions, systems, from: 'android', to: 'ios' }
    : { mentions, systems, from: 'ios', to: 'android' };
}
