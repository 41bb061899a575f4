import type { Topic } from '../labels.ts';

const BACKUP_TOPICS: readonly Topic[] = ['enable-backup', 'backup-failing', 'what-is-backed-up'];

/** Goals finer than a topic, the first that fits: the topics it may stand in for, and the words that tell. */
export const FINER_GOALS: readonly (readonly [goal: string, topics: readonly Topic[], ...words: RegExp[]])[] =
  [
    [
      'passwords',
      ['out-of-scope', 'what-is-backed-up', 'restore-failing', 'restore'],
      /\b(?:saved |my |the )?passwords?\b.{0,40}\b(?:missing|gone|lost|autofill|restored?|saved|export|import|authenticator|edge)\b/,
      /\bautofill\b/,
      /\b(?:where are|lost|missing|cant find|no longer see|bring back) (?:all )?(?:of )?(?:my |the )?(?:saved )?passwords\b/,
    ],
    [
      'recreate',
      ['enable-backup', 'backup-failing'],
      /\b(?:change|swap|switch|move|replace)\b.{0,40}\b(?:recovery|backup) (?:account|email|address)/,
      /\b(?:renew|recreate|redo|fresh|new) (?:the |my |a )?backup\b/,
      /\bbackup\b.{0,40}\b(?:wrong|other|different) account/,
      /\bback ?up (?:again )?from scratch\b|\bstart (?:the |my )?backup (?:over|anew)\b/,
    ],
    [
      'check',
      ['enable-backup'],
      /^(?:hi |hello |hey )?(?:is|am|are|do i know|how do i (?:know|check|verify|confirm|see)|how (?:can|to) i? ?(?:check|verify|see|confirm|know)|where (?:do|can) i (?:see|check)|where does it show|can i see)\b/,
      /\b(?:check|verify|confirm|double check)\b.{0,30}\bback/,
    ],
    [
      'two_devices',
      [...BACKUP_TOPICS, 'prepare-migration', 'restore', 'out-of-scope'],
      /\bbackup\b.{0,40}\b(?:both|two) (?:phones|devices)|\b(?:both|two) (?:phones|devices)\b.{0,40}\bbackup/,
      /\b(?:ipad|tablet) and (?:on )?(?:an? |my |the )?(?:iphone|phone)\b|\b(?:iphone|phone) and (?:on )?(?:an? |my |the )?(?:ipad|tablet)\b/,
      /\b(?:two|both|2) (?:phones|devices|iphones)\b.{0,40}\b(?:same time|in parallel|simultaneously|every day|at once)/,
    ],
    [
      'update',
      [...BACKUP_TOPICS, 'restore-failing', 'out-of-scope'],
      /\b(?:cant|cannot|unable to|how do i|wont let me) update (?:the |my )?(?:microsoft |ms )?(?:authenticator|app)\b/,
      /\b(?:authenticator|app|version|android|ios)(?: \w+){0,3} (?:is |too )+(?:old|outdated|out of date)\b.{0,40}\b(?:authenticator|back|restore|update)/,
      /\bauthenticator\b.{0,40}\b(?:outdated|out of date|too old|no longer supported|not supported on|needs? (?:an? )?(?:newer|update))\b/,
      /\b(?:says|asks|tells|told|wants)(?: me)? to update (?:the |my )?(?:microsoft |ms )?(?:authenticator|app)\b/,
    ],
    [
      'add_method',
      ['prepare-migration', 'out-of-scope', 'lost-phone', 'enable-backup'],
      /\b(?:add|set up|register)\b.{0,20}\b(?:another|second|other|additional|backup) (?:sign[- ]?in )?(?:method|way|factor)/,
      /\b(?:add|register|set up)\b.{0,20}\b(?:security key|yubikey|phone number|e-?mail)\b.{0,20}\b(?:as|to sign|for sign|in case)\b/,
    ],
    [
      'best_practice',
      ['prepare-migration', 'enable-backup'],
      /\bbest[- ]practi[cs]es?\b|\bsafest\b|\b(?:well|properly|best) prepared\b|\b(?:best|recommended|ideal) set-?up\b/,
    ],
    [
      'restore',
      ['cross-platform'],
      /^(?!.*\b(?:tomorrow|next|soon|going to|plan\w*|thinking|moving|switching|changing|buying|before|will|want to|leaving|prepare)\b).*\b(?:empty|gone|missing|lost|restor\w+|recover\w*|nothing|no backup|locked|cant|cannot|codes?|switched|moved|changed|got|had|was)\b/,
    ],
    [
      'managed',
      ['backup-failing', 'enable-backup'],
      /\b(?:intune|mdm|managed|company|organi[sz]ation|screen time|parental controls?|my parents)\b.{0,60}\bicloud\b/,
      /\bicloud\b.{0,60}\b(?:intune|mdm|managed|policy|organi[sz]ation|my company|our it|my parents|screen time|parental)\b/,
      /\b(?:company|employer|our it|it department|school|mdm|intune|my parents|screen time|policy)\b.{0,30}\b(?:blocks?|blocked|disabled?s?|restricts?|restricted|forbids?|doesnt allow|locked)\b.{0,40}\bback ?up/,
    ],
  ];
