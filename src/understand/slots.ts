import type { Devices } from './devices.ts';
import type { ErrorLabel } from './error-labels.ts';
import type { Account, Platform, Topic } from './labels.ts';

/** The platform the question is about: the direction for a move between systems, else the one system that matters. */
export function platformOf(topic: Topic, devices: Devices): Platform {
  const { systems, from, to } = devices;
  if (topic === 'cross-platform') return from && to ? (`${from}>${to}` as Platform) : 'unknown';
  if (systems.length === 1) return systems[0] ?? 'unknown';
  return 'unknown';
}

const ACCOUNTS: readonly (readonly [Exclude<Account, 'unknown'>, RegExp])[] = [
  [
    'work',
    /\b(?:(?:work|office|company|companys|corporate|business|school|schools|uni|university|college|student|employers?|job|campus|organi[sz]ations?|admin|professional|org|workplace|enterprise) (?:\w+ )?(?:accounts?|accs?|acct|logins?|logon|e-?mails?|mails?|mailbox|profile|ones?|sign-?in|id|tenant|entry|entries|portal|mfa|teams|laptop login|address|stuff)|(?:work|office|company|business|school|uni|college) (?:one|ones)\b|accounts? (?:of |from |in |to )*(?:the )?(?:work|school|college|university)|work mail|(?:work|school) password|(?:university|college|uni|school)(?! (?:ipad|iphone|phone|tablet|laptop|device|handset|android|samsung|mobile|wi-?fi|network))|at (?:the|my|our) (?:office|company|workplace|firm)|at work|(?:work|company|office) (?:portals?|apps?|systems?|sites?|stuff|things|resources|tools)|admin (?:reset|says|must)|my org|companies|m365|microsoft 365|office ?365|o365|365|azure(?: ad)?|entra|tenants?|global admin|(?:only|sole|single) admin\w*|admin cent(?:er|re)|work mfa|into work|log ?in to work|get (?:in)?to work|locked out of (?:my )?(?:work|office|uni|university|school|college)|teams (?:login|account)|exchange account|(?:provided by|from|of) (?:your|my|our) organi[sz]ation)\b/,
  ],
  [
    'third-party',
    /(?<![a-z])(?:facebook|fb|instagram|insta|snapchat|twitter|google (?:accounts?|codes?|one|login)|gmail|amazon|github|gitlab|bitbucket|paypal|discord|steam|coinbase|binance|kraken|dropbox|linkedin|reddit|twitch|epic games|playstation|nintendo|bank|banks|banking|wordpress|aws|cloudflare|shopify|ebay|tiktok|roblox|crypto|exchange codes|third[ -]?party|other (?:web)?sites?|social media|trading (?:app|account|platform|site)s?|crypto exchange|stripe|wise|revolut|yahoo|skrill|my game|games)(?![a-z])/,
  ],
  [
    'personal',
    /(?<![a-z])(?:outlook\.com|outlook com|hotmail|live\.com|msn|xbox|personal (?:microsoft |ms )?(?:accounts?|one|outlook|logins?)|(?:live|outlook) (?:account|entry|login)|private (?:microsoft |ms )?accounts?|skype|my outlook)(?![a-z])/,
  ],
];
/** Talk of the account that keeps the backup. */
const ABOUT_STORING =
  /\brecovery (?:account|e-?mail)|\b(?:for|as) (?:the |my |a )?(?:cloud )?backup(?: account)?\b|\bbackup account\b|\bwhich (?:microsoft )?(?:account|e-?mail)|\bbackup (?:goes|is under|uses)|\bcan (?:i|a|an) (?:\w+ )?(?:use|gmail|work)/;
const STORES_BACKUP =
  /(?:backup|recovery|recover|restore|sign in|log in|signed in|backed up)(?: \w+){0,5} (?:with|to|under|on|is|from|sits|in|account|by|using|as)(?: \w+){0,4} ?$|(?:sign in with|use|using|which|recovery account|backup account)(?: \w+){0,4} ?$/;

/** The kind of account affected; an account that only stores the backup does not count. */
export function accountOf(topic: Topic, english: string, screen: ErrorLabel): Account {
  if (screen === 'wrong-account') return 'unknown';
  if (topic === 'enable-backup' && ABOUT_STORING.test(english)) return 'unknown';
  const found: { kind: Exclude<Account, 'unknown'>; at: number }[] = [];
  for (const [kind, words] of ACCOUNTS) {
    const match = words.exec(english);
    if (!match) continue;
    const stores =
      kind === 'personal' &&
      (topic === 'enable-backup' ||
        topic === 'restore' ||
        topic === 'restore-failing' ||
        topic === 'backup-failing') &&
      STORES_BACKUP.test(english.slice(0, match.index));
    if (!stores) found.push({ kind, at: match.index });
  }
  if (found.length <= 1) return found[0]?.kind ?? 'unknown';
  const broken = /\b(?:but|only|except|yet|just not|one missing)\b/.exec(english);
  const after = broken && found.filter(({ at }) => at > broken.index);
  if (after && after.length === 1 && after[0]) return after[0].kind;
  return found[0]?.kind ?? 'unknown';
}
