import type { ErrorLabel } from './error-labels.ts';
import type { Backup, Topic } from './labels.ts';

const KIND =
  '(?:cloud |icloud |authenticator |safety |online |the |my |a |an |ms |microsoft |google |recovery |account |whole )';
const BACKUP = `(?:${KIND}*(?:backup|back ?up|bakup|backups|copy|backup copy))`;
/** What is named after a backup and is none. */
const NO_BACKUP_WORD =
  '(?:phone|number|code|codes|method|plan|button|option|toggle|switch|setting|settings|menu|row|heading|section|account|device|email|address|password|thing|procedure|function|feature|found|available)';

const any = (...parts: readonly string[]) => new RegExp(parts.join('|'));

const NEVER = any(
  `\\bnever (?:\\w+ ){0,3}(?:backed? ?up|${BACKUP})`,
  `\\b(?:never|didnt|did not|havent|hadnt|have not|dont think i|forgot to) (?:\\w+ ){0,3}(?:back(?:ed)? (?:it |them |anything |everything |authenticator )?up|(?:made?|have|had|set ?up|turn(?:ed)? on|switch(?:ed)? on|enabled?|activated?|created?) (?:\\w+ ){0,2}(?:backup|copy))`,
  `\\b(?:no|without(?: a| any)?|before any|not a|zero) (?:\\w+ )?(?:backup|back ?up)s?(?! (?:found|code|codes|available|exists|was found|toggle|switch|option|button|method|phone|under|for this|thing|heading|setting|menu|row|account|section|it says))`,
  '\\bnot backed up\\b|\\b(?:wasnt|isnt|is not|was not) backed up|no (?:safety )?copy\\b',
  '\\bnot (?:have|had|has|make|made) (?:a |any )?backup|didnt know i had to back up|not? (?:\\w+ ){0,2}(?:make|made|making) (?:a |any )?backup',
  '\\bno backup no\\b|\\bwhat backup\\b|\\bbackup\\? (?:no|none|never|what)|\\bno (?:cloud |safety )?copy was (?:ever )?made|\\bcopy (?:in the cloud )?was never|\\bpostponed the backup|\\bhadnt (?:enabled|turned|switched) it|\\bnothing (?:had been|was) saved|\\bno saved copy|\\bdidnt know one has to back|\\bi(?: \\w+){0,3} ever set up a backup',
  `\\bbackup (?:was )?never (?:set up|on|made|turned|switched|enabled)`,
);

const OFF = any(
  `${BACKUP}(?:(?: \\w+){0,4})? (?:is|was|s|shows?|says|were|currently|had been|still|still shows|got|stands at|set to)(?: \\w+){0,2} ?:? ?(?:off|not on|disabled|not enabled|not active|inactive|switched off|turned off|deactivated|not turned on)\\b(?! by itself)`,
  `${BACKUP}:? ?(?:off|disabled|inactive|deactivated)\\b`,
  `\\b(?:turned|switched|disabled|deactivated|disabling|switching|refused|declined) (?:\\w+ ){0,3}(?:backup|it|icloud backup|cloud backup|copy)(?: \\w+)? ?off?`,
  '\\bbackup (?:isnt|wasnt|is not|was not|not) (?:yet )?(?:on|enabled|active|activated|turned on|switched on)',
  '\\bhad (?:the )?backup off\\b|\\bbackups? off (?:at|all|right)',
  '\\b(?:shows?|says?|stands at|status) (?:shows? )?["\']?off\\b|^off\\b|^not on\\b|\\bits off (?:there|now)|\\bicloud was off\\b|\\bdisabled? (?:the )?backups?\\b|\\bi (?:had )?disabled it\\b|\\bswitch (?:was|is) (?:off|to the left)|\\bmeans off\\b|\\bso its off now',
  '\\bbackup was on but (?:its|it is) not\\b|\\b(?:noticed|see|saw) (?:that )?(?:its|it is|it was) (?:off|disabled)\\b',
  '\\b(?:icloud|cloud) (?:option|setting|switch|toggle|thing|part) (?:\\w+ ){0,4}(?:is|was|stands|shows) (?:off|disabled)\\b',
  '\\b(?:not now|skip|later|no) ?["\']? (?:for|to|on|when asked about) (?:the )?backup\\b',
);

