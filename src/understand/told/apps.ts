import type { Rules } from './rule.ts';

const APP = '(?:microsoft |ms )?(?:authenticator|auth app|app)(?: app)?';
const ENTRIES = '(?:accounts?|codes?|entries|logins|tokens)';

/** What the app on the old phone shows. "All accounts" opens gates: said plainly, of now, or not at all. */
export const OLD_APP_COMPLETE: Rules = {
  slot: 'old_app',
  careful: true,
  values: [
    [
      'has_all_accounts',
      new RegExp(
        `\\bOLD (?:still |also )?(?:works and )?(?:has|shows|lists|holds|contains|displays) (?:still )?(?:all(?! (?:but|except|apart))(?: (?:of )?(?:my|the|our))?(?: (?:${ENTRIES}|of them|in it))?|every(?:thing| (?:account|code|one))|the (?:complete|full|whole) list)(?! (?:but|except|apart|about|else))\\b`,
      ),
      new RegExp(
        `\\b(?:all (?:of )?(?:my |the )?${ENTRIES}|everything) (?:is|are) (?:still )?(?:there )?on (?:my |the )OLD\\b`,
      ),
    ],
  ],
};

export const OLD_APP: Rules = {
  slot: 'old_app',
  values: [
    [
      'uninstalled',
      new RegExp(
        `\\b(?:uninstalled|deleted|removed) (?:the |my )?${APP}\\b(?! (?:account|code|entry|backup|on (?:my |the )?NEW))`,
      ),
      new RegExp(
        `\\b${APP} (?:got |was |is |has been )(?:accidentally )?(?:uninstalled|deleted|removed)\\b(?! on (?:my |the )?NEW)`,
      ),
    ],
    [
      'empty',
      new RegExp(
        `\\bOLD (?:app )?(?:is|shows|has|lists) (?:now |an? )?(?:empty|nothing|no ${ENTRIES}|blank|empty list)\\b`,
      ),
      new RegExp(
        `\\b${APP} (?:\\w+ )?on (?:my |the )?OLD (?:is|shows|has|lists) (?:now |an? )?(?:empty|nothing|no ${ENTRIES}|blank)\\b`,
      ),
    ],
    [
      'has_some',
      /\bOLD (?:still )?(?:has|shows|lists) (?:only |just )?(?:some|half|a few|part|most|(?:all|everything) (?:but|except))\b/,
    ],
  ],
};

/** What the app on the new phone shows. */
export const NEW_APP: Rules = {
  slot: 'new_app',
  values: [
    [
      'restored_partly',
      new RegExp(
        `\\bonly (?:\\w+ )?(?:\\d+|one|two|three|four|five|six|some|half|a few|few|part|a part)(?: (?:of|out|my|the|them|accounts?|codes?|\\d+|${ENTRIES})){0,5} (?:came|were|was|got|have|has|is|are)? ?(?:back|restored|recovered|come back|transferred|there|showed|shown)\\b`,
      ),
      new RegExp(
        `\\b(?:restored|recovered|got back|brought back|came back with) (?:only )?(?:some|half|part|most|a few|\\d+ of)\\b|\\b(?:restored|recovered|came back|is back|are back) (?:\\w+ )?(?:except|but not|apart from)\\b|\\b(?:some|half|part|most|a few) (?:of )?(?:my |the )?(?:${ENTRIES} )?(?:came back|were restored|got restored|were recovered|are back)\\b`,
      ),
      /\b(?:missing|gone) after (?:the |a |my )?(?:restore|recovery)\b/,
    ],
    [
      'accounts_added_by_hand',
      new RegExp(
        `\\b(?:already |have |just |then |manually |now )*(?:added|re-?added|set up|scanned|linked|registered) (?:\\w+ ){0,4}(?:${ENTRIES}|account|outlook\\w*|by hand|manually|one)\\b(?: \\w+){0,3} (?:on|to|in) (?:my |the )?NEW\\b`,
      ),
      new RegExp(
        `\\balready (?:added|re-?added|set up|signed in)(?: \\w+){0,3} (?:${ENTRIES}|outlook|one|by hand|manually)\\b|\\b(?:added|re-?added) (?:\\w+ ){0,4}(?:by hand|manually|myself|one by one|with (?:a |the )?qr)\\b`,
      ),
    ],
    [
      'restored_all',
      /\b(?:everything|all (?:of )?(?:my |the )?(?:accounts|codes|entries)) (?:came back|(?:is|are|was|were|got) (?:back|restored|recovered))\b(?! (?:but|except|apart))/,
      /\brestor(?:e|ed) (?:worked|everything|all my accounts) (?:on (?:my |the )?NEW|fine|perfectly)\b/,
    ],
    [
      'fresh',
      new RegExp(
        `\\bNEW (?:\\w+ )?(?:is|shows|has|app is|authenticator is|app shows) (?:still |completely |totally |just |an? |now )*(?:empty|blank|nothing|no ${ENTRIES}|empty list)\\b`,
      ),
      new RegExp(
        `\\b(?:${APP}|it|list) (?:\\w+ )?(?:on|in) (?:my |the )?NEW (?:is|shows|has|looks) (?:still |completely |totally |just |an? |now )*(?:empty|blank|nothing|no ${ENTRIES}|empty list)\\b`,
      ),
      new RegExp(
        `\\b(?:just |only |freshly |have |already )*(?:installed|downloaded) (?:the )?${APP} (?:\\w+ )?(?:on|to) (?:my |the )?NEW\\b(?!.*\\b(?:added|restored))`,
      ),
      new RegExp(
        `\\bno ${ENTRIES} (?:at all )?(?:on|in) (?:my |the )?NEW\\b|\\bnothing (?:there |shows )?on (?:my |the )?NEW\\b`,
      ),
    ],
    [
      'not_installed',
      new RegExp(
        `\\b(?:havent|have not|didnt|not yet|hasnt) (?:yet )?(?:installed|install|downloaded|put|set up) (?:the )?${APP} (?:\\w+ )?on (?:my |the )?NEW\\b|\\b${APP} (?:is )?not (?:yet )?(?:installed )?on (?:my |the )?NEW(?: yet)?\\b`,
      ),
    ],
  ],
};

