import type { ReadFact } from '../dialog/reading.ts';
import { affirmed } from './affirmed.ts';
import type { Devices } from './devices.ts';
import type { ScreenText } from './screen-text.ts';

/** A fact people volunteer: slot, value, words in a plain text, and words that rule it out. */
type FactRule = readonly [slot: string, value: string, words: RegExp, unless?: RegExp];

const OLD =
  '(?:(?:my |the |our )?(?:old|previous|former|first|other|android|iphone|samsung|galaxy|pixel|huawei|work|company)? ?(?:phone|iphone|handset|mobile|device|cell|pixel|samsung|galaxy|one|huawei|android|ipad)|it|authenticator phone)';

/** "The old one is wiped already", "actually it was stolen": the state told of the phone itself. */
const isNow = (state: string) =>
  new RegExp(
    `\\b(?:old|previous|former|first) (?:one|phone|iphone|handset|mobile|device|cell|android|samsung|pixel|galaxy)(?: \\w+)? (?:is|was|got|has been|had been|is now)(?: \\w+){0,2} ${state}\\b|\\b(?:phone|handset|actually|sorry|meant|broken|lost|stolen)\\b.{0,40}\\bit(?:s| is| was| got| has been)(?: \\w+)? ${state}\\b`,
  );

const RULES: readonly FactRule[] = [
  ['old_device', 'stolen', isNow('(?:stolen|nicked)')],
  ['old_device', 'lost', isNow('(?:lost|missing)')],
  ['old_device', 'wiped', isNow('(?:wiped|erased|reset|formatted)')],
  ['old_device', 'given_away', isNow('(?:sold|given away|traded in|returned|recycled|handed in)')],
  ['old_device', 'broken', isNow('(?:broken|dead|smashed|cracked|bricked|kaputt)')],
  [
    'old_device',
    'stolen',
    /\b(?:stolen|stole my|nicked|theft|robbed|pickpocket\w*|mugged|gestohlen|geklaut|robaron|robado|vol[ée]e?\b|roubaram|roubad[oa])|盗まれ/,
    /not stolen|wasnt stolen|isnt stolen/,
  ],
  [
    'old_device',
    'lost',
    new RegExp(
      `\\b(?:lost|lose|losing|misplaced|left) (?:my |the )?${OLD}|\\b(?:phone|iphone) (?:is |got |was |went )?(?:lost|missing)|cant find my (?:old )?phone|(?:handy|telefon) verloren|perd[ií] (?:mi|el|meu|o) (?:celular|tel|m[oó]vil|iphone)|perdu mon (?:t[ée]l|iphone|portable)|スマホをなくし|紛失`,
    ),
    /(?:without|before|afraid of|if i|in case i|when i|not) (?:i )?los|havent lost/,
  ],
  [
    'old_device',
    'wiped',
    /\b(?:wiped|erased|factory reset|formatted|reset) (?:my |the |it|a )?(?:old |previous )?(?:phone|iphone|it|device|handset|a\b|pixel|samsung|galaxy|huawei)|phone (?:was|got|has been) (?:wiped|reset|erased|formatted)|zur[üu]ckgesetzt|初期化し/,
    /(?:before|about to|planning to|going to|want to|will|must|should|if) (?:i )?(?:wip|reset|eras|format|factory)|not (?:yet )?(?:wiped|reset)/,
  ],
  [
    'old_device',
    'broken',
    /\b(?:broke(?:n)?|smashed|shattered|cracked|bricked|water ?damage\w*|drowned|dead|died|wont (?:turn|switch|power|boot) on|black screen|screen (?:is )?(?:dead|broken|black|gone)|kaputt|se rompi[óo]|roto|cass[ée]|quebrou|quebrado)\b|壊れ/,
    /if (?:it|my phone) (?:breaks|broke|dies)|in case|backup (?:is |seems )?(?:broken|dead)|sign ?in (?:is )?broken|(?:broken|dead) (?:link|toggle|button)|battery|screen protector|isnt (?:broken|dead)/,
  ],
  [
    'old_device',
    'given_away',
    /\b(?:sold|gave away|gave|traded in|traded|returned|handed (?:in|back)|recycled|donated|sent back) (?:my |the )?(?:\w+ ){0,2}?(?:phone|iphone|galaxy|samsung|pixel|handset|device|huawei|mobile)/,
    /before i|about to|want to sell|going to|will/,
  ],
  [
    'old_device',
    'working_in_hand',
    /\b(?:(?:still have|have|got|kept|keep) (?:both|my old|the old)|old (?:one|phone|iphone|handset) (?:still |is still |is )?(?:works|working|here|with me|in my hand)|both phones (?:here|in hand|work|are)|my old one still works)\b/,
    /(?:dont|do not|no longer) (?:still )?have/,
  ],
  [
    'backup',
    'deleted',
    /\b(?:deleted|removed|erased) (?:my |the )?(?:cloud |icloud |old )?backup\b|backup (?:was|got) deleted|turned (?:the )?backup off and (?:lost|deleted)/,
  ],
  [
    'backup',
    'overwritten',
    /\b(?:overwr\w+|replaced) (?:my |the )?(?:\w+ )?backup|backup (?:was|got) (?:overwritten|replaced)|blank (?:backup|one) over/,
  ],
  [
    'org_role',
    'only_admin',
    /\b(?:only|sole|single) (?:global )?admin\w*|im the admin and there is no other|no other admin/,
    /not the (?:only|sole)/,
  ],
  [
    'org_role',
    'admin_with_others',
    /\b(?:another|other|second) (?:global )?admin\w*|not the only admin|one of (?:our|the|several) admins/,
  ],
  [
    'recovery_account',
    'password_forgotten',
    /\b(?:forg[oe]t\w*|dont (?:know|remember)|lost) (?:my |the )?(?:microsoft |recovery |outlook |hotmail |account )*(?:account )?(?:password|pw|passwort)/,
  ],
  [
    'recovery_account',
    'blocked_by_old_phone',
    /(?:authenticator|app) (?:asks|wants|needs|sends me).{0,30}(?:authenticator|approv\w+ on (?:my |the )?old)|(?:approve|code|notification|prompt)\w* (?:goes|sent|is sent|go) to (?:my |the )?old/,
  ],
  [
    'other_method',
    'none',
    /\bno other (?:way|method|sign|device|option)|only (?:had|have|used) (?:the )?(?:authenticator|app)|no (?:backup|recovery) codes?(?: saved)?|nothing else set up/,
  ],
  [
    'other_method',
    'phone',
    /\b(?:sms|text messages?) (?:still )?works?|\b(?:still have|i have|get|got) (?:my |the )?(?:sms|text messages?)\b|can (?:still )?(?:get|receive) (?:a |an )?(?:sms|text)/,
  ],
  [
    'on_behalf',
    'yes',
    /\b(?:for (?:a|my) (?:colleague|coworker|co-worker|user|employee|boss|mum|mom|dad|wife|husband|friend|client|customer)|(?:a|my|our|one of our|one of my) (?:colleague|coworker|co-worker|user|employee|boss|client|mum|mom|dad|wife|husband|customer|student)s? (?:has|lost|cannot|cant|got|is|needs|bought|broke|dropped|changed|wiped|forgot|replaced)|on behalf of|user got|helping (?:a|my))\b/,
  ],
  [
    'new_app',
    'restored_partly',
    /\bonly (?:\w+ )?(?:\d+|one|two|three|some|half|a few|part)(?: \w+){0,3} (?:came|restored|back|recovered|showed|are there)|(?:everything|all) (?:came back |restored |back )?(?:except|but) |some (?:accounts? )?(?:are |is )?missing/,
  ],
  [
    'new_app',
    'accounts_added_by_hand',
    /already (?:added|set up|signed in)(?: \w+){0,3} (?:account|outlook|one|by hand)|added (?:\w+ ){0,3}(?:account|outlook\w*|by hand|manually)/,
  ],
  [
    'old_app',
    'uninstalled',
    /\b(?:uninstalled|deleted|removed) (?:the |my |ms |microsoft )*(?:authenticator|app)(?: app)?\b/,
    /(?:should i|before i|can i|if i|do i|dont|not|havent) (?:\w+ )?(?:uninstall|delete|remove)/,
  ],
  [
    'old_app',
    'has_all_accounts',
    /\bold (?:one|phone|iphone|handset)? ?still (?:shows|has|lists) (?:all|every)/,
  ],
  [
    'restore_pending',
    'yes',
    /\b(?:restor\w+|recover\w*) (?:my |the |all )?(?:accounts?|codes?|authenticator|from)/,
    /(?:dont|no) (?:need|want) to (?:restore|recover)/,
  ],
  [
    'modified_phone',
    'yes',
    /\b(?:jail ?broken|rooted|custom rom|lineage ?os|graphene ?os|magisk)\b/,
    /not (?:rooted|jail)|isnt (?:rooted|jail)/,
  ],
  [
    'managed',
    'organisation',
    /\b(?:intune|mdm|managed (?:phone|device|iphone|by)|phones? (?:are|is) managed|company portal)\b/,
    /not managed|isnt managed/,
  ],
  [
    'app_current',
    'yes',
    /\b(?:latest version|newest version|up to date|already updated|app is current|updated the app)\b/,
    /not (?:the latest|up to date)|isnt up to date/,
  ],
  ['app_current', 'no', /\b(?:app (?:is )?(?:old|outdated)|version is too old|cant update the app)\b/],
  [
    'network_checked',
    'yes',
    /\b(?:(?:tried|changed|switched|on) (?:both |another |other |different )?(?:wifi|wi-fi|network|mobile data|4g|5g)(?: and (?:mobile data|4g|5g|wifi))?|wifi is fine|reset (?:the )?network|network settings reset|turned (?:the )?vpn off)\b/,
  ],
  ['cache_checked', 'yes', /\b(?:cleared (?:the )?cache|cache (?:cleared|emptied))\b/],
  [
    'in_app_switch',
    'no',
    /\bno (?:icloud )?backup (?:switch|toggle|option) in(?:side)? (?:the )?(?:app|authenticator)/,
  ],
  [
    'suspicious',
    'yes',
    /\b(?:wasnt me|not me\b|didnt (?:request|ask for|start)|i never (?:requested|asked)|stranger|hacked|hacker|suspicious|scam\w*|phishing)\b/,
  ],
];

