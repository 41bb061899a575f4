/** The label values of an opening message: topic, platform, backup and account (errors stand in error-labels.ts). */
export const TOPICS = [
  'security',
  'human',
  'out-of-scope',
  'cross-platform',
  'action-required',
  'passwordless',
  'backup-failing',
  'restore-failing',
  'lost-phone',
  'prepare-migration',
  'restore',
  'what-is-backed-up',
  'enable-backup',
  'greeting',
] as const;
export type Topic = (typeof TOPICS)[number];

export const PLATFORMS = ['ios', 'android', 'ios>android', 'android>ios', 'unknown'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const BACKUPS = ['on', 'off', 'never', 'failing', 'unknown'] as const;
export type Backup = (typeof BACKUPS)[number];

export const ACCOUNTS = ['work', 'personal', 'third-party', 'unknown'] as const;
export type Account = (typeof ACCOUNTS)[number];
