import type { ReadFact } from '../../dialog/reading.ts';

/** Slots whose answer may be told in other words: nothing is switched or deleted on their strength alone. */
export const ANSWERED_IN_OTHER_WORDS: ReadonlySet<string> = new Set([
  'platform_old',
  'platform_new',
  'old_device',
  'new_app',
  'backup',
  'backup_on_new',
  'recovery_account',
  'account_types',
  'org_role',
  'on_behalf',
  'other_method',
  'managed',
  'modified_phone',
  'app_current',
  'os_current',
  'network_checked',
  'cache_checked',
  'in_app_switch',
  'suspicious',
  'error',
]);

/** Slots that nobody tells of a matter outside the desk, and rows of errors that nothing else shows. */
const OF_THE_DESK: ReadonlySet<string> = new Set([
  'managed',
  'modified_phone',
  'org_role',
  'other_method',
  'recovery_account',
  'E12',
  'E21',
  'E22',
  'E23',
  'E24',
  'E25',
]);

/** Rows in people's own words that a known text of the screen outweighs; the others outweigh it, E12 above all. */
export const GIVES_WAY: ReadonlySet<string> = new Set(['E20', 'E27', 'E29']);

/** True when a fact is a matter of the desk whatever the model makes of the message: a lost phone may be none. */
export function isOfTheDesk({ slot, value }: ReadFact): boolean {
  return OF_THE_DESK.has(slot) || OF_THE_DESK.has(value);
}
