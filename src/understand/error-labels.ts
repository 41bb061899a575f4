/** What a message says of the screen, in the label values of the label guide. */
export const ERROR_LABELS = [
  'something-went-wrong',
  'no-account-signed-in',
  'wrong-account',
  'icloud-disabled',
  'network',
  'outdated-app',
  'no-backup-found',
  'action-required',
  'restore-option-missing',
  'other',
  'none',
] as const;
export type ErrorLabel = (typeof ERROR_LABELS)[number];

/** Rows of the error table for labels that have one of their own. */
export const ROW_OF: Readonly<Record<string, string>> = {
  'restore-option-missing': 'E11',
  'no-backup-found': 'E3',
  'wrong-account': 'E4',
  'action-required': 'E5',
};
