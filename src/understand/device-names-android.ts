/** What may follow the name of a maker: a grade, or a model with a number in it. */
const MODEL = '(?: (?:pro|lite|ultra|open|(?:nord|find|reno)(?: ?[xn]?\\d+\\w*)?|[a-z]*\\d\\w*)(?![a-z]))?';
const GALAXY_MODEL =
  '(?: (?:[szajmf] ?\\d+\\w*|z(?= fold| flip)|(?:note|tab|fold|flip|ace)(?: ?[sa]?\\d+\\w*)?|xcover)(?![a-z]))*(?: (?:ultra|plus|fe))?';
/** Words before a name that is an ordinary word as well. */
const OWNED =
  '(?<=\\b(?:my|an?|the|new|old|newer|older|this|her|his|our|z|to|une?|um|ein|einem|einen|el|mein) (?:new |old |shiny )?)';

export const ANDROID_DEVICES = [
  'android(?:s|e)?|droids?|andrd|andr(?:io|o|oi)d|andoid|andorid|adroid|androind|robot phone|(?<=fruit to )robot|🤖',
  `(?:samsung|sams?n?u?n?g|sumsung|samsumg|samsug|smasung|samsong|smsung)(?! (?:health|cloud|tv|fridge|monitor))(?: galaxy)?${GALAXY_MODEL}`,
  `(?:galax(?:y|ies)|galxy|glaxy|galaxi)${GALAXY_MODEL}`,
  's\\d (?:mini|edge|plus)|s ?(?:[6-9]|1\\d|2\\d)(?: ?(?:ultra|plus|fe|\\+)|e)?(?!:?\\d|%)',
  `(?:z )?(?:fold|flip) ?\\d|z (?:fold|flip)|(?<!to )${OWNED}(?:fold|flip)(?! phone| side|s? out)|(?<=(?:to|→|->) ?)fold(?=$|[,.?!:])|(?<=^)fold(?= (?:drowned|dead|died|lost|broke))|foldに`,
  'note ?(?:[89]|10|20)(?: ultra)?|[amj]\\d\\d(?:s| 5g)?|(?<=\\b(?:my|old|new) )[sj][2-9]|s5|tab ?[sam]\\d+\\w*',
  'sm-[a-z]\\d{3}\\w*|xcover',
  '(?:pixels?|pixle)(?: ?\\d{1,2}a?)?(?: (?:pro|xl|fold))*|(?<=(?:my|an?|to|from) )[4-9]a|nexus ?\\d?\\w?',
  'googles?(?: (?:phones?|device|handset)|(?= to (?:apple|iphone)))|(?<=apples? to )googles?',
  `one ?plus${MODEL}|nord(?: ?\\d)?`,
  `(?:xiaomi|xiomi|xiaomy)${MODEL}|redmi(?: note)?(?: \\d+)?(?: pro)?|mi ?(?:9|1\\d)(?:t| lite| pro)?`,
  '(?<!hablo |(?<!de )un |muy |tan |sé |hace )poco(?: [a-z]\\d)?|(?<=un )poco [a-z]\\d',
  `(?:huawei|hua?w[ae]+i|hwawei)${MODEL}|p[234]0(?: (?:lite|pro))?|mate ?\\d\\d|nova ?\\d+\\w?|(?:nova|magic|edge)(?= (?:to|→|->) )`,
  'honou?r ?\\d+|honor(?: magic)?|magic ?\\d(?: (?:pro|lite))?',
  '(?:moto(?:rola)?|motorolla)(?: (?:[geox]\\d*|edge|razr)(?: ?\\d+)?)?|razr(?: ?\\d+)?|edge ?[2-6]0(?!\\d)(?: (?:neo|ultra|pro|fusion))?',
  `oppo${MODEL}|reno ?\\d+\\w?|${OWNED}reno|find ?[xn]\\d+\\w*|${OWNED}find x|realme(?: gt)?${MODEL}`,
  'vivo (?:[vyxt]\\d+|phone|easyshare|(?=to |y$))|(?:my|new|old|an?|mobile|is|phone|from|to|me|→|->|nt found) ?vivo|(?<=[,?] )vivo(?=$|[.!])|^vivo',
  'xperia|エクスペリア|sony(?! (?:headphones?|tv|camera|bravia|music|play))(?: (?:phone|xperia))?',
  'nokia(?: \\w?\\d+)?|hmd(?: \\w+)?|htc|lg(?! (?:tv|monitor|screen|fridge))(?: (?:[gvk]\\d+|phone|velvet))?',
  'nothing (?:phone|[23]a|[1-3](?= now|$|[,.]))(?: ?\\(?\\d\\w?\\)?)?|cmf(?: phone)?|rog(?: phone)?|zenfone|asus (?:rog|phone)',
  'fold(?:ing|able) (?:phone|one)|fairphone(?: ?\\d)?|shiftphone|fujitsu|zte|tecno|infinix|tcl|wiko|alcatel|lenovo(?: tab)?|cubot|doogee|ulefone|blackview|oukitel|umidigi|crosscall|doro|gigaset',
  '(?:sharp )?aquos(?: \\w+)?|(?<=[ぁ-んァ-ヶ一-龠])arrows|アクオス',
  'zebras?(?: (?:tc)?\\d+\\w?)?|tc\\d\\d|kindle(?: fire)?|fire (?:hd|tablet)',
  'アンドロイド|ギャラクシー|ピクセル(?: ?\\d{1,2}a?)?|サムスン|泥スマホ|シャオミ|モトローラ|ファーウェイ|オッポ',
].join('|');

/** Shops, services and surfaces that only Android's devices have. */
export const ANDROID_SERVICES = [
  '(?:move to|mover a|migrer vers|migrar para|passar para) ios(?: app)?|auf ios übertragen|iosに移行|google(?:s)? switch to android(?: app)?',
  '(?:google )?play ?stor(?:e|\\b)|play ?ストア|play (?:protect|services)|google play(?: services)?(?! (?:gift|card|vouch|credit))|google one|smart ?switch',
  'one ?ui|miui|hyper ?os|color ?os|oxygen ?os|lineage ?os|graphene ?os|calyx ?os|apks?',
  'google(?:s)? (?:cloud )?backups?(?! codes)|backup do google|googleのバックアップ|samsung cloud|secure folder|(?<!fort )knox|easyshare',
].join('|');