const ON = any(
  `${BACKUP}(?: \\w+){0,3} (?:is|was|were|s|has been|had been|did|always) (?:\\w+ ){0,3}?(?:on|enabled|active|activated|running|turned on|switched on|in icloud|complete|done)\\b`,
  `${BACKUP} (?:on|enabled|active|activated|exists|existed|complete|done|running|yes)(?![a-z])(?! (?:my|the|this|android|iphone|samsung|a|both|ios|pixel|which|phone|an|icloud|that|it|google|one|another))`,
  `\\b(?:had|have|has|with|turned|got|did have|do have|put|having|switched|did turn on|enabled) (?:\\w+ ){0,2}(?:backup|back ?up)(?: turned| switched)? (?:on|enabled|active)`,
  '\\bi (?:have |had |already )*backed (?:it |them |everything )?up',
  '\\b(?:did (?:a |the )?backup|made (?:a |the )?backup|turned on (?:the )?backup|enabled (?:the )?(?:cloud |icloud )?backup|did turn on backup)',
  `\\b(?:i )?(?:do )?(?:have|had|got|there is|theres|luckily|fortunately) (?:an? |the |my )?(?:\\w+ ){0,2}(?:cloud )?(?:backup|copy)\\b(?! ${NO_BACKUP_WORD})`,
  '\\bmy (?:cloud |icloud )?backup (?:is|was|sits|lives|goes|runs) (?:in|on|under|with|at|from|made|to)',
  '\\bbackup (?:sits|lives|exists|is stored|is there|was made|was taken|was created|made (?:on|by|with|this|last|yesterday)|taken|(?:is )?(?:under|in|with|on|from|tied|linked)\\b)(?! (?:settings|authenticator|the app|place)\\b)',
  '\\bi know (?:there is a backup|i backed|i have a backup)',
  '\\bafter (?:making )?(?:a |the )?(?:cloud )?backup|\\bwhen backup is on\\b|\\bbackup (?:\\w+ ){0,3}(?:on the whole|before)',
  '\\b(?:remember|sure|certain|know|swear|believe|positive)(?: \\w+){0,5} (?:turn|switch|activat|enabl)(?:ed|ing)? (?:\\w+ ){0,3}(?:backup|copy|it on|cloud)',
  '\\b(?:codes|accounts|entries|copy|logins|everything|tokens) (?:\\w+ ){0,5}(?:sit|sits|sitting|lies|lying|stored|saved|waiting|are|is|live) (?:\\w+ )?in (?:my |the )?(?:i ?cloud|cloud)\\b',
  '\\b(?:copy|backup|it) (?:that )?(?:my |the |an? )?(?:\\w+ )?(?:phone |iphone |samsung |pixel |android )?(?:was )?made (?:on|by|with) (?:an? |my |the )',
  '\\bcopy that (?:my |the )?(?:old )?\\w+ made\\b|\\bcloud (?:thing|saving|option|sync) (?:was |is )?(?:on|running|active|enabled)|\\b(?:had|have) (?:the )?cloud (?:thing|saving|option|sync) (?:on|running|active|enabled)',
  '\\bbackups? (?:has |s )?been on\\b|\\b(?:cloud )?backup (?:\\w+ )?ran (?:every|last|this|daily|yesterday)|\\bbacked up daily\\b|\\bcopy made (?:last|this|yesterday|on)|\\b(?:last|todays|latest) backup (?:is |was )?(?:today|yesterday|from)|\\b(?:switch|toggle) is (?:on|green)\\b|\\bits backup isnt (?:gone)?|\\bsure it was (?:on|enabled)\\b|\\bi (?:had |had the )?backup on\\b|\\bi had backup\\b|\\bbackup existed|\\bmine is from (?:20|last)',
  '\\baccount (?:with|that has|that holds|holding|of) (?:the|my) backup\\b|\\bbackup (?:says|shows) (?:last|date|green)|\\bbackup has a date\\b|\\b(?:synced|saved|backed up) \\d+ (?:min\\w*|hours?|days?) ago',
);
const NOT_ON =
  /\b(?:google|device|phone|device level|whatsapp|photo|one) backup (?:is )?on\b|\bgoogle one\b|\b(?:should|everyone|enabling|proof|kindly|plz|please|asap|can i|does it|do they|how do i|would love|like to|want to) (?:\w+ ){0,4}(?:backup|copy)|\bon or off\b|\bfrom (?:an? |the |my )?(?:\w+ )?(?:icloud|itunes|finder|computer|pc|mac|encrypted) ?backup\b|\bbackup on\?|\b(?:if|whether|dont know if|not sure if|is|was|know if|see if|check if|when|how do i know if|did she|did he|do i) (?:\w+ ){0,3}(?:backup|backed|copy)|\b(?:want|need|like|put|turn|switch|how|force|where|policy).{0,30}backup on\b|\bbackup on please|\b(?:who|everybody|everyone|staff|users|people) (?:has|have|had) (?:the )?backup/;

