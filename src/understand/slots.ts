import type { Devices } from './devices.ts';
import type { ErrorLabel } from './error-labels.ts';
import type { Account, Platform, Topic } from './labels.ts';

/** The platform the question is about: the direction for a move between systems, else the one system that matters. */
export function platformOf(topic: Topic, devices: Devices): Platform {
  const { systems, main, from, to } = devices;
  if (topic === 'cross-platform') return from && to ? (`${from}>${to}` as Platform) : 'unknown';
  return systems.length === 1 ? (systems[0] ?? 'unknown') : (main ?? 'unknown');
}

const ACCOUNTS: readonly (readonly [Exclude<Account, 'unknown'>, RegExp])[] = [
  [
    'work',
    /\b(?:(?:work|office|company|companys|corporate|business|school|schools|uni|university|college|student|employers?|job|campus|organi[sz]ations?|admin|professional|org|workplace|enterprise) (?:\w+ )?(?:accounts?|accs?|acct|logins?|logon|e-?mails?|mails?|mailbox|ones?|sign-?in|id|tenant|entry|entries|portal|mfa|teams|laptop login|address|stuff)|(?:work|office|company|business|school|uni|college) (?:one|ones)\b|accounts? (?:of |from |in |to )*(?:the )?(?:work|school|college|university)|work mail|(?:work|school) password|(?:university|college|uni|school)(?! (?:ipad|iphone|phone|tablet|laptop|device|handset|android|samsung|mobile|wi-?fi|network))|(?:work|company|office) (?:portals?|apps?|systems?|sites?|stuff|things|resources|tools)|admin (?:reset|says|must)|my org|companies|m365|microsoft 365|office ?365|o365|365|azure(?: ad)?|entra|tenants?|global admin|(?:only|sole|single) admin\w*|admin cent(?:er|re)|work mfa|(?:company|firm|employer|faculty|council|hospital|ministry|trust|organi[sz]ation)s? (?:\w+ )?(?:entry|entries|name|accounts?|logins?|logo)|my (?:employers|faculty|firms|polytechnic)\b|(?:next to|of|from) my employer|onmicrosoft|canvas|nhs|surgerys?|(?:im a|as a) student|student here|payroll|pay ?slips?|timesheets?|duty plan|intranet|hr (?:site|system|tool|portal)|sharepoint|citrix|jump host|globalprotect|forticlient|workday|concur|dynamics|business central|power bi|viva|partner (?:portal|cent(?:er|re))|nhs(?:mail)?|lecturers?|thesis|admin here|(?:the|im the) one admin|with admin rights|teams (?:entry|codes|approvals?)|approvals for teams|into work|log ?in to work|get (?:in)?to work|locked out of (?:my )?(?:work|office|uni|university|school|college)|teams (?:login|account)|exchange account|(?:provided by|from|of) (?:your|my|our) organi[sz]ation)\b/g,
  ],
  [
    'third-party',
    /(?<![a-z])(?:facebook|fb|instagram|insta|snapchat|twitter|google (?:accounts?|codes?|login)|gmail|amazon|github|gitlab|bitbucket|paypal|discord|steam|coinbase|binance|kraken|dropbox|linkedin|reddit|twitch|epic games|playstation|nintendo|bank|banks|banking|wordpress|aws|cloudflare|shopify|ebay|tiktok|roblox|crypto|exchange codes|third[ -]?party|other (?:web)?sites?|social media|trading (?:app|account|platform|site)s?|crypto exchange|stripe|wise (?:account|app|login)|etsy|uber (?:driver )?login|uber wants|godaddy|hmrc|pension (?:website|portal|login)|(?:my|the) broker|npm|registrar|domains?|(?:an|my) exchange|cant trade|sell my coins|(?:doctor|medical|patient) portal|health insurance|gas company|electricity provider\w*|pokemon|revolut|yahoo|skrill|my game|games|airbnb|allegro|arenanet|bitfinex|bitget|bitpanda|bitstamp|bitvavo|bybit|coindcx|contabo|cpanel|crypto\.com|degiro|digitalocean|docker|etoro|etrade|evernote|figma|fiverr|gandi|gate\.io|groww|heroku|hetzner|ionos|jagex|joomla|kickstarter|kleinanzeigen|kucoin|ledger|mailchimp|metatrader|mollie|n26|namecheap|nexo|okx|olx|ovh|patreon|payoneer|pinterest|protonmail|proxmox|psn|pypi|quickbooks|robinhood|rockstar|runescape|schwab|squarespace|strato|synology|tarkov|trezor|tutanota|ubisoft|unifi|upstox|upwork|vinted|vrbo|wallapop|wix|wordfence|zerodha|angel one|trade republic|interactive brokers|square enix|guild wars|riot games|mercado (?:libre|pago)|seller central|booking\.com|meta business|ads manager|brokers?|brokerage|tax (?:portal|office|site|login)|gov(?:ernment)? (?:site|portal|login)|login\.gov|id\.me|mygov|my (?:channel|web ?shop|web ?sites?|server|podcast)|web ?shop|password manager|social accounts?|web ?site (?:codes|logins|accounts|entries)|game accounts?|hosting)(?![a-z])/g,
  ],
  [
    'personal',
    /(?<![a-z])(?:outlook\.com|outlook com|hotmail|live\.com|msn|xbox|personal (?:microsoft |ms )?(?:accounts?|one|outlook|logins?)|(?:live|outlook) (?:account|entry|login)|private (?:microsoft|ms) accounts?|private account|skype|minecraft|game ?pass|live\.\w\w+|outlook\.(?:de|fr|es|it|co)|windows live|live id|gamertag|mojang|365 family|family subscription|(?:my own|my private) (?:ms|microsoft) (?:account|login)|my outlook)(?![a-z])/g,
  ],
];
/** Talk of the account that keeps the backup. */
const ABOUT_STORING =
  /\brecovery (?:account|e-?mail)|\b(?:for|as) (?:the |my |a )?(?:cloud )?backup(?: account)?\b|\bbackup account\b|\bwhich (?:microsoft )?(?:account|e-?mail)|\bbackup (?:goes|is under|uses)|\bcan (?:i|a|an) (?:\w+ )?(?:use|gmail|work)/;
