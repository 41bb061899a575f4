import { describe, expect, test } from '@jest/globals';
import type { Expectation } from '../../src/dialog/reading.ts';
import { understand } from '../../src/understand/understand.ts';
import { CASE_CASES } from './told/case-cases.ts';
import { PHONE_CASES } from './told/phone-cases.ts';
import { SILENT_CASES } from './told/silent-cases.ts';

const nothing: Expectation = { asking: null, choices: [], multiple: false, free: false };

/** Every fact of an opening message as `slot=value`, lists without spaces as the tables write them. */
const factsOf = (text: string) =>
  understand(text, nothing).facts.map(({ slot, value }) => `${slot}=${value.replaceAll(', ', ',')}`);

/** What opens a dangerous gate; no message of the silent table may give any of it. */
const GATES = [
  'old_app=has_all_accounts',
  'this_device',
  'only_here',
  'usable_elsewhere',
  'consent_delete',
  'codes_verified',
  'method_tested',
  'new_signin_tested',
  'accepts_30_days',
  'backup=on_verified',
  'restore_pending=no',
  'complete_device',
];

describe('facts told unasked', () => {
  test.each([...PHONE_CASES, ...CASE_CASES])('"%s" tells %s', (text, facts) => {
    expect(factsOf(text)).toEqual(expect.arrayContaining(facts.split(' ')));
  });
});

describe('what is asked, supposed, denied, past or of others', () => {
  test.each(SILENT_CASES)('"%s" does not tell %s', (text, slots) => {
    const barred = slots === '*' ? GATES : slots.split(' ');
    const told = factsOf(text).filter((fact) =>
      barred.some((one) => fact === one || fact.startsWith(`${one}=`)),
    );
    expect(told).toEqual([]);
  });

  test.each(CASE_CASES.concat(PHONE_CASES).map(([text]) => text))(
    '"%s" tells nothing when it is only supposed',
    (text) => {
      const told = factsOf(`suppose ${text.replace(/[.?!;:,].*$/, '')}`);
      expect(told.filter((fact) => GATES.some((one) => fact === one || fact.startsWith(`${one}=`)))).toEqual(
        [],
      );
    },
  );
});

describe('goals that a topic alone does not tell', () => {
  test.each([
    ['i use it on an ipad and an iphone at the same time', 'two_devices'],
    ['authenticator backup on my phone and my tablet at once', 'two_devices'],
    ['our it blocks icloud so the authenticator backup is off', 'managed'],
    ['my saved passwords are gone from authenticator', 'passwords'],
    ['how do i change the recovery account of my authenticator backup', 'recreate'],
    ['how do i check that my authenticator backup works', 'check'],
  ])('"%s" is %s', (text, goal) => {
    expect(understand(text, nothing).goals[0]?.goal).toBe(goal);
  });
});
