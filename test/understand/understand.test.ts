import { describe, expect, test } from '@jest/globals';
import type { Expectation } from '../../src/dialog/reading.ts';
import { understand } from '../../src/understand/understand.ts';

const nothing: Expectation = { asking: null, choices: [], multiple: false, free: false };
const ask = (asking: string, ...values: string[]): Expectation => ({
  asking,
  choices: values.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  multiple: asking === 'account_types' || asking === 'other_method',
  free: false,
});
const step = ask('step', 'worked', 'failed', 'cannot', 'skipped');
const platform = ask('platform_new', 'ios', 'android', 'other', 'unknown');
const yesNo = ask('suspicious', 'yes', 'no', 'unknown');
const accounts = ask('account_types', 'personal_otp', 'work_school', 'third_party_otp', 'passkey');

test.each(['00 0', '…', '???', '🙂🙂', '12 34 56 78'])('hears no wish in %p, which has no letter', (text) => {
  expect(understand(text, nothing).goals).toEqual([]);
});

describe('the answer to the open question', () => {
  test.each([
    [step, 'yes it worked!', 'worked'],
    [step, 'nope, still there', 'failed'],
    [step, 'same error', 'failed'],
    [step, "I can't, there is no such menu", 'cannot'],
    [step, 'skip', 'skipped'],
    [step, 'done', 'worked'],
    [step, '2', 'failed'],
    [platform, "it's a Pixel 8", 'android'],
    [platform, 'the first one', 'ios'],
    [platform, 'idk', 'unknown'],
    [yesNo, 'yeah', 'yes'],
    [yesNo, 'Nope.', 'no'],
    [yesNo, 'not sure', 'unknown'],
    [yesNo, 'keine Ahnung', 'unknown'],
    [accounts, 'work and facebook', 'work_school,third_party_otp'],
    [accounts, '1 and 3', 'personal_otp,third_party_otp'],
  ])('%#: %o takes %s as %s', (expectation, text, wanted) => {
    expect(understand(text, expectation).answers.join(',')).toBe(wanted);
  });

  test('a story that answers nothing gives no answer', () => {
    expect(understand('the weather is lovely here', platform).answers).toEqual([]);
  });
});

describe('universal commands', () => {
  test.each([
    ['help', 'help'],
    ['Go back please', 'back'],
    ['start over', 'restart'],
    ['why?', 'why'],
    ['delete my data', 'delete my data'],
  ])('%s is the command %s', (text, command) => {
    expect(understand(text, nothing).command).toBe(command);
  });

  test('all steps names its flow', () => {
    const reading = understand('all steps F05', nothing);
    expect([reading.command, reading.argument]).toEqual(['all steps', 'F05']);
  });
});

describe('facts said unasked', () => {
  test.each([
    ['from my old iphone to a new galaxy', 'platform_old', 'ios'],
    ['from my old iphone to a new galaxy', 'platform_new', 'android'],
    ["I'm the only admin", 'org_role', 'only_admin'],
    ['old phone is wiped, I reset the phone yesterday', 'old_device', 'wiped'],
    ['it says Something went wrong', 'error', 'E1'],
  ])('%s: %s is %s', (text, slot, value) => {
    expect(understand(text, nothing).facts.find((fact) => fact.slot === slot)?.value).toBe(value);
  });
});

describe('what a message is about', () => {
  test('a broken printer is no broken phone', () => {
    const reading = understand('the printer is broken', nothing);
    expect([reading.facts, reading.smalltalk]).toEqual([[], 'out-of-scope']);
  });

  test('one bare word is no question to the content', () => {
    expect(understand('nope', nothing).faq).toBeUndefined();
  });

  test('a posted secret is masked, and the case it came with goes on', () => {
    const reading = understand('my code is 482913, please restore my accounts on the new phone', nothing);
    expect(reading.text).not.toContain('482913');
    expect(reading.secrets).toEqual(['one-time-code']);
    expect(reading.goals.map(({ goal }) => goal)).not.toContain('report_security');
  });

  test('a secret that somebody else asked for is a matter of security', () => {
    const reading = understand('a caller asked for my code and i gave it to him', nothing);
    expect(reading.goals[0]?.goal).toBe('report_security');
  });

  test('the same text gives the same reading', () => {
    const text = 'galaxy s21 to iphone, backup was on, nothing found';
    expect(understand(text, nothing)).toEqual(understand(text, nothing));
  });
});
