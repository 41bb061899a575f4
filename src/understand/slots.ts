import type { Devices } from './devices.ts';
import type { ErrorLabel } from './errors.ts';
import type { Account, Backup, Platform, Topic } from './labels.ts';

/** The platform the question is about: the direction for a move between systems, else the one system that matters. */
export function platformOf(topic: Topic, devices: Devices): Platform {
  const { systems, from, to } = devices;
  if (topic === 'cross-platform') return from && to ? (`${from}>${to}` as Platform) : 'unknown';
  if (systems.length === 1) return systems[0] ?? 'unknown';
  return 'unknown';
}

const BACKUP =
  '(?:(?:cloud |icloud |authenticator |the |my |a |an |ms |google )*(?:backup|back ?up|bakup|backups|copy))';
const NEVER = new RegExp(
  `\\bnever (?:\\w+ ){0,3}(?:backed? ?up|${BACKUP})|\\b(?:never|didnt|did not|havent|hadnt|have not|dont think i) (?:\\w+ ){0,3}(?:back(?:ed)? (?:it |them |anything |authenticator )?up|(?:made?|have|had|set ?up|turn(?:ed)? on|switch(?:ed)? on|enabled?|activated?) (?:\\w+ ){0,2}backup)|\\b(?:no|without(?: a| any)?|before any|not a|zero) (?:\\w+ )?(?:backup|back ?up)s?(?! (?:found|code|codes|available|exists|was found|toggle|switch|option|button|method|phone|under|for this|thing|heading|setting|menu|row|account|section|it says))|\\bnot backed up\\b|\\b(?:wasnt|isnt|is not|was not) backed up|no copy\\b|\\bnot (?:have|had|has|make|made) (?:a |any )?backup|didnt know i had to back up|not? (?:\\w+ ){0,2}(?:make|made|making) (?:a |any )?backup`,
);
const OFF = new RegExp(
  `${BACKUP}(?:(?: \\w+){0,4})? (?:is|was|s|shows?|says|were|currently|had been|still|still shows|got)(?: \\w+){0,2} ?:? ?(?:off|not on|disabled|not enabled|not active|inactive|switched off|turned off|deactivated|not turned on)\\b(?! by itself)|${BACKUP}:? ?(?:off|disabled|inactive|deactivated)\\b|\\b(?:turned|switched|disabled|deactivated) (?:\\w+ ){0,3}(?:backup|it|icloud backup|cloud backup)(?: \\w+)? ?off?|\\bbackup (?:isnt|wasnt|is not|was not|not) (?:yet )?(?:on|enabled|active|activated|turned on|switched on)|\\bhad (?:the )?backup off\\b|\\bbackups? off (?:at|all|right)`,
);
const ON = new RegExp(
  `${BACKUP}(?: \\w+){0,3} (?:is|was|were|s|has been|had been|did|always) (?:\\w+ ){0,3}?(?:on|enabled|active|activated|running|turned on|switched on|in icloud|complete|done)\\b|${BACKUP} (?:on|enabled|active|activated|exists|complete|done)(?![a-z])(?! (?:my|the|this|android|iphone|samsung|a|both|ios|pixel|which|phone|an|icloud|that|it|google|one|another))|\\b(?:had|have|has|with|turned|got|did have|do have|put|having|switched|did turn on|enabled) (?:\\w+ ){0,2}(?:backup|back ?up)(?: turned| switched)? (?:on|enabled|active)|\\bi (?:have |had |already )*backed (?:it |them |everything )?up|\\b(?:did (?:a |the )?backup|made (?:a |the )?backup|turned on (?:the )?backup|enabled (?:the )?(?:cloud |icloud )?backup|did turn on backup)|\\b(?:i )?(?:do )?(?:have|had|got|there is|theres) an? (?:\\w+ ){0,3}(?:backup|copy)\\b(?! (?:button|option|code|method))|\\bmy (?:cloud |icloud )?backup (?:is|was|sits|lives) (?:in|on|under|with|at|from|made)|\\bbackup (?:sits|lives|exists|is stored|is there|was made|is (?:under|in|with|on|from|tied|linked))|\\bi know (?:there is a backup|i backed|i have a backup)|\\bafter (?:making )?(?:a |the )?(?:cloud )?backup|\\bwhen backup is on\\b|\\bbackup (?:\\w+ ){0,3}(?:on the whole|before)`,
);
const NOT_ON =
  /\b(?:google|device|phone|device level|whatsapp|photo|one) backup (?:is )?on\b|\bgoogle one\b|\b(?:should|everyone|enabling|proof|kindly|plz|please|asap|can i) (?:\w+ ){0,4}backup|\bon or off\b|\bfrom (?:an? |the |my )?(?:\w+ )?(?:icloud|itunes|finder|computer|pc|mac|encrypted) ?backup\b|\bbackup on\?|\b(?:if|whether|dont know if|not sure if|is|was|know if|see if|check if|when|how do i know if) (?:\w+ ){0,3}(?:backup|backed)|\b(?:want|need|like|put|turn|switch|how).{0,30}backup on\b/;

