import { describe, expect, test } from '@jest/globals';
import type { Expectation } from '../../src/dialog/reading.ts';
import { understand } from '../../src/understand/understand.ts';

const ask = (asking: string, ...values: string[]): Expectation => ({
  asking,
  choices: values.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  multiple: asking === 'account_types',
  free: false,
});
const oldDevice = ask('old_device', 'working_in_hand', 'broken', 'lost', 'wiped', 'unknown');
const error = ask('error', 'E1', 'E3', 'other', 'none');
const role = ask('org_role', 'user', 'only_admin', 'unknown');
const accounts = ask('account_types', 'work_school', 'personal_otp', 'third_party_otp', 'unknown');
const step = ask('step', 'worked', 'failed', 'cannot', 'skipped');

const facts = (text: string, open: Expectation) =>
  understand(text, open).facts.map(({ slot, value }) => `${slot}=${value}`);
const answers = (text: string, open: Expectation) => understand(text, open).answers;

describe('in the middle of a case', () => {
  test('a state that is denied is not told, and the one put in its place is', () => {
    expect(facts('actually the old one is not broken, it is lost', role)).toContain('old_device=lost');
    expect(answers('sorry i meant the old one is a samsung, not wiped', oldDevice)).toEqual([]);
    expect(facts('sorry i meant the old one is a samsung, not wiped', role)).toEqual([
      'platform_old=android',
    ]);
  });

  test('"no, it is …" corrects what was understood and answers nothing', () => {
    const reading = understand('no its an android', error);
    expect(reading.answers).toEqual([]);
    expect(reading.facts.map(({ value }) => value)).toContain('android');
    expect(answers('no', error)).toEqual(['none']);
  });

  test('"no backup" tells of a backup and is no bare no', () => {
    expect(answers('no backup', role)).toEqual([]);
    expect(facts('no backup', role)).toContain('backup=never');
    expect(answers('no button', step)).toEqual(['cannot']);
  });

  test('"i have …" is no bare yes', () => {
    expect(answers('i have sms', step)).toEqual([]);
    expect(facts('i have sms still', role)).toContain('other_method=phone');
    expect(answers('i have', ask('suspicious', 'yes', 'no'))).toEqual(['yes']);
  });

  test('all of them are all that are offered', () => {
    expect(answers('all of them', accounts)).toEqual(['work_school', 'personal_otp', 'third_party_otp']);
  });

  test.each(['yesterday in the train', 'nope, still there', 'same error on the second account'])(
    'words that answer nothing are neither a greeting nor another subject: %s',
    (text) => {
      expect(understand(text, accounts).smalltalk).toBeUndefined();
    },
  );

  test('a greeting is still a greeting, and another app another subject', () => {
    expect(understand('hello again', accounts).smalltalk).toBe('greeting');
    expect(understand('i use authy too', accounts).smalltalk).toBe('out-of-scope');
  });
});
