import type { ErrorLabel } from './error-labels.ts';
import { ACTION_REQUIRED, ACTION_REQUIRED_QR } from './screen/action-required.ts';
import { ICLOUD_DISABLED } from './screen/icloud-disabled.ts';
import { NETWORK } from './screen/network.ts';
import { NO_ACCOUNT_SIGNED_IN } from './screen/no-account-signed-in.ts';
import { NO_BACKUP_FOUND } from './screen/no-backup-found.ts';
import { OTHER_FIRST, OTHER_LAST } from './screen/other-text.ts';
import { OUTDATED_APP } from './screen/outdated-app.ts';
import { RESTORE_OPTION_MISSING } from './screen/restore-option-missing.ts';
import type { ScreenRule } from './screen/screen-rule.ts';
import { SOMETHING_WENT_WRONG } from './screen/something-went-wrong.ts';
import { WRONG_ACCOUNT } from './screen/wrong-account.ts';

/** What a message says of the screen: the label and, where it is one of the known texts, its row E1–E29. */
export interface ScreenText {
  readonly label: ErrorLabel;
  readonly row: string | null;
}

/** In order of precedence: the first that matches gives the label. */
export const SCREEN_RULES: readonly ScreenRule[] = [
  ...SOMETHING_WENT_WRONG,
  ...OTHER_FIRST,
  ...ACTION_REQUIRED_QR,
  ...NO_ACCOUNT_SIGNED_IN,
  ...WRONG_ACCOUNT,
  ...ICLOUD_DISABLED,
  ...OUTDATED_APP,
  ...NO_BACKUP_FOUND,
  ...RESTORE_OPTION_MISSING,
  ...ACTION_REQUIRED,
  ...NETWORK,
  ...OTHER_LAST,
];

/** The error a plain text tells of, by the words people use for it. */
export function screenText(text: string): ScreenText {
  const rule = SCREEN_RULES.find(({ words, unless }) => words.test(text) && !unless?.test(text));
  return rule ? { label: rule.label, row: rule.row } : { label: 'none', row: null };
}
