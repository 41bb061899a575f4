import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { contentFolder } from '../../src/content/content-folder.ts';
import type { Expectation } from '../../src/dialog/reading.ts';
import { understand } from '../../src/understand/understand.ts';

interface Slot {
  readonly multiple?: boolean;
  readonly free?: boolean;
  readonly values: Readonly<Record<string, { readonly label: string }>>;
}
const slots = parse(readFileSync(join(contentFolder(), 'slots.yaml'), 'utf8')) as Record<string, Slot>;

/** The question as the desk asks it: values and labels of dialogs/slots.yaml. */
function ask(slot: string): Expectation {
  const { values, multiple = false, free = false } = slots[slot] ?? { values: {} };
  const choices = Object.entries(values).map(([value, { label }]) => ({ value: String(value), label }));
  return { asking: slot, choices, multiple, free };
}
const step: Expectation = {
  asking: 'step',
  choices: ['worked', 'failed', 'cannot', 'skipped'].map((value) => ({ value, label: value })),
  multiple: false,
  free: false,
};
const answer = (expectation: Expectation, text: string) => understand(text, expectation).answers.join(',');

describe('answers in free words to the questions of the desk', () => {
  test.each([
    ['platform_old', 'a samsung', 'android'],
    ['platform_old', 'it was an iPhone 8', 'ios'],
    ['platform_new', 'none yet', 'none'],
    ['platform_new', 'ein Pixel', 'android'],
    ['platform_old', 'old one is an iphone, the new one a pixel', 'ios'],
    ['this_device', 'the new one', 'new'],
    ['this_device', "it's my only phone", 'only'],
    ['this_device', 'the old one', 'old'],
    ['old_device', 'broken', 'broken'],
    ['old_device', 'it was nicked', 'stolen'],
    ['old_device', 'right here, works fine', 'working_in_hand'],
    ['old_device', 'lost or stolen', 'stolen'],
    ['old_device', 'sold it', 'given_away'],
    ['old_device', 'factory reset', 'wiped'],
    ['old_app', 'yes', 'has_all_accounts'],
    ['old_app', 'yep all there', 'has_all_accounts'],
    ['old_app', 'not all of them', 'has_some'],
    ['old_app', 'all but two', 'has_some'],
    ['old_app', "it's empty", 'empty'],
    ['new_app', 'nothing in it', 'fresh'],
    ['new_app', 'only some came back', 'restored_partly'],
    ['backup', 'yes', 'on_unverified'],
    ['backup', 'i think so', 'on_unverified'],
    ['backup', 'never', 'never'],
    ['backup', 'no it was off', 'off'],
    ['backup', "it wasn't on", 'off'],
    ['backup', 'no idea', 'unknown'],
    ['backup_on_new', "it isn't on", 'off'],
    ['backup_on_new', 'its on', 'on'],
    ['restore_pending', 'yes please', 'yes'],
    ['recovery_account', 'forgot the password', 'password_forgotten'],
    ['recovery_account', 'it wants the old phone', 'blocked_by_old_phone'],
    ['recovery_account', 'yes i can', 'accessible'],
    ['icloud.drive', 'on', 'on'],
    ['icloud.keychain', 'it is greyed out', 'managed_blocked'],
    ['icloud.authenticator_switch', "can't find it, not sure", 'unknown'],
    ['account_types', 'my work one and facebook', 'work_school,third_party_otp'],
    ['org_role', 'no', 'user'],
    ['org_role', "yes, I'm the only one", 'only_admin'],
    ['other_method', 'sms and email', 'email,phone'],
    ['other_method', 'none', 'none'],
    ['suspicious', 'nope', 'no'],
    ['suspicious', 'yes!', 'yes'],
    ['error', 'it says something went wrong', 'E1'],
    ['error', 'Action required', 'E5'],
    ['error', 'no message at all', 'none'],
    ['error', 'begin recovery is missing', 'E11'],
    ['codes_verified', 'yes just now', 'yes'],
    ['codes_verified', "haven't tried", 'unknown'],
    ['consent_delete', 'Yes, delete the old backup', 'given'],
    ['consent_delete', 'no keep it', 'not_given'],
    ['consent_delete', 'ok, go ahead', 'given'],
    ['consent_delete', 'I agree, please delete it', 'given'],
    ['backup', 'it was on, and then the phone fell into the sea', 'on_unverified'],
    ['backup', 'my son set the phone up and he says the cloud backup was on from the start', 'on_unverified'],
    ['backup', 'I deleted it', 'deleted'],
    ['backup', 'it got replaced by an empty one', 'overwritten'],
    ['backup', "no, I never made one because I didn't know about it", 'never'],
    ['old_app', 'I opened the app on the old phone and all accounts are there', 'has_all_accounts'],
    ['icloud.drive', 'I looked in the settings and icloud drive is on', 'on'],
    ['entries', 'no, some are missing', 'fewer'],
    ['entries', 'yes', 'complete'],
    ['new_signin_tested', 'all of them', 'all'],
    ['new_signin_tested', 'not all', 'some'],
    ['managed', 'my company does', 'organisation'],
    ['on_behalf', 'for a colleague', 'yes'],
    ['backup_account', "one I don't know", 'attacker'],
    ['goal', 'my phone is lost and i cannot log in', 'lost_phone'],
    ['goal', 'i want my accounts on my new phone, old one works', 'restore'],
    ['goal', '3', 'migrate'],
    ['goal', 'the second one', 'lost_phone'],
  ])('%s: "%s" is %s', (slot, text, wanted) => {
    expect(answer(ask(slot), text)).toBe(wanted);
  });

  test.each([
    ['it worked', 'worked'],
    ['nope, still there', 'failed'],
    ["doesn't do anything", 'failed'],
    ["I don't have that menu", 'cannot'],
    ['not now', 'skipped'],
    ['ok done', 'worked'],
    ['hat geklappt', 'worked'],
    ['sigue igual', 'failed'],
  ])('after a step "%s" is %s', (text, wanted) => {
    expect(answer(step, text)).toBe(wanted);
  });

  test.each([
    ['consent_delete', 'yes but wait'],
    ['consent_delete', 'what happens to my codes'],
    ['consent_delete', 'maybe'],
    ['old_app', 'no'],
    ['this_device', 'yes'],
    ['backup_on_new', 'the thing with the cloud'],
    ['platform_old', 'no one knows'],
    ['backup', 'I leave the firm on Friday and hand back the phone, my private codes are on it'],
    ['backup', 'selling my iphone on a market, the buyer comes at six, what about authenticator'],
    ['backup', 'I have an iPhone from 2019 and it fell in the lake last week'],
    ['backup', 'iphone wont turn on and i cannot approve the sign in'],
    ['backup', 'I removed the app by mistake and now every site asks for codes'],
    ['backup', 'I have replaced my phone and get no approvals for work'],
    ['backup', 'is my backup on?'],
    ['backup', 'nope, I would rather talk to someone who knows'],
    ['backup_on_new', 'the app is on the new phone but asks me to sign in'],
    ['icloud.drive', 'my old phone fell off the table and the app was on it'],
    ['icloud.keychain', 'I am locked out of my account at work'],
    ['entries', 'all my problems began when I signed out of the old phone last week'],
    ['old_app', 'last week I deleted a photo by mistake, and half of my day went to that'],
    ['new_signin_tested', 'my company moved everyone from one office to another in May'],
    ['consent_delete', 'right order for switching phones?'],
    ['consent_delete', 'it was fine until I changed phones'],
    ['consent_delete', 'ok how do I delete an account from the list'],
    ['consent_delete', 'yes I have the old phone here'],
  ])('%s: "%s" is no clear answer, so none is taken', (slot, text) => {
    expect(['', 'unknown']).toContain(answer(ask(slot), text));
  });

  test('a fact beside the answer is kept, the answer itself is not repeated', () => {
    const reading = understand("it's a pixel, backup was on", ask('platform_new'));
    expect(reading.answers).toEqual(['android']);
    expect(reading.facts.map(({ slot, value }) => `${slot}=${value}`)).toEqual(['backup=on_unverified']);
  });

  test('a question in between finds the answer of the content', () => {
    expect(understand('is the backup encrypted?', ask('platform_new')).faq).toBe('is-it-encrypted');
  });
});
