import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { ContentError, loadTexts } from '../../src/content/load.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { findConversation } from '../../src/dialog/explore/conversation.ts';
import { explore } from '../../src/dialog/explore/explore.ts';
import { checkGates } from '../../src/dialog/explore/gates.ts';
import { limitBreaches } from '../../src/dialog/explore/limits.ts';
import { rowsOf } from '../../src/dialog/explore/rows.ts';
import { staticBreaches } from '../../src/dialog/explore/static-rules.ts';
import { wordingBreaches } from '../../src/dialog/explore/wording-rules.ts';

const texts = readFiles(contentFolder());

interface Mutation {
  readonly breaks: string;
  readonly by: string;
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
  /** The flows to walk: those that show it. */
  readonly flows?: readonly string[];
}

const MUTATIONS: readonly Mutation[] = [
  {
    breaks: 'SI-01',
    by: 'deleting without the consent',
    file: 'steps/troubleshoot.yaml',
    find: /(TS3\.2:[\s\S]*?recreate-safe), consented\]/,
    replace: '$1]',
    flows: ['F10'],
  },
  {
    breaks: 'SI-01',
    by: 'deleting with a code that was not tried',
    file: 'guards.yaml',
    find: '      - { codes_verified: yes }\n',
    replace: '',
    flows: ['F10'],
  },
  {
    breaks: 'SI-01',
    by: 'asking the consent without W3',
    file: 'slots.yaml',
    find: '  warn: [W3]\n',
    replace: '',
    flows: ['F10'],
  },
  {
    breaks: 'SI-02',
    by: 'switching backup on from a phone that holds some accounts',
    file: 'guards.yaml',
    find: '{ this_device: [old, only], old_app: has_all_accounts }',
    replace: '{ this_device: [old, only], old_app: [has_all_accounts, has_some] }',
    flows: ['F01'],
  },
  {
    breaks: 'SI-02',
    by: 'dropping the gate of AE4',
    file: 'steps/enable-android.yaml',
    find: /(AE4:[\s\S]*?gate: \[pair-known), switch-on-safe\]/,
    replace: '$1]',
    flows: ['F01'],
  },
  {
    breaks: 'SI-03',
    by: 'dropping W1 from RS3',
    file: 'steps/restore.yaml',
    find: /(RS3:[\s\S]*?gate: \[[^\]]*\]\n) {2}warn: \[W1\]\n/,
    replace: '$1',
    flows: ['F05'],
  },
  {
    breaks: 'SI-03',
    by: 'adding accounts before the restore',
    file: 'steps/outside.yaml',
    find: /(X5:[\s\S]*?gate: \[)restore-first, /,
    replace: '$1',
    flows: ['F13'],
  },
  {
    breaks: 'SI-04',
    by: 'dropping W2 as a standing warning',
    file: 'triage.yaml',
    find: /any:\n {8}- \{ old_device: \[working_in_hand, working_elsewhere, broken, lost\] \}/,
    replace: 'any:\n        - { old_device: [lost] }',
    flows: ['F05'],
  },
  {
    breaks: 'SI-05',
    by: 'reinstalling where entries exist nowhere else',
    file: 'guards.yaml',
    find: '      - { only_here: no }\n',
    replace: '',
    flows: ['F06'],
  },
  {
    breaks: 'SI-05',
    by: 'telling to clear data',
    file: 'steps/outside.yaml',
    find: /(X27:[\s\S]*?text: )(>-|\|-?|[^\n]+)\n/,
    replace:
      '$1>-\n    On {phone}, open the settings. Then clear the app data and start again.\n    Now go on.\n',
    flows: [],
  },
  {
    breaks: 'SI-06',
    by: 'emptying a phone with backup on',
    file: 'guards.yaml',
    find: '{ this_device: new, backup_on_new: off, usable_elsewhere: yes }',
    replace: '{ this_device: new, usable_elsewhere: yes }',
    flows: ['F07'],
  },
  {
    breaks: 'SI-07',
    by: 'restoring across platforms',
    file: 'guards.yaml',
    find: 'when: { platforms: same }',
    replace: 'when: { platforms: [same, different] }',
    flows: ['F05'],
  },
  {
    breaks: 'SI-08',
    by: 'removing the old phone untested',
    file: 'guards.yaml',
    find: '      - { method_tested: yes }\n',
    replace: '      - { method_tested: [yes, no] }\n',
    flows: ['F16'],
  },
  {
    breaks: 'SI-09',
    by: 'deleting on an iPhone without the switch in the app',
    file: 'guards.yaml',
    find: '          - { in_app_switch: yes }\n',
    replace: '          - { platform: ios }\n',
    flows: ['F10'],
  },
  {
    breaks: 'SI-10',
    by: 'asking for a code',
    file: 'says.yaml',
    find: 'We only look. Please do not move any switch while we check.',
    replace: 'We only look. Please send me the code that you see.',
    flows: [],
  },
  {
    breaks: 'SI-11',
    by: 'handing over without W12',
    file: 'outcomes.yaml',
    find: /(T3:\n {2}title: [^\n]*\n) {2}warn: \[W6, W12\]\n/,
    replace: '$1  warn: [W6]\n',
    flows: ['F35'],
  },
  {
    breaks: 'SI-12',
    by: 'dropping W7 from a sign-in',
    file: 'steps/outside.yaml',
    find: '  warn: [W8, W7]\n',
    replace: '  warn: [W8]\n',
    flows: ['F17'],
  },
  {
    breaks: 'SI-13',
    by: 'replacing all security info with a method left',
    file: 'guards.yaml',
    find: '{ other_method: none, accepts_30_days: yes }',
    replace: '{ accepts_30_days: yes }',
    flows: ['F16'],
  },
  {
    breaks: 'SI-14',
    by: 'swapping two steps',
    file: 'flows/F10.yaml',
    find: /do: TS3\.3\n([\s\S]*?)do: TS3\.4\n/,
    replace: 'do: TS3.4\n$1do: TS3.3\n',
    flows: [],
  },
  {
    breaks: 'SI-15',
    by: 'taking "not sure" for a yes',
    file: 'guards.yaml',
    find: '{ consent_delete: given }',
    replace: '{ consent_delete: given, suspicious: [no, unknown] }',
    flows: [],
  },
  {
    breaks: 'SI-16',
    by: 'backing the new phone up before it was tested',
    file: 'guards.yaml',
    find: /(new-phone-complete:[\s\S]*?older_backup: no), step\.X18: worked/,
    replace: '$1',
    flows: ['F05'],
  },
  {
    breaks: 'SI-17',
    by: 'restoring a backup that was deleted',
    file: 'guards.yaml',
    find: '{ unless: { backup: [never, deleted, overwritten] } }',
    replace: '{ unless: { backup: [never] } }',
    flows: ['F08'],
  },
  {
    breaks: 'SI-18',
    by: 'sending the only administrator to an administrator',
    file: 'flows/F35.yaml',
    find: '      - when: { org_role: only_admin }\n        next: only-admin\n',
    replace: '      - when: { org_role: only_admin, suspicious: yes }\n        next: only-admin\n',
    flows: ['F35'],
  },
  {
    breaks: 'SI-19',
    by: 'routing past first aid',
    file: 'triage.yaml',
    find: 'any: [{ suspicious: yes }, { old_device: stolen }, { goal: report_security }]',
    replace: 'any: [{ suspicious: yes }, { goal: report_security }]',
    flows: ['', 'F15'],
  },
  {
    breaks: 'SI-20',
    by: 'requiring a Microsoft account on an iPhone',
    file: 'steps/troubleshoot.yaml',
    find: /(TS2e:[\s\S]*?ios: >-\n)[\s\S]*?( {4}android)/,
    replace: '$1      On {phone}, sign in to a Microsoft account.\n$2',
    flows: [],
  },
  {
    breaks: 'SI-21',
    by: 'dropping W11',
    file: 'steps/troubleshoot.yaml',
    find: '  warn: [W11]\n',
    replace: '',
    flows: ['F09'],
  },
  {
    breaks: 'SI-22',
    by: 'signing work accounts in on a modified phone',
    file: 'guards.yaml',
    find: '{ unless: { modified_phone: yes } }',
    replace: '{ unless: { modified_phone: no } }',
    flows: ['F17'],
  },
  {
    breaks: 'SI-23',
    by: 'deleting twice',
    file: 'steps/troubleshoot.yaml',
    find: /(TS3\.2:[\s\S]*?gate: \[pair-known), not-done-before/,
    replace: '$1',
    flows: ['F10'],
  },
  {
    breaks: 'SI-23',
    by: 'not saying that there is no backup now',
    file: 'flows/F10.yaml',
    find: '  - id: none-now\n    say: no-backup-now\n  - warn: W2\n',
    replace: '  - id: none-now\n    warn: W2\n',
    flows: ['F10'],
  },
  {
    breaks: 'SI-24',
    by: 'going back to check 3 unchecked',
    file: 'steps/troubleshoot.yaml',
    find: /(TS6\.1:[\s\S]*?gate: \[pair-known, not-done-before), recreate-safe\]/,
    replace: '$1]',
    flows: ['F09'],
  },
  {
    breaks: 'SI-25',
    by: 'trying RS4 again while the account is blocked',
    file: 'guards.yaml',
    find: '{ unless: { recovery_account: blocked_by_old_phone } }',
    replace: '{ unless: { recovery_account: password_forgotten } }',
    flows: ['F08'],
  },
  {
    breaks: 'SI-26',
    by: 'naming no way for a kind of account',
    file: 'outcomes.yaml',
    find: /( {2}by_account:\n) {4}personal_otp: >-\n(?: {6}[^\n]*\n)+/,
    replace: '$1',
    flows: [],
  },
  {
    breaks: 'SI-27',
    by: 'saying something before "do not confirm"',
    file: 'flows/F22.yaml',
    find: '  - say: do-not-confirm\n',
    replace: '  - warn: W2\n  - say: do-not-confirm\n',
    flows: ['F22'],
  },
  {
    breaks: 'SI-28',
    by: 'not asking which of two devices is complete',
    file: 'flows/F32.yaml',
    find: '  - collect: complete_device\n',
    replace: '',
    flows: [],
  },
  {
    breaks: 'SI-29',
    by: 'doing check 5 on a phone that is elsewhere',
    file: 'guards.yaml',
    find: '- { old_device: working_in_hand, old_app: has_all_accounts }',
    replace: '- { old_device: [working_in_hand, working_elsewhere], old_app: has_all_accounts }',
    flows: ['F06'],
  },
  {
    breaks: 'SI-30',
    by: 'dropping the word on personal data',
    file: 'outcomes.yaml',
    find: 'personal data, such as',
    replace: 'things such as',
    flows: [],
  },
  {
    breaks: 'SI-31',
    by: 'hiding that a step is from outside',
    file: 'steps/outside.yaml',
    find: /(X9:[\s\S]*?) {2}outside: S\d+\n/,
    replace: '$1  rows: [K058]\n',
    flows: [],
  },
  {
    breaks: 'ORDER',
    by: 'dropping a step',
    file: 'flows/F15.yaml',
    find: /- do: X20\n/,
    replace: '- do: X18\n    id: again\n',
    flows: [],
  },
  {
    breaks: 'ORDER',
    by: 'going on after a failed restore step',
    file: 'flows/F05.yaml',
    find: '  - do: RS4\n    failed: F08\n',
    replace: '  - do: RS4\n',
    flows: ['F05'],
  },
  {
    breaks: 'DEAD-END',
    by: 'dropping the end',
    file: 'flows/F34.yaml',
    find: '  - end: T1\n',
    replace: '',
    flows: ['F34'],
  },
  {
    breaks: 'OUTCOME',
    by: 'ending elsewhere than documented',
    file: 'flows/F18.yaml',
    find: '  - end: T6\n',
    replace: '  - end: T7\n',
    flows: [],
  },
  {
    breaks: 'OUTCOME',
    by: 'calling a restore with failures done',
    file: 'blocks/after-restore.yaml',
    find: '  - end: T2\n',
    replace: '  - end: T1\n',
    flows: ['F05'],
  },
  {
    breaks: 'ROWS',
    by: 'dropping a row',
    file: 'steps/restore.yaml',
    find: 'rows: [K035]',
    replace: 'rows: [K034]',
    flows: [],
  },
  {
    breaks: 'LIMITS',
    by: 'a text that no message holds',
    file: 'says.yaml',
    find: 'We only look. Please do not move any switch while we check.',
    replace: 'We only look. '.repeat(300),
    flows: [],
  },
];

function mutate({ file, find, replace }: Mutation) {
  const before = texts.find((one) => one.file === file)?.text ?? '';
  const after = before.replace(find, replace);
  if (after === before) throw new Error(`the mutation finds nothing to change in ${file}`);
  return loadTexts(
    'mutated',
    texts.map((one) => (one.file === file ? { file, text: after } : one)),
  );
}

describe('a content that is broken on purpose', () => {
  test.each(MUTATIONS)('is reported as $breaks: $by', (mutation) => {
    const dialogs = mutate(mutation);
    const flows = new Set(mutation.flows);
    const found = [
      ...explore(dialogs, flows).violations,
      ...checkGates(dialogs, flows).breaches,
      ...staticBreaches(dialogs),
      ...wordingBreaches(dialogs),
      ...limitBreaches(dialogs),
      ...rowsOf(dialogs).breaches,
    ];
    expect([...new Set(found.map((one) => one.invariant))]).toContain(mutation.breaks);
  });

  test('is shown by a conversation that breaks the rule on the engine itself', () => {
    const dialogs = mutate(MUTATIONS.find((one) => one.by === 'restoring across platforms') as Mutation);
    const breach = checkGates(dialogs, new Set(['F05'])).breaches.find((one) => one.invariant === 'SI-07');
    if (!breach) throw new Error('the breach is not found');
    const conversation = findConversation(dialogs, breach);
    expect(conversation.length).toBeGreaterThan(0);
    expect(conversation.length).toBeLessThan(4);
  });

  test.each([
    { by: 'an unknown key', file: 'flows/F18.yaml', find: '  - do: X10\n', replace: '  - doo: X10\n' },
    { by: 'a step that does not exist', file: 'flows/F18.yaml', find: 'do: X10', replace: 'do: X100' },
    {
      by: 'a target that does not exist',
      file: 'flows/F05.yaml',
      find: 'failed: F08',
      replace: 'failed: nowhere',
    },
    {
      by: 'a value that does not exist',
      file: 'guards.yaml',
      find: 'consent_delete: given',
      replace: 'consent_delete: givn',
    },
  ])('is refused at loading with $by', (mutation) => {
    expect(() => mutate({ ...mutation, breaks: 'LOAD' })).toThrow(ContentError);
  });
});
