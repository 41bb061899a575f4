import type { ReadFact } from '../../dialog/reading.ts';
import { withoutMarks } from './statements.ts';

/** Questions about a switch: "off" said there is no word about the backup. */
const OF_SWITCHES = /^(?:backup_on_new|icloud\..*|in_app_switch)$/;
/** Words for the phone that was not asked about. */
const OTHER_PHONE: Readonly<Record<string, readonly [slot: string, words: RegExp]>> = {
  platform_old: [
    'platform_new',
    /\b(?:new|now|both|same|also|two|neu\w*|nuev[oa]|nouveau|novo|other|another)\b|新/,
  ],
  platform_new: [
    'platform_old',
    /\b(?:old|before|previous|had|was|from|both|same|also|two|alt\w*|hatte|vorher|viejo|antes|ancien|avant|antigo|other|another)\b|古/,
  ],
};

/** The facts of a message that stand beside the answer to the open question, and are not the answer in another slot. */
export function besideAnswer(
  told: readonly ReadFact[],
  text: string,
  asking: string | null,
  answers: readonly string[],
): ReadFact[] {
  const other = asking === null ? undefined : OTHER_PHONE[asking];
  return told.filter(({ slot }) => {
    if (slot === asking) return false;
    if (asking === null) return true;
    if (slot === 'backup' && OF_SWITCHES.test(asking)) return answers.length === 0 && /\bback/.test(text);
    // To speak of deleting is the answer there, not what the screen says.
    if (slot === 'error' && asking === 'consent_delete') return false;
    if (other && slot === other[0] && answers.length > 0) return other[1].test(withoutMarks(text));
    return true;
  });
}
