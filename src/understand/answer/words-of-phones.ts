const PLATFORM = {
  ios: /\b(?:i ?phones?|i ?pads?|i ?os|apple|iphne|ipone|ihpone|(?:1[1-9] )(?:pro|plus|mini|max))\b|\biphone|アイフォ/,
  android:
    /\b(?:andr?oid\w*|samsung|galaxy|pixel|one ?plus|xiaomi|redmi|poco|huawei|honor|moto\w*|oppo|realme|vivo|xperia|sony|nokia(?! with windows)|htc|lg|nothing (?:phone|\d)|fairphone|google|s\d\d|a\d\d)\b|アンドロイド|ギャラクシー/,
  none: /\b(?:none|no (?:old|new|other) (?:phone|one)|nothing yet|(?:dont|didnt) have (?:one|an?|any)|there (?:is|was|wasnt|isnt) (?:none|one|no \w+)|my first (?:smart ?phone|phone|one)|only one|(?:havent|not) (?:yet )?(?:bought|got|ordered|chosen|decided)|(?:still )?waiting for (?:it|one|the new one)|hasnt (?:come|arrived)|not (?:here|arrived) yet|(?:ai )?pas (?:de|encore) (?:\w+ )?(?:nouveau|telephone)?|pas encore$|kein (?:neues|altes)|noch kein\w*|no tengo|(?:ainda )?nao tenho|aun no)\b|^only (?:have )?the old one$|^i only have the old one$/,
  other: /\b(?:windows|mac|laptop|pc|computer|something else|other)\b/,
};