const STORES_BACKUP =
  /(?:backup|recovery|recover|restore|sign in|log in|signed in|backed up)(?: \w+){0,5} (?:with|to|under|on|is|from|sits|in|account|by|using|as)(?: \w+){0,4} ?$|(?:sign in with|use|using|which|recovery account|backup account)(?: \w+){0,4} ?$/;

/** The address a copy is kept under, before and after its naming. */
const KEPT_BEFORE =
  /\b(?:backup|copy|saved|saves?|saving|sync\w*|restore|recover\w*|recovery|logg?(?:ed|ing)? in|sign(?:ed|ing)? in|declines?|refuses|nothing found|made)\b[^.!?]{0,30}\b(?:with|to|under|in|by|for|on|is|my|as) (?:my |an? |the |same |own |new )*$|\bsame $|\bunder (?:my|an?) $|\btried with (?:\w+, with )*$|\bclose my (?:old )?$|\bknows? (?:his|my|her) $/;
const KEPT_AFTER =
  /^(?: \w+)?(?: (?:address|account|password|mail))?(?: \w+)? (?:under backup|as (?:the |my )?(?:recovery|backup)|for (?:the )?(?:backup|recovery|restore|saving)|to hold|(?:load|restore) my backup|group)\b/;
/** A shop or a site where something happened, not one whose login is gone. */
const PLACE_BEFORE = /\b(?:on|from|via|off|over|in a|put it on|people on) $/;
const PLACE =
  /^(?:ebay|facebook|fb|instagram|insta|reddit|tiktok|twitter|snapchat|discord|amazon|social media)$/;
/** What works, told to show that something else does not. */
const FINE_AFTER =
  /^(?: (?:app|account|one|codes?|ones|and \w+))* (?:(?:is|are|was|were|has been|came back|codes) )?(?:fine|ok|okay|there|told)\b/;

function counts(text: string, found: RegExpExecArray): boolean {
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  if (FINE_AFTER.test(after)) return false;
  if (PLACE.test(found[0])) return !PLACE_BEFORE.test(before);
  if (/^(?:gmail|hotmail|outlook|live|msn|my outlook|personal|skype|private)/.test(found[0]))
    return !(KEPT_BEFORE.test(before) || KEPT_AFTER.test(after));
  return true;
}

/** The kind of account affected; an account that only stores the backup does not count. */
export function accountOf(topic: Topic, english: string, screen: ErrorLabel): Account {
  if (screen === 'wrong-account') return 'unknown';
  if (topic === 'enable-backup' && ABOUT_STORING.test(english)) return 'unknown';
  const found: { kind: Exclude<Account, 'unknown'>; at: number }[] = [];
  for (const [kind, words] of ACCOUNTS) {
    const match = [...english.matchAll(words)].find((found) => counts(english, found));
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
