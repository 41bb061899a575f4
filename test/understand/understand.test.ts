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
