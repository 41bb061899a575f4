const PLATFORM = {
  ios: /\b(?:i ?phones?|i ?pads?|i ?os|apple|iphne|ipone|ihpone)\b|アイフォ/,
  android:
    /\b(?:andr?oid\w*|samsung|galaxy|pixel|one ?plus|xiaomi|redmi|poco|huawei|honor|moto\w*|oppo|realme|vivo|xperia|sony|nokia|htc|lg|nothing|fairphone|google|s\d\d|a\d\d)\b|アンドロイド|ギャラクシー/,
  none: /\b(?:none|no (?:old|new|other) (?:phone|one)|nothing yet|dont have (?:one|an?|any)|only one|(?:havent|not) (?:yet )?(?:bought|got|ordered|chosen|decided)|(?:still )?waiting for (?:it|one|the new one)|hasnt (?:come|arrived)|not (?:here|arrived) yet)\b/,
  other: /\b(?:windows|mac|laptop|pc|computer|something else|other)\b/,
};

/** The state "on", and not the little word of "on the phone", "on Monday", "on it". */
const IS_ON =
  /(?<!\b(?:not|isnt|wasnt|never|not turned|not switched|isnt turned|isnt switched|isnt yet|not yet|hold|come|go|went|going|moved?|carry|based|depends|was i|log|logged|turn|switch|stay|put) )\bon\b(?= ?(?:$|[|]|now|already|since|until|till|yes|yeah|always|all the time|the whole time|i (?:think|guess|believe|hope|checked|know|did)|but|and|in (?:the )?settings|there|for (?:sure|years|months|ages|weeks|both|all)|before|when|as far|afaik|though|too|by|again|also|at the time|from))|^(?:on|an|ist an|war an|オン)$/;

/** Switches: "isnt on" is off, and a switch that nobody can move is blocked. */
const SWITCH = {
  on: new RegExp(
    `${IS_ON.source}|(?<!\\bnot |\\bisnt |\\bwasnt |\\bnever )\\b(?:enabled|active|green|aktiv|activad[oa]|activée?|ligado|ativado)\\b|オン`,
  ),
  off: /\b(?:off|disabled|inactive|(?:not|isnt|wasnt|never)(?: \w+)? (?:on|enabled|active)|aus|deaktiviert|desactivad[oa]|désactivée?|desligado)\b|オフ/,
  managed_blocked:
    /\b(?:greyed|grayed|grey|gray|blocked|locked|restricted|not allowed|cant (?:change|touch|tap|move)|managed|gesperrt|ausgegraut|bloquead[oa]|grisée?)\b/,
};

/** Consent is given in so many words and nothing else: whatever is said beside them is no consent. */
const CONSENT =
  '(?:yes+|y|yeah|yep|yup|sure|ok|okay|please|go ahead|do it|agreed|i (?:do )?(?:agree|consent|understand)|(?:please )?delete (?:it|that|(?:the |my )?(?:old )?(?:cloud )?(?:backup|copy|one))|ja|s[ií]|oui|sim|はい)';
const CONSENTS = new RegExp(`^${CONSENT}(?: (?:and )?${CONSENT})*$`);

/**
 * How people say a value when that very slot was asked about: slot → value → words in a plain text without
 * punctuation. An answer counts only where exactly one value of the question matches.
 */
