import { describe, expect, test } from '@jest/globals';
import { backupOf } from '../../src/understand/backup-state.ts';
import type { Topic } from '../../src/understand/labels.ts';
import { screenText } from '../../src/understand/screen-text.ts';
import { accountOf } from '../../src/understand/slots.ts';
import { plain } from '../../src/understand/text.ts';

describe('what the screen says', () => {
  test.each([
    ["the backup from the xiaomi isn't found", 'no-backup-found'],
    ['it claims I never backed up', 'no-backup-found'],
    ['ended "no data"', 'no-backup-found'],
    ['backup says account mismatch', 'wrong-account'],
    ["it says I can't use this account", 'wrong-account'],
    ['it goes no, says must be personal', 'wrong-account'],
    ["the app tells me no microsoft account found so it can't save", 'no-account-signed-in'],
    ['backup needs an update it says', 'outdated-app'],
    ['says the authenticator must be updated first', 'outdated-app'],
    ['restoring ends with 500121', 'other'],
    ['backup stops with 70001 every time', 'other'],
    ['it just says unable to back up', 'other'],
    ['not enough icloud storage it says', 'other'],
    ['recovery isn’t offered', 'restore-option-missing'],
    ['i signed in first and there is no way to get to recovery', 'restore-option-missing'],
    ["icloud drive is on, the app says it's not", 'icloud-disabled'],
    ['"Turn on iCloud Drive to restore" it IS on', 'icloud-disabled'],
    ['backup: no network', 'network'],
    ['"Noget gik galt" when I back up', 'something-went-wrong'],
    ['the app showed "Backup: On" last I looked', 'none'],
    ['it said "last saved Monday"', 'none'],
    ['used "move to ios", photos ok', 'none'],
    ["can't reach my mail since the phone is gone", 'none'],
    ['my colleague had something went wrong, I have no message', 'none'],
    ['it used to say no account signed in, now the wheel just turns', 'none'],
    ['16 of 20 entries made it', 'none'],
  ])('%s tells %s', (text, label) => {
    expect(screenText(plain(text)).label).toBe(label);
  });
});

describe('the state of the backup', () => {
  test.each<[Topic, string, string]>([
    ['lost-phone', 'phone drowned, backup ok', 'on'],
    ['lost-phone', 'phone lost, an icloud copy of authenticator exists', 'on'],
    ['lost-phone', 'authenticator was backed up, phone is gone', 'on'],
    ['lost-phone', 'I had it on since 2022', 'on'],
    ['restore', 'the backup date is today, new phone here', 'on'],
    ['lost-phone', "last time I'd no backup, this time I do. phone stolen", 'on'],
    ['lost-phone', 'I used to have backup on but my son disabled it', 'off'],
    ['prepare-migration', 'last swap went fine with backup on, now it is off', 'off'],
    ['lost-phone', 'phone smashed, I skipped the backup page at setup', 'never'],
    ['lost-phone', 'nothing saved and the phone is gone', 'never'],
    ['lost-phone', "my wife has it on. I hadn't. unlike her I don't have the backup", 'never'],
    ['lost-phone', "phone lost, perhaps there's a backup", 'unknown'],
    ['lost-phone', 'I hope there is a backup', 'unknown'],
    ['restore-failing', 'restored iphone from icloud backup but authenticator is empty', 'unknown'],
    ['prepare-migration', 'google backup is running, anything extra for the codes?', 'unknown'],
    ['enable-backup', 'want backup on plz how', 'unknown'],
    ['human', 'saving fails for weeks, put me through', 'failing'],
  ])('%s: %s is %s', (topic, text, state) => {
    expect(backupOf(topic, plain(text), 'none')).toBe(state);
  });
});

describe('the account that is affected', () => {
  test.each<[Topic, string, string]>([
    ['lost-phone', 'sold it on ebay, wiped, and my codes with it', 'unknown'],
    ['lost-phone', 'ebay wants the code from the phone I lost', 'third-party'],
    ['enable-backup', 'can I save it under my gmail?', 'unknown'],
    ['lost-phone', 'dead phone, backup is in my hotmail', 'unknown'],
    ['lost-phone', 'hotmail wants approval on my dead phone', 'personal'],
    ['what-is-backed-up', 'does google one cover authenticator', 'unknown'],
    ['backup-failing', 'in the work profile the cloud backup is blocked', 'unknown'],
    ['restore-failing', "icloud switched off by my company's profile", 'unknown'],
    ['lost-phone', 'returned it to my ex employer, the app is gone', 'unknown'],
    ['action-required', 'google and discord came back fine, hotmail wants me to sign in', 'personal'],
    ['action-required', "my firm's entry says action required", 'work'],
  ])('%s: %s is %s', (topic, text, kind) => {
    expect(accountOf(topic, plain(text), 'none')).toBe(kind);
  });
});