/** Words for phones: which kind, which one, and where it is. */
export const WORDS_OF_PHONES = {
  platform_old: PLATFORM,
  platform_new: PLATFORM,
  this_device: {
    old: /\b(?:old|previous|former|alte[srn]?|viejo|antiguo|ancien|antigo|velho)\b|古い/,
    new: /\b(?:new|replacement|neue[srn]?|nuevo|nouveau|novo)\b|新しい|\bthe one i (?:just )?(?:reset|wiped|bought|got|ordered)\b/,
    only: /\b(?:only|single|one and only|just (?:got |have )?(?:the )?(?:one|this)|same phone|einzige[sn]?|unico|seul)\b/,
    second: /\b(?:second (?:phone|device|one)|spare|other|tablet|ipad|additional|both)\b/,
  },
  old_device: {
    working_in_hand:
      /\b(?:(?:(?<!\bleft it )here|with me|in (?:my )?(?:hands?|drawer|pocket)|next to me|beside me|on (?:my|the) desk|in front of me|(?:i )?(?:still )?(?:have|got) (?:it|the old one)|still (?:have|got|works?|working|alive)|works?(?: fine| ok)?|working|funktioniert|liegt hier|habe ich (?:noch|hier)|aqui|conmigo|funciona|comigo|il est la|il marche|je l'ai)(?! not))\b|あります|手元/,
    working_elsewhere:
      /\b(?:at home|at work|at (?:my |the )?(?:\w+ )?(?:house|place|office)|in (?:the|my) (?:office|car)|elsewhere|somewhere else|left (?:it|mine) (?:at|in) (?:the office|work|home)|(?:for|in|being) repair\w*|at (?:the )?(?:repair\w*|service)|my (?:wife|son|mum|mom|dad|brother|sister|husband|daughter) has|zu ?hause|im buro|en casa|au bureau|chez moi|em casa)\b/,
    broken:
      /\b(?:broke|broken|smashed|cracked|dead|died|wont (?:turn|switch|boot|start|charge)|(?:doesnt|does not|no longer) (?:turns?|switch(?:es)?|charges?|starts?|boots?)|screen (?:is )?(?:black|gone|dead|blank)|shattered|fell (?:in|into|off|down)|water|drowned|bricked|black screen|kaputt|defekt|rot[oa]|no enciende|casse|quebr\w+)\b|壊れ/,
    lost: /\b(?:lost|missing|cant find|gone|disappeared|mislaid|misplaced|no (?:clue|idea) where|left (?:it )?(?:in|on|at) (?:a|an|the) (?:taxi|cab|uber|bus|train|tram|plane|hotel|bar|pub|restaurant|cafe|beach|airport)|verloren|perd\w+)\b|なくし|紛失/,
    stolen:
      /\b(?:stolen|stole|nicked|snatched|mugged|(?:someone|somebody|thief|guy|they) (?:\w+ )?(?:took|grabbed) (?:it|my)|theft|thief|robbed|pickpocket\w*|gestohlen|geklaut|rob(?:o|aron|ado|ada)|voler?|volee?|roub\w+)\b|盗/,
    wiped:
      /\b(?:wiped|erased|reset|formatted|factory|zuruckgesetzt|borrad\w+|formate\w+|reinitialis\w+)\b|初期化/,
    given_away:
      /\b(?:(?:wife|husband|son|daughter|mum|mom|dad|brother|sister|friend) (?:now )?(?:uses it|has it|uses|got it)|gave|given|sold|traded?|returned|sent (?:it )?(?:back|in)|handed|recycled|verkauft|vend(?:i|id\w*|u)|revendu|donne)\b|売/,
    none: /\b(?:no old|only (?:ever )?had (?:this|the)|always (?:been|had) this|my first phone|only one|just (?:the |this )?one|same phone|nothing changed|there is none|never had another|didnt change)\b/,
  },
  complete_device: {
    this: /\b(?:this|here|the one i(?:m| am)? (?:have|hold\w*|use|using)|dieses|este|celui-ci)\b(?! (?:phone |one |device |tablet )?(?:doesnt|does not|isnt|has not|hasnt|misses|lacks))/,
    other:
      /\b(?:other(?! day)|that one|the tablet|the (?:old )?(?:ipad|tablet|phone) has|das andere|el otro|l'autre|o outro)\b/,
    neither: /\b(?:neither|none|both (?:miss|lack)|keines|ninguno|aucun|nenhum)\b/,
  },
  managed: {
    no: /\b(?:no|own|private|mine|not managed|nobody|no one|myself|niemand|nadie|personne|ninguem)\b/,
    organisation:
      /\b(?:company|work|school|employer|intune|mdm|(?<!\bmy )organi[sz]ation|firma|business|it (?:department|manages)|uni\w*|empresa|trabajo|boite|entreprise)\b|会社|^(?:yes )?my organi[sz]ation$/,
    family:
      /^(?:my |the |yes )*(?:family|parents?|dad|mum|mom|familie|familia|famille)(?: (?:does|do|link|settings))?$|\b(?:family (?:link|settings|group|sharing)|my (?:parents?|dad|mum|mom|mother|father) (?:\w+ )?(?:control\w*|manage\w*|set\w*|has|have|does|do|locked)|screen time|child)\b/,
  },
  modified_phone: {
    no: /\b(?:not (?:rooted|jailbroken|that i know|modified)|que yo sepa|nicht dass ich)\b/,
    yes: /\b(?:rooted|jailbroken|magisk|custom rom|lineage\w*|unlocked bootloader)\b/,
  },
  app_current: {
    yes: /\b(?:up to date|latest|newest|updated|current|says open|shows open|open button|neueste|aktuell|a jour|actualizad\w+|atualizad\w+)\b|最新/,
    no: /\b(?:wont update|cant (?:be )?updated?|update (?:button|available|waiting|pending)|an? update|(?:old|outdated|out of date)|needs? updat\w+|not (?:up to date|updated|the latest|current)|veraltet)\b/,
  },
  os_current: {
    yes: /\b(?:up to date|latest|newest|updated|current|aktuell|a jour|actualizad\w+|atualizad\w+)\b|最新|\bso yes$/,
    no: /\b(?:stuck on|no (?:more|longer any|further) updates|(?:doesnt|dont|not) get (?:any )?(?:more )?(?:updates|more)|update (?:available|waiting|pending)|an update|(?:old|outdated|out of date|too old)|cant (?:be )?updated?|wont update|not (?:up to date|updated|the latest|current)|veraltet)\b/,
  },
};