const ASKS_OFF =
  /\b(?:can|should|could|do|if|when|what happens if|what happens when) (?:i|we|you) (?:\w+ )?(?:(?:turn|switch)(?: \w+){0,3} off|disable)|\bon or off\b|\bturn(?:ing)? (?:the )?backup off\b(?! and)|\bwould turning/;
const FAILS = /\bbackup (?:keeps? )?(?:fails|failing|error|stopped|doesnt|wont)|\bbackup error/;
/** Topics in which "my backup" is one that was made. */
const OWNED: ReadonlySet<Topic> = new Set(['restore-failing', 'cross-platform']);
const MINE =
  /\bmy (?:cloud |icloud |old |android |samsung |iphone |pixel |galaxy |authenticator )*(?:backup|copy)\b(?! account)|\bbackup (?:made|is|was|from)\b|\bsaw the green tick\b|\bbacked up yesterday\b|\bbackup wasnt the problem\b/;

/** The state of the Authenticator backup on the device that holds or held the accounts. */
export function backupOf(topic: Topic, english: string, screen: ErrorLabel): Backup {
  if (topic === 'backup-failing') return 'failing';
  const text = english.replace(/\bback-up/g, 'backup');
  if (topic === 'human' && FAILS.test(text)) return 'failing';
  if (NEVER.test(text) && screen !== 'no-backup-found') return 'never';
  if (OFF.test(text) && !ASKS_OFF.test(text)) return 'off';
  if (ON.test(text) && !NOT_ON.test(text)) return 'on';
  if (OWNED.has(topic) && MINE.test(text)) return 'on';
  if (
    topic === 'action-required' &&
    /\b(?:restor(?:ed|ing)|recover(?:ed|ing|y)|came back|after (?:the )?restore)\b/.test(text)
  )
    return 'on';
  if (
    topic === 'restore-failing' &&
    /\b(?:restored|recovered)\b.{0,40}\b(?:but|only|except|and|some|not)\b|\bonly\b.{0,30}\b(?:came|restored|back)\b/.test(
      text,
    )
  )
    return 'on';
  return 'unknown';
}

const ACCOUNTS: readonly (readonly [Exclude<Account, 'unknown'>, RegExp])[] = [
  [
    'work',
    /\b(?:(?:work|office|company|companys|corporate|business|school|schools|uni|university|college|student|employers?|job|campus|organi[sz]ations?|admin|professional|org|workplace|enterprise) (?:\w+ )?(?:accounts?|accs?|acct|logins?|logon|e-?mails?|mails?|mailbox|profile|ones?|sign-?in|id|tenant|entry|entries|portal|mfa|teams|laptop login|address|stuff)|(?:work|office|company|business|school|uni|college) (?:one|ones)\b|accounts? (?:of |from |in |to )*(?:the )?(?:work|school|college|university)|work mail|(?:work|school) password|(?:university|college|uni|school|employers?|employer's)|admin (?:reset|says|must)|my org|companies|m365|microsoft 365|office ?365|o365|365|azure(?: ad)?|entra|tenants?|global admin|(?:only|sole|single) admin\w*|admin cent(?:er|re)|work mfa|into work|log ?in to work|get (?:in)?to work|locked out of (?:my )?(?:work|office|uni|university|school|college)|teams (?:login|account)|exchange account|(?:provided by|from|of) (?:your|my|our) organi[sz]ation)\b/,
  ],
  [
    'third-party',
    /(?<![a-z])(?:facebook|fb|instagram|insta|snapchat|twitter|google (?:accounts?|codes?|one|login)|gmail|amazon|github|gitlab|bitbucket|paypal|discord|steam|coinbase|binance|kraken|dropbox|linkedin|reddit|twitch|epic games|playstation|nintendo|bank|banks|banking|wordpress|aws|cloudflare|shopify|ebay|tiktok|roblox|crypto|exchange codes|third[ -]?party|other (?:web)?sites?|social media|trading|stripe|wise|revolut|yahoo|skrill|my game|games)(?![a-z])/,
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
  if (screen === 'wrong-account' || topic === 'security') return 'unknown';
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