/** The backup switch on the new phone. */
export const BACKUP_ON_NEW: Rules = {
  slot: 'backup_on_new',
  given: /backup/,
  values: [
    [
      'on',
      /\b(?:turned|switched|put|enabled|activated) (?:the )?(?:cloud |icloud )?(?:backup )?(?:on )?(?:the )?(?:cloud |icloud )?(?:backup )?(?:already )?(?:on )?on (?:my |the )?NEW\b/,
      /\b(?:enabled|activated|turned on|switched on) (?:the )?(?:cloud |icloud )?backup (?:already )?(?:on|in) (?:my |the )?NEW\b/,
      /\bbackup is (?:already |now |also )?(?:on|enabled|active|switched on|turned on) (?:already )?on (?:my |the )?NEW\b|\bNEW (?:already |now |also )?(?:has|had) (?:the )?backup (?:already )?(?:switched |turned )?on\b|\bon (?:my |the )?NEW (?:the )?backup is (?:already |now )?on\b/,
    ],
    [
      'off',
      /\bbackup is (?:still |not |switched |turned )*(?:off|on) on (?:my |the )?NEW\b(?<=\b(?:off|not on) on (?:my |the )?NEW)|\bNEW has (?:the )?backup (?:switched |turned )?off\b|\b(?:havent|have not|didnt) (?:turn(?:ed)?|switch(?:ed)?|put|enable[d]?) (?:on )?(?:the )?backup (?:on )?(?:yet )?on (?:my |the )?NEW\b/,
    ],
  ],
};

/** A restore that is hoped for: also where it is wished or asked how. */
export const RESTORE_PENDING: Rules = {
  slot: 'restore_pending',
  moods: ['ahead', 'asked'],
  values: [
    [
      'yes',
      /\b(?:restor(?:e|ing)|recover(?:ing)?) (?:my |the |all |of |our )*(?:accounts?|codes?|authenticator|entries|backup|from|everything|tokens)\b|\bget (?:my |the |all |of )*(?:accounts?|codes?|entries|them|everything|it) back\b|\bbring (?:my |the |all )*(?:accounts?|codes?|entries|them|everything) back\b/,
    ],
  ],
};

/** That no restore is wanted opens gates: only where it is said in so many words. */
export const NO_RESTORE: Rules = {
  slot: 'restore_pending',
  careful: true,
  moods: ['ahead'],
  values: [
    [
      'no',
      /\bi (?:really )?(?:dont|do not) (?:need|want) (?:to (?:restore|recover) (?:anything|any|accounts?|it)|anything (?:back|restored)|a restore)\b/,
    ],
  ],
};
