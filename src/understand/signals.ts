/**
 * What careful readers look for, by name. Each pattern reads the plain text in English words; the trained
 * model decides what a signal, alone or beside another, is worth.
 */
const SIGNALS: Readonly<Record<string, RegExp>> = {
  how: /\bhow (?:do|can|to|would|should|does|could|i|one|we)\b|\bhow\?|\bwhere (?:is|do|can|are|in|to|s)\b|\bwheres\b|\bsteps\b|\bguide\b|\binstructions?\b|\bprocedure\b|\bwalk me\b|\bexplain me\b|\bwhich (?:menu|button|account|email|one)\b|\bwhat (?:now|next|do i|should i|to do|must i|can i)\b/,
  what: /\bwhat(?:s| is| are| does| do you mean| gets| exactly| happens| will| comes)\b|\bmeaning\b|\bmeans?\b/,
  polar:
    /^(?:so |and |hi |hello |hey |but )?(?:is|are|does|do|can|could|will|would|should|must|may|am|has)\b/,
  why: /\bwhy\b|\bhow come\b/,
  future:
    /\btomorrow\b|\btmrw\b|\bnext (?:week|month|year|friday|monday)\b|\bthis weekend\b|\b(?:on|by|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bfriday\b|\bmonday\b|\bsoon\b|\babout to\b|\bgoing to\b|\bgonna\b|\bplan(?:ning|ned)?\b|\bwill (?:get|buy|receive|be|change|replace|have|give|swap)\b|\bgetting (?:a |an |the |my )?(?:new|another|replacement)\b|\bordered\b|\barriv(?:es|ing)\b|\bcoming\b|\bbefore (?:i|we|you|the|they|chang|wip|sell|reset|it|my|swit|trad)|\bbeforehand\b|\bin advance\b|\bwhen i (?:get|change|switch|upgrade|buy)\b|\bif i (?:get|change|switch|upgrade|buy)\b|\bthinking (?:of|about)\b|\bwant to (?:change|switch|reset|wipe|sell|upgrade|replace)\b|\bprepare?\b|\bchecklist\b|\bwithout (?:losing|getting locked)|\bdont want to (?:lose|get|be)|\bupgrading\b|\bmust return\b|\bhand (?:it )?back\b/,
  hypothetical:
    /\bif (?:i|my|someone|the|it)\b|\bwhat if\b|\bsuppose\b|\bin case\b|\bhypothetically\b|\bwould\b/,
  'restore tried':
    /\brestored\b|\brecovered\b|\bafter (?:the |a |my )?(?:restor|recover|transfer|migrat|mov|reinstall|switch|new phone)|\btried (?:to |the )?(?:restor|recover|begin|everything)|\b(?:restore|recovery|recover|restoring|begin recovery)\b.{0,50}\b(?:fail|error|stuck|nothing|empty|loop|missing|not|no|doesnt|wont|cant|says?|asks?|went wrong|wrong|again|gone|grey|crash)|\b(?:cant|cannot|couldnt|unable to|wont|doesnt|didnt|not able to) (?:restore|recover)\b|\b(?:transferred|migrated|moved|copied|cloned|synced)\b|\bquick ?start\b|\bfollowed the\b|\bwent through\b|\bsigned in (?:on|with|to)\b|\blogged in on\b|\bput (?:it|my|the) .{0,25}on the new\b|\bdata transfer\b|\bphone transfer\b/,
  'bad result':
    /\bempty\b|\bblank\b|\bmissing\b|\bnothing\b|\bnot there\b|\bisnt there\b|\bno (?:accounts?|codes?|entries|numbers?|tokens?|digits)\b|\bdidnt (?:come|transfer|copy|restore|move|sync|show)|\bdid not (?:come|transfer|copy|restore|show|appear)|\bnever came\b|\bonly (?:\w+ )?(?:\d+|half|some|two|three|one|a few|part)\b|\bdont (?:show|appear|sync|work)\b|\bdoesnt (?:show|have|work|bring|produce|generate|find|display)\b|\bdisappeared\b|\bvanished\b|\bgone\b|\bnowhere\b|\bincomplete\b|\bwithout numbers\b|\brejected\b|\binvalid\b|\buseless\b/,
  backup: /\bback(?:ed|ing|s)? ?-?ups?\b|\bbackups?\b|\bbcku?p\b|\bbakc?up\b/,
  'other backup':
    /^(?!.*(?:auth|\bcodes?\b|\baccounts?\b|\bmfa\b|\b2fa\b|\bthe app\b|\bentries\b|\blogins?\b)).*\b(?:iphone|ipad|phone|server|pc|computer|laptop|mac|time machine|nas|sql|database|photos?|onedrive|outlook|azure|vm|itunes|samsung|google(?: one)?|whatsapp|windows|router|notes|contacts|messages|files?|mail\w*|gallery|disk)(?:'?s)? (?:cloud )?(?:back ?ups?|(?:wont|cant|doesnt|cannot|not|is not|isnt) (?:be )?back)|^(?!.*(?:auth|\bcodes?\b|\baccounts?\b|\bmfa\b|\bthe app\b)).*\b(?:back ?up|restore|recover)(?:ed|s)? (?:of |from )?(?:an? |my |the |our )?(?:deleted |lost |old )*(?:iphone|ipad|server|pc|computer|laptop|mac|notes|photos?|contacts|messages|files?|folder|mail\w*|e-?mails?|database|document|vm|disk|router|windows|ringtone|whatsapp|chats?)\b/,
  restore:
    /\brestor\w*|\brecover\w*|\bretsore\b|\brecvr\b|\bbring back\b|\bget .{0,20}\bback\b|\bpull .{0,20}\bback\b/,
  'backup fails':
    /\bback(?:ed|ing)? ?-?ups?\b.{0,60}\b(?:fail\w*|error|stuck|hangs?|wont|not work\w*|doesnt work|isnt working|stopped|broken?|grey|greyed|gray|grayed|cant|cannot|unable|refuses|never (?:finish|complet|updat)\w*|not complet\w*|went wrong|crash\w*|off (?:by itself|again|alone)|flips?|timed?|times out|unsuccessful|rejected|spins?|spinning|loads?|dead|trouble|problem|issue|unavailable)\b|\b(?:fail\w*|error|stuck|unable to|cant|cannot|can not|wont|trouble|problems?|issues?|refuses to|not|doesnt|isnt)\b.{0,30}\bback(?:ed|ing)? ?-?ups?\b/,
  toggle:
    /\btoggles?\b|\bswitch(?:es)? (?:itself|goes|flips|back|off|is)\b|\bslider?\b|\bslides?\b|\bgreyed\b|\bgrey\b|\bdimmed\b|\bturns? (?:itself )?off\b|\bstay on\b/,
  'turn on':
    /\b(?:turn|switch|put|trun)(?:ing|ed)? (?:\w+ ){0,4}on\b|\benabl\w+|\bactivat\w+|\bset(?:ting)? up\b|\bstart backing\b|\bmake a backup\b|\bcreate a backup\b/,
  'is it on':
    /\b(?:is|are|if|whether|see|check|verify|know|sure|confirm)\b.{0,40}\b(?:backup|backed up|backing up)\b.{0,25}\b(?:on|off|enabled|active|working|happened|ran|exists?|saved)?\b/,
  contents:
    /\b(?:includ\w+|contain\w*|covered?|coverage|part of|saved?|stored?|backed up|in the backup|in my backup|encrypt\w*|end to end|expire\w*|kept|keeps?|survive)\b/,
  'who reads':
    /\b(?:can|could|who|does)\b.{0,30}\b(?:see|read|access|look)\b.{0,40}\bbackup|\bwhere (?:is|does|are).{0,20}(?:backup|it) (?:stored|saved|kept|go|live)/,
  'recovery account':
    /\brecovery (?:account|email)\b|\bbackup account\b|\bwhich (?:microsoft )?(?:account|email|login)\b|\bwhat (?:account|email)\b/,
  'locked out':
    /\block(?:ed)? (?:me |myself )?out\b|\b(?:cant|cannot|can not|couldnt|unable to|wont let me|no way to|not able to|impossible to) (?:\w+ )?(?:log|sign|get|login|enter|access|approve|open|see)\b|\bno (?:longer )?(?:have )?access\b|\blost access\b|\bdont have access\b|\bcant login\b|\basks? (?:me )?for (?:a |the )?code\b|\bwants? (?:a |the )?code\b/,
  'phone gone':
    /\b(?:phone|iphone|mobile|device|handset|cell|ipad|tablet|samsung|galaxy|pixel|android|it|one|screen|display|authenticator)\b.{0,25}\b(?:lost|stolen|gone|broken?|dead|died|smashed|shattered|cracked|destroyed|wiped|erased|reset|sold|bricked|drowned|missing|disappeared|damaged?|nicked|burnt|kaputt|crushed|wrecked|wont (?:turn|start|boot|charge))\b|\b(?:lost|lose|broke|stole|dropped|wiped|erased|reset|formatted|sold|smashed|cracked|misplaced|traded|left|forgot|threw|gave|returned|drowned|destroyed)\b.{0,20}\b(?:phone|iphone|mobile|device|handset|cell|ipad|tablet|samsung|galaxy|pixel|android)\b/,
  'app deleted':
    /\b(?:deleted|uninstalled|removed|reinstalled|delete|uninstall|reinstall)\b.{0,25}\b(?:app|authenticator|account|accounts|it)\b/,
  'new phone':
    /\b(?:new|another|different|replacement|replaced|chang\w+|switch\w+|swapp?\w*|upgrad\w+|bought)\b.{0,20}\b(?:phone|mobile|device|handset|cell|iphone|one|fone|phne)\b/,
  'both phones':
    /\bboth (?:phones?|devices?|here)\b|\bold (?:one|phone|iphone|handset)? ?(?:still|is still|works)\b|\bstill have (?:my |the )?old\b|\bside by side\b/,
  'sign in again':
    /\b(?:sign|log)(?:ed|ging|ing)?[ -]?in (?:\w+ )?(?:again|to (?:each|all|every|restore|recover|fix|finish|activate|continue|enable))|\bre-?(?:verify|verif\w+|register\w*|authenticat\w*|activate\w*|add)\b|\bverif\w+ (?:\w+ ){0,2}again\b|\bnew sign ?-?in\b|\bneeds? (?:attention|sign|to be (?:verified|fixed|signed))|\bactions? (?:is |are )?(?:req\w+|needed|nedded)|\bacton req|\bexclamation\b|\bwarning (?:sign|triangle)\b|\bfinish (?:setting|recover|sign)/,
  qr: /\bqr\b/,
  passkey: /\bpass ?-?keys?\b|\bpassky\b|\bpaskey\b/,
  passwordless:
    /\bpass?wordle?s+\b|\bpassword ?-?less\b|\bno password\b|\bwithout (?:a |my |typing a )?password\b|\bpassword i (?:dont|never) have\b|\bphone sign ?-?in\b|\bnever set one\b|\bdoesnt exist\b|\bdevice bound\b/,
  'number match':
    /\b(?:number|numbers) (?:match\w*|prompt|request|to (?:tap|enter|match)|thing|goes|comes|shows)|\btap(?:ping|ped)? (?:a |the )?number\b|\bapprove (?:with|by) (?:a )?number/,
  'prompts to old':
    /\b(?:prompt|request|approv\w+|notification|number|code)s?\b.{0,30}\b(?:to|on|at) (?:my |the )?(?:old|other|wrong|previous)\b/,
  'not me':
    /\b(?:not|wasnt|isnt) (?:from )?me\b|\b(?:i )?(?:didnt|did not|havent|not|never) (?:\w+ )?(?:request|start|ask|initiat|make|made|asked|requested|started|do anything|do it|log in|logged)\w*|\bdont (?:know|recogni[sz]e)\b|\bisnt mine\b|\bnot mine\b|\bunexpected\b|\brandom\b|\bby (?:mistake|accident)\b.{0,30}approv|\bapprov\w* (?:\w+ ){0,4}(?:by mistake|by accident|wrong)|\baccidentally (?:pressed|approved|tapped|hit|accepted|shared|gave|confirmed)/,
  'asked for code':
    /\b(?:ask(?:s|ed|ing)?|wants?|wanted|demands?|needs?|requests?|tell|told|give|gave|giving|send|sending|shared?|read out|hand)\b.{0,40}\b(?:codes?|digits|passwords?|qr|number|secret|screenshot)\b/,
  'code posted':
    /\b(?:code|otp|password|pw|pass|pin|key|secret|tap)\b(?: (?:is|was|from the app is))?[ :=]+(?:\d{2,}|[a-z0-9]{4,}\d|\[)|\bhere(?:s| is| are)\b.{0,20}\b(?:code|password|key|qr|secret|number)|^\d{3} ?\d{3}$|\botpauth\b|\buse \d{6}\b/,
  attacker:
    /\b(?:hack\w*|scam\w*|phish\w*|strangers?|suspicious|unusual|fraud\w*|attack\w*|malware|legit|genuine|fake|spam(?:med)?|bombing|fatigue|thief|unknown (?:device|location|number|login|logins)|someone (?:else )?(?:is|in|has|logged|changed|used|got|called|asked|wants|sent|tr\w+)|somebody (?:else )?(?:is|in|has|logged|changed|asked|wants)|a guy|caller|called me|claims? to be|claiming|pretend\w*|is (?:this|it|that) real|really from|other countr\w+|another country|from abroad|sign ?-?in attempts?)\b/,
  human:
    /\b(?:human|agent|real person|a person|someone|somebody|anyone|operator|representative|technician|supervisor|manager|advisor|live (?:chat|support)|call ?back|hotline|escalat\w*|ticket|incident|complain\w*|service desk|help ?desk|phone number|call me|ring me|talk to|speak (?:to|with)|contact (?:support|it|someone|me|the)|can i (?:phone|call|ring))\b/,
  wants: /\b(?:want|need|like|please|pls|give|get|let|connect|transfer me|put me|could|can)\b/,
  notification:
    /\b(?:notifications?|prompts?|push|popping up|pop ?up|approval request)\b.{0,40}\b(?:not|never|doesnt|dont|isnt|arent|late|delayed|no)\b|\b(?:not|no|never|dont|isnt|doesnt)\b.{0,30}\b(?:notifications?|prompt|push|sms|text message|approval request)\b/,
  'first time':
    /\bfirst[ -]time\b|\bnew (?:starter|employee|joiner)\b|\bnever (?:used|had) (?:the )?(?:app|authenticator|it)\b|\bdont have it installed\b|\bmore information required\b|\bstarted today\b|\bset(?:ting)? up mfa\b/,
  'other thing':
    /\b(?:photos?|pictures|music|contacts|calendar|whatsapp|printer|print|scanner|vpn|wifi password|laptop|monitor|keyboard|mouse|teams|zoom|excel|word|powerpoint|onedrive|sharepoint|onenote|email signature|inbox|mailbox|bitlocker|windows update|server|database|sql|sim card|esim|battery|headset|airpods|netflix|spotify|intune|conditional access|policy|timesheet|payslip|licen[sc]e)\b/,
  'other app':
    /\bgoogle auth|\bauthy\b|\bduo\b|\bokta\b|\blastpass\b|\b1password\b|\bbitwarden\b|\brsa\b|\bsecurid\b|\baegis\b|\b2fas\b|\braivo\b|\bsteam guard\b|\banother authenticator\b|\bextension\b/,
  'ours too': /\b(?:ms|microsoft|microsft|micro soft) auth|\bto microsoft\b|\binto microsoft\b/,
  authenticator:
    /\bauth\w*t\w*r\b|\bms auth\b|\bmfa\b|\b2fa\b|\botps?\b|\btotp\b|\btokens?\b|\bcodes?\b|\baccounts?\b|\bthe app\b/,
  password: /\bpasswords?\b|\bpw\b/,
  'negated restore':
    /\b(?:restor\w+|recover\w*) (?:\w+ )?(?:worked|ok|fine|was ok|went (?:fine|well|ok))\b|\bnot (?:that )?(?:the |a )?restor|\ball (?:there|back|came back)\b|\bcame back\b|\bare (?:all )?there\b|\bnot missing\b|\bgot everything back\b/,
  'nothing wrong':
    /\bnothing (?:is )?(?:wrong|broken)\b|\bjust want(?:ed)? to\b|\beverything works\b|\bstill works\b|\bnot (?:lost|broken|urgent)\b|\bonly want\b/,
  thanks: /\b(?:thanks?|thx|cheers|appreciate)\b/,
  hello: /^(?:hi+|hello|hey+|hallo|good (?:morning|afternoon|evening|day)|yo|greetings)\b/,
  admin: /\b(?:admin\w*|tenant|users?|staff|employees?|our|we|colleagues?)\b/,
};

/** The names of the signals in an English plain text, and of every two that stand together. */
export function signals(english: string): string[] {
  const alone = Object.entries(SIGNALS).flatMap(([name, words]) => (words.test(english) ? [name] : []));
  const together = alone.flatMap((a, at) => alone.slice(at + 1).map((b) => `${a} & ${b}`));
  return [...alone, ...together];
}