const ACCOUNT_RULES: readonly (readonly [string, RegExp])[] = [
  [
    'work_school',
    /\b(?:(?:work|office|company|corporate|business|school|uni|university|college|student|employer|job|campus) (?:\w+ )?(?:accounts?|acc|login|logon|e-?mail|mail|profile|ones?|sign-?in|id|365|tenant)|(?:work|school|company|office|uni) (?:and|or|plus|&|,|\+) (?:\w+ ){1,2}(?:codes?|accounts?|logins?)|m365|microsoft 365|office ?365|o365|azure|entra|tenant|global admin|(?:firmen|arbeits|dienst|schul|uni)-?(?:konto|konten|account|mail)|cuentas? (?:del? |de la )?(?:trabajo|empresa|escuela|universidad)|compte (?:pro|professionnel|du travail|de l'(?:école|entreprise))|conta (?:da |do |de )?(?:empresa|trabalho|escola|faculdade))\b|(?:会社|職場|仕事|学校|大学)の?アカウント/,
  ],
  [
    'personal_otp',
    /\b(?:outlook\.com|hotmail|live\.com|msn|xbox|personal (?:microsoft )?account|private (?:microsoft )?account|skype)\b/,
  ],
  [
    'third_party_otp',
    /\b(?:facebook|instagram|insta|snapchat|twitter|google (?:account|codes?)|gmail|amazon|github|gitlab|bitbucket|paypal|discord|steam|coinbase|binance|kraken|dropbox|linkedin|reddit|twitch|epic games|playstation|nintendo|banks?|banking|wordpress|aws|cloudflare|shopify|ebay|tiktok|crypto)\b/,
  ],
  ['passkey', /\bpass ?keys?\b|schlüssel|clé d'accès|パスキー/],
];

/** Facts a plain text states unasked, in the slots and values of flows.md. */
export function readFacts(text: string, named: Devices, screen: ScreenText): ReadFact[] {
  const said = affirmed(text);
  const facts: ReadFact[] = [];
  const add = (slot: string, value: string, confidence: number) => {
    if (!facts.some((fact) => fact.slot === slot)) facts.push({ slot, value, confidence });
  };
  const { mentions, systems, from, to } = named;
  if (from && to) {
    add('platform_old', from, 0.9);
    add('platform_new', to, 0.9);
  } else if (systems[0]) {
    const said = mentions.filter((mention) => !mention.ignored);
    const roles = said.map((mention) => mention.role);
    if (roles.some((role) => role <= -1)) add('platform_old', systems[0], 0.8);
    if (roles.some((role) => role >= 1)) add('platform_new', systems[0], 0.8);
    if (roles.every((role) => Math.abs(role) < 1)) add('platform', systems[0], 0.9);
  }
  if (screen.row) add('error', screen.row, 0.85);
  for (const [slot, value, words, unless] of RULES)
    if (words.test(said) && !unless?.test(said)) add(slot, value, 0.8);
  const accounts = ACCOUNT_RULES.filter(([, words]) => words.test(text)).map(([value]) => value);
  if (accounts.length > 0) add('account_types', accounts.join(','), 0.8);
  return facts;
}
