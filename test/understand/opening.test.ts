import { describe, expect, test } from '@jest/globals';
import { loadModel } from '../../src/understand/model.ts';
import { modelFile } from '../../src/understand/model-file.ts';
import { readOpening } from '../../src/understand/opening.ts';
import { view } from '../../src/understand/view.ts';

const model = loadModel(modelFile());
const read = (text: string) => readOpening(view(text, model.lexicon), model);

describe('an opening message', () => {
  test.each([
    ['where do i switch the backup on, it is a galaxy a15', 'enable-backup', 'android'],
    ['backup stops with an error on my ipad', 'backup-failing', 'ios'],
    ['new pixel, old pixel still works, how do i get my accounts over', 'restore', 'android'],
    ['i restored and the list is empty', 'restore-failing', 'unknown'],
    ['every account says action required since the restore', 'action-required', 'unknown'],
    ['my phone fell into the lake and i cannot log in', 'lost-phone', 'unknown'],
    ['iphone to samsung, do my codes come along', 'cross-platform', 'ios>android'],
    ['which accounts are in the backup', 'what-is-backed-up', 'unknown'],
    ['my passkey is gone since the new phone', 'passwordless', 'unknown'],
    ['i get a new phone on friday, what should i do first', 'prepare-migration', 'unknown'],
    ['please let me talk to a person', 'human', 'unknown'],
    ['the printer does not print', 'out-of-scope', 'unknown'],
    ['good evening', 'greeting', 'unknown'],
    ['someone phoned and wants my code', 'security', 'unknown'],
  ])('%s is %s on %s', (text, topic, platform) => {
    const opening = read(text);
    expect([opening.topic, opening.platform]).toEqual([topic, platform]);
  });

  test.each([
    ['Google Authenticator is empty on my new iphone', 'out-of-scope'],
    ['authy lost my tokens', 'out-of-scope'],
    ['a man called and asked me for the six digits', 'security'],
    ['i approved a sign in by mistake, it was not me', 'security'],
    ['there is a device in my account that i do not know', 'security'],
    ['i wasnt hacked, i just lost my phone', 'lost-phone'],
  ])('%s is %s whatever else it says', (text, topic) => {
    expect(read(text).topic).toBe(topic);
  });

  test.each([
    ['mein handy ist kaputt und ich komme nicht mehr rein', 'lost-phone'],
    ['la copia de seguridad falla siempre', 'backup-failing'],
    ['je voudrais parler à une personne', 'human'],
    ['o botão restaurar não aparece', 'restore-failing'],
    ['バックアップは暗号化されていますか', 'what-is-backed-up'],
  ])('%s is %s in its own language', (text, topic) => {
    expect(read(text).topic).toBe(topic);
  });

  test.each([
    ['it says no backup found but i know it was on', 'error', 'no-backup-found'],
    ['somthing went worng when i turn on backup', 'error', 'something-went-wrong'],
    ['the begin recovery button is missing', 'error', 'restore-option-missing'],
    ['backup: no account is signed in', 'error', 'no-account-signed-in'],
    ['says my app version is too old to back up', 'error', 'outdated-app'],
    ['restore fails with error 500121', 'error', 'other'],
    ['app says keychain must be on before it can recover', 'error', 'icloud-disabled'],
    ['backup keeps saying offline although the signal is full', 'error', 'network'],
    ['it wont take my company mail for the backup', 'error', 'wrong-account'],
    ['before it said no internet, now it says no backup found', 'error', 'no-backup-found'],
    ['there isn\'t any "restore from backup" line on the start page', 'error', 'restore-option-missing'],
    ['phone broke. luckily i had a cloud backup', 'backup', 'on'],
    ['phone gone. backup? what backup', 'backup', 'never'],
    ['phone stolen, never made a backup', 'backup', 'never'],
    ['phone stolen but the backup was on', 'backup', 'on'],
    ['backup is off, how do i turn it on', 'backup', 'off'],
    ['is my backup on?', 'backup', 'unknown'],
    ['my hotmail in authenticator is just a name after the restore', 'account', 'personal'],
    ['facebook code gone with my old phone', 'account', 'third-party'],
    ['school account asks for a qr code after restore', 'account', 'work'],
    ['company phone broke', 'account', 'unknown'],
  ] as const)('%s: %s is %s', (text, slot, value) => {
    expect(read(text)[slot]).toBe(value);
  });

  test('is sure of the plain and not of the vague', () => {
    expect(read('cloud backup keeps failing with something went wrong').sure).toBe(true);
    expect(read('it does not do the thing any more').sure).toBe(false);
  });

  test('ranks all topics, and their probabilities add up to one', () => {
    const { ranked } = read('new phone, what now');
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 6);
  });
});
