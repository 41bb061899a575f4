import type { Rules } from './rule.ts';

const BACKUP =
  '(?:(?:my|the|our|his|her|cloud|icloud|old|only|existing|good|previous|authenticator|whole|last) )*backup';

/** What became of the backup. Whether it is on, and which account it uses, is told by other rules or asked. */
export const BACKUP_TOLD: Rules = {
  slot: 'backup',
  given: /back(?:ed)? ?-?up|overwr|replaced/,
  values: [
    [
      'overwritten',
      new RegExp(
        `\\b(?:overwr\\w+|replaced) (?:it |was |with |by |over )*${BACKUP}|\\b${BACKUP} (?:was |is |got |has been |seems |now |gets )*(?:overwritten|replaced)\\b|\\b(?:blank|empty) (?:backup|one) over ${BACKUP}|\\bit (?:has )?overwr(?:ote|itten) (?:it|everything|the (?:good|old) one)\\b|\\b(?:saved|wrote|uploaded|backed up) (?:an |the )?(?:empty|blank) (?:list|app|backup)\\b`,
      ),
    ],
    [
      'deleted',
      new RegExp(
        `\\b(?:deleted|removed|erased|wiped|lost) ${BACKUP}\\b(?! (?:code|e-?mail|phone|account|password))|\\b${BACKUP} (?:was |is |got |has been |been |now |accidentally |file |copy )*(?:deleted|erased|wiped)\\b|\\b${BACKUP} (?:is|has) (?:now |simply )?(?:gone|disappeared|vanished)\\b|\\b(?:turned|switched) ${BACKUP} off and (?:lost|deleted)|\\b(?:turned|switched) off ${BACKUP} and (?:now )?(?:its|it is|everything is) gone\\b`,
      ),
    ],
    [
      'never',
      new RegExp(
        `\\b(?:never|didnt|did not|havent|hadnt|have not|had not) (?:\\w+ ){0,3}?(?:made|make|did|do|done|have|had|set ?up|turn(?:ed)? on|switch(?:ed)? on|enabled?|activated?|created?|took|used) (?:any |a |an |the |on )*(?:cloud |icloud )?backups?\\b(?! (?:code|codes|e-?mail|method|phone))|\\b${BACKUP} (?:was|has|had) never (?:been )?(?:on|made|enabled|turned on|switched on|set up|activated|created|active|done|there)\\b|\\bnever backed (?:it |anything |them |authenticator )?up\\b|\\bnever (?:did|made|had) (?:any|a) backups?\\b|\\bbackup never (?:was )?(?:on|enabled)\\b`,
      ),
    ],
  ],
};
