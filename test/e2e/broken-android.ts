/** Somebody with a broken Android phone, a new one, and a backup that is on. */
export const BROKEN_ANDROID = {
  goal: 'restore',
  platform_old: 'android',
  platform_new: 'android',
  this_device: 'new',
  old_device: 'broken',
  new_app: 'fresh',
  backup: 'on_verified',
  backup_on_new: 'off',
  recovery_account: 'accessible',
  account_types: 'personal_otp',
  suspicious: 'no',
  entries: 'complete',
  new_signin_tested: 'all',
};