export const SLOT_WORDS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  platform_old: PLATFORM,
  platform_new: PLATFORM,
  this_device: {
    old: /\b(?:old|previous|former|alte[srn]?|viejo|ancien|antigo)\b|古い/,
    new: /\b(?:new|replacement|neue[srn]?|nuevo|nouveau|novo)\b|新しい/,
    only: /\b(?:only|single|one and only|just (?:the )?(?:one|this)|same phone|einzige[sn]?|único|seul)\b/,
    second: /\b(?:second|spare|other|tablet|ipad|additional|both)\b/,
  },
  old_device: {
    working_in_hand:
      /\b(?:(?:here|with me|in (?:my )?hand|in my pocket|next to me|beside me|on (?:my|the) desk|in front of me|have it|got it|still have|still works|still working|works fine|works|funktioniert|liegt hier)(?! not)|yes)\b/,
    working_elsewhere:
      /\b(?:at home|at work|in (?:the|my) (?:office|drawer|car)|elsewhere|somewhere else|my (?:wife|son|mum|dad|brother) has|zu hause|later)\b/,
    broken:
      /\b(?:broke|broken|smashed|cracked|dead|wont (?:turn|switch|boot|start|charge)|(?:doesnt|does not|no longer) (?:turns?|switch(?:es)?|charges?|starts?|boots?)|screen (?:is )?(?:black|gone|dead|blank)|shattered|fell (?:in|into|off|down)|water|drowned|bricked|black screen|kaputt|defekt|rot[oa]|cass[eé]|quebr\w+)\b/,
    lost: /\b(?:lost|missing|cant find|gone|disappeared|mislaid|misplaced|left (?:it )?(?:in|on|at) (?:a|an|the) (?:taxi|cab|uber|bus|train|tram|plane|hotel|bar|pub|restaurant|cafe|beach|airport)|verloren|perd\w+)\b/,
    stolen:
      /\b(?:stolen|stole|nicked|snatched|mugged|(?:someone|somebody|thief|guy|they) (?:\w+ )?(?:took|grabbed) (?:it|my)|theft|thief|robbed|pickpocket\w*|gestohlen|geklaut|rob\w+|vol[eé]e?|roubad\w+)\b/,
    wiped:
      /\b(?:wiped|erased|reset|formatted|factory|zur[üu]ckgesetzt|borrad\w+|formate\w+|r[eé]initialis\w+)\b/,
    given_away:
      /\b(?:(?:wife|husband|son|daughter|mum|mom|dad|brother|sister|friend) (?:now )?uses it|gave|given|sold|traded?|returned|sent (?:it )?(?:back|in)|handed|recycled|verkauft|vendid?\w*|vendu)\b/,
    none: /\b(?:no old|only (?:ever )?had (?:this|the)|always (?:been|had) this|my first phone|only one|just (?:the )?one|same phone|nothing changed|there is none|never had another|didnt change)\b/,
  },
  old_app: {
    has_all_accounts:
      /(?<!\bnot )(?<!\bnearly )(?<!\balmost )\b(?:all|everything|every (?:one|account)|complete|alle|todo|todas|tout|tudo)\b(?! (?:but|except|gone|missing|empty))/,
    has_some:
      /\b(?:some|few|half|part|most|not (?:all|every\w*)|nearly all|almost all|all (?:but|except)|einige|algun\w+|quelques)\b/,
    empty: /\b(?:empty|nothing|blank|none|leer|vac[ií]\w*|vide)\b/,
    uninstalled: /\b(?:uninstalled|deleted|removed|gone|not installed|deinstalliert)\b/,
  },
  new_app: {
    not_installed: /\b(?:not (?:yet )?installed|havent installed|not yet|dont have it|not there)\b/,
    fresh:
      /\b(?:fresh|(?:havent|not yet|never|not) opened|unopened|just installed|empty|nothing|blank|new|untouched|only installed|leer|vac[ií]\w*)\b/,
    accounts_added_by_hand: /\b(?:added|by hand|manual\w*|qr|myself|one account|scanned)\b/,
    restored_partly:
      /\b(?:some|(?:only )?(?:the )?names|no codes|without codes|part\w*|half|few|not all|missing)\b/,
    restored_all: /\b(?:all|everything|complete\w*|fully)\b/,
  },
  backup: {
    on_verified:
      /\b(?:checked|verified|i saw|saw it|i (?:just )?looked|it shows|i can see|date|know which account|certain|definitely)\b/,
    on_unverified: new RegExp(
      `${IS_ON.source}|\\b(?:i think (?:so|it was)|i guess so|(?:pretty|quite|fairly|almost) sure(?: it was)?|probably|should be|believe|enabled|active|activated|aktiv\\w*|activad\\w*)\\b`,
    ),
    off: /(?<!\b(?:fell|came|broke|log|logged|sign|signed|sold|took|drop\w*|traded|turned (?:it|the phone|my phone)) )\boff\b|\b(?:disabled|not on|wasnt on|isnt on|aus|desactivad\w*)\b/,
    never:
      /\b(?:never (?!ends?\b|again\b|finish|stops?\b|mind\b)|no backup(?! (?:found|available|option|button|exists))|didnt (?:set|turn|switch|make)|dont think i (?:ever )?(?:did|made|had)|what backup|nie|nunca|jamais)|^(?:\w+ )?(?:never|none)$/,
    deleted:
      /^(?:(?:i|it|was|is|got|has been|yes|he|she|my \w+|someone|somebody|probably|we) )*(?:deleted|removed|erased|gel[öo]scht)(?: it| that)?$|\b(?:backup|copy|it|that|cloud)(?: \w+){0,3} (?:deleted|removed|erased|gel[öo]scht)\b|\b(?:deleted|removed|erased) (?:the |my |that |old |it )*(?:cloud |icloud )?(?:backup|copy|from the cloud)\b/,
    overwritten:
      /\b(?:overwrote|overwritten|replaced (?:it|by|with)(?! (?:an? )?(?:phone|iphone))|it (?:was|got) replaced|blank one)\b|^replaced$/,
  },
  backup_on_new: { on: SWITCH.on, off: SWITCH.off },
  restore_pending: {
    yes: /\b(?:yes|want|need|hope|waiting|trying)\b/,
    no: /\b(?:no|nothing|dont (?:need|want)|not)\b/,
  },
  recovery_account: {
    accessible: /\b(?:yes|can (?:sign|log|get) in|know (?:it|the password)|have access|signed in|works)\b/,
    password_forgotten:
      /\b(?:forg[oe]t\w*|dont (?:know|remember) (?:the |my )?(?:password|pw)|lost (?:the |my )?password|vergessen)\b/,
    blocked_by_old_phone:
      /\b(?:old phone|wants (?:me to approve|a |an )?(?:code|approval)|asks (?:me )?(?:for )?(?:a |an )?(?:code|approval)|authenticator (?:code|approval)|loop|circular|blocked|approve)\b/,
    wrong_or_unsure: /\b(?:wrong|several|which|two|three|not sure which|many)\b/,
    not_applicable_ios: /\b(?:iphone|icloud|apple|not (?:asked|needed))\b/,
  },
  account_types: {
    personal_otp:
      /\b(?:personal|private|hotmail|outlook\.?com|outlook com|live|xbox|msn|onedrive|my own microsoft)\b/,
    personal_passwordless: /\b(?:passwordless|no password|without (?:a )?password)\b/,
    work_school:
      /\b(?:work|school|job|company|uni\w*|college|office|office 365|m365|business|corporate|employer|student|arbeit|firma|trabajo|travail|empresa|trabalho)\b|仕事|会社|学校/,
    third_party_otp:
      /\b(?:games?|shops?|exchanges?|facebook|google|gmail|amazon|github|instagram|discord|paypal|twitter|bank\w*|other (?:sites?|websites?|apps?|services?)|websites?|third|steam|crypto|coinbase|binance|dropbox|snapchat|linkedin)\b/,
    passkey: /\bpass ?keys?\b/,
  },
  org_role: {
    none: /\b(?:no (?:work|company|organi[sz]ation)|not (?:a )?work|private|personal|none)\b/,
    only_admin:
      /\b(?:only admin\w*|nobody else|no one else|no other admin\w*|on my own|sole admin\w*|the only one|im the admin|just me|single admin\w*)\b/,
    admin_with_others:
      /\b(?:other admins?|another admin|one of (?:the |several )?admins?|not the only|(?:two|three|four|several|few) (?:of us|admins)|we have (?:more|two|several)|colleagues? (?:is|are) admins?)\b/,
    user: /\b(?:user|employee|staff|student|teacher|nurse|doctor|clerk|worker|trainee|apprentice|pupil|assistant|engineer|normal|ordinary|no admin|not (?:an? |the )?admin\w*|just an? (?:user|employee))\b/,
  },
  other_method: {
    none: /\b(?:none|nothing|no other|only (?:the )?(?:authenticator|app)|neither|keine|ninguno|aucun\w*|nenhum)\b/,
    passkey_or_key: /\b(?:pass ?keys?|security key|yubi ?key|fido\d?|hello|usb key|hardware key)\b/,
    second_device: /\b(?:second (?:phone|device)|tablet|ipad|other (?:phone|device)|spare)\b/,
    email: /\b(?:e-?mail|mail|correo|courriel)\b/,
    phone: /\b(?:sms|text(?: message)?s?|call|phone (?:number|call)|number|anruf|llamada|appel)\b/,
    recovery_code: /\b(?:recovery codes?|backup codes?|printed|25 digit|codes saved)\b/,
  },
  complete_device: {
    this: /\b(?:this|here|the one i (?:have|hold)|dieses)\b/,
    other: /\b(?:other|that one|the tablet|das andere)\b/,
    neither: /\b(?:neither|none|both (?:miss|lack)|keines)\b/,
  },
  backup_account: {
    intended: /\b(?:mine|right one|correct|intended|yes|my (?:own|account|personal))\b/,
    other:
      /\b(?:other|another|wrong|old one|different|(?:exs?|wifes?|husbands?|sons?|daughters?|partners?|mums?|moms?|dads?) (?:e-?mail|mail|account|address|one|hotmail|outlook|gmail))\b/,
    attacker:
      /\b(?:stranger|(?:one|name|address|account|somebody|someone|it) (?:that )?i (?:dont|do not) (?:know|recogni[sz]e)|not mine|unknown (?:name|address|account)|hacker|never seen)\b/,
    none: /\b(?:none|empty|nothing|no (?:name|account))\b/,
  },
  managed: {
    no: /\b(?:no|own|private|mine|not managed)\b/,
    organisation: /\b(?:company|work|school|employer|intune|mdm|organi[sz]ation|firma|business)\b/,
    family: /\b(?:family|parents?|dad|mum|mom|screen time|child|familie)\b/,
  },
  new_signin_tested: {
    all: /(?<!\bnot )(?<!\balmost )(?<!\bnearly )\b(?:all|every\w*)\b(?! (?:but|except))/,
    some: /\b(?:some|few|half|not all|most|so far|only (?:my|the|one|two)|(?:one|two|three|four) of)\b/,
    none: /\b(?:none|no|not yet|nothing)\b/,
  },
  entries: {
    complete:
      /(?<!\bnot )\b(?:complete|all|same (?:number|amount)|as many|everything)\b(?! (?:but|except|missing))/,
    fewer: /\b(?:fewer|less|missing|not all|some|lost)\b/,
  },
  codes_verified: {
    yes: /^(?:(?:the |all |both )*codes? |they |it )?(?:all )?works?\b|\b(?:codes? (?:are|were|is|was) (?:accepted|taken|fine)|accepted)\b/,
    no: /\b(?:rejected|refused|wrong|invalid|not all|some|only (?:one|two)|(?:one|two|three|half) of)\b/,
  },
  consent_delete: {
    given: CONSENTS,
    not_given:
      /^(?!yes|ok|sure).*\b(?:no|keep|dont|do not|stop|wait|cancel|nope|not|never|hold on|nein|nicht)\b/,
  },
  'icloud.drive': SWITCH,
  'icloud.keychain': SWITCH,
  'icloud.device_backup': SWITCH,
  'icloud.authenticator_switch': SWITCH,
};