const ASKS_OFF =
  /\b(?:can|should|could|do|if|when|what happens if|what happens when) (?:i|we|you) (?:\w+ )?(?:(?:turn|switch)(?: \w+){0,3} off|disable)|\bon or off\b|\bturn(?:ing)? (?:the )?backup off\b(?! and)|\bwould turning/;

/** Topics a failing backup is told with, or mistaken for. */
const BESIDE_FAILING: ReadonlySet<Topic> = new Set(['human', 'enable-backup', 'what-is-backed-up']);
const FAILS =
  /\bback ?up\b.{0,40}\b(?:fails|failing|failed|errors?|stuck|stopped|wont|doesnt (?:work|start|finish|complete)|not working|greyed|jumps back|flips|went wrong|timed? out|unavailable)\b|\b(?:error|went wrong|cant|cannot|unable to|wont|trouble|fails to)\b(?! (?:find|see|spot|locate|remember|tell))[^.!?]{0,20}\bback(?:ing)? ?up\b/;

/** Topics in which "my backup" is one that was made. */
const OWNED: ReadonlySet<Topic> = new Set(['restore-failing', 'cross-platform', 'restore']);
const MINE = any(
  '\\bmy (?:cloud |icloud |old |android |samsung |iphone |pixel |galaxy |authenticator )*(?:backup|copy)\\b(?! account)',
  '\\bbackup (?:made|is|was|from)\\b|\\bsaw the green tick\\b|\\bbacked up yesterday\\b|\\bbackup wasnt the problem\\b',
  '\\b(?:load|use|open|read|import|put|get|recover|restore|pull|fetch|download|see|move|take)\\w* (?:\\w+ ){0,2}(?:my|the|this|that|old) (?:\\w+ ){0,2}(?:backup|copy)\\b',
  '\\b(?:icloud|cloud|android|google|iphone|samsung) backup\\b',
);
const ASKED_ONLY = /\b(?:is|are|does|do|can|could|will|would)\b[^.!?]*\bbackup\b[^.!?]*\?/;
const CAME_BACK =
  /\b(?:restored|recovered)\b.{0,40}\b(?:but|only|except|and|some|not)\b|\bonly\b.{0,30}\b(?:came|restored|back)\b/;
const AFTER_RESTORE = /\b(?:restor(?:ed|ing|e)|recover(?:e?d|ing|y)|came back|after (?:the )?restore)\b/;

/** The state of the Authenticator backup on the device that holds or held the accounts, from a text in English words. */
export function backupOf(topic: Topic, english: string, screen: ErrorLabel): Backup {
  if (topic === 'backup-failing') return 'failing';
  const text = english.replace(/\bback-up/g, 'backup');
  if (BESIDE_FAILING.has(topic) && FAILS.test(text)) return 'failing';
  if (NEVER.test(text) && screen !== 'no-backup-found') return 'never';
  if (OFF.test(text) && !ASKS_OFF.test(text)) return 'off';
  if (ON.test(text) && !NOT_ON.test(text)) return 'on';
  if (OWNED.has(topic) && MINE.test(text) && !(topic === 'restore' && ASKED_ONLY.test(text))) return 'on';
  if (topic === 'action-required' && AFTER_RESTORE.test(text)) return 'on';
  return topic === 'restore-failing' && CAME_BACK.test(text) ? 'on' : 'unknown';
}
