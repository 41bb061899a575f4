import type { Part } from '../../src/dialog/message.ts';

const GOALS = [
  'Get my accounts back',
  'Move to a new phone',
  'My phone is lost',
  'I see an error',
  'Switch backup on',
];

/** A conversation in which every kind of part occurs, in the order in which a person would meet them. */
export const EVERY_PART: readonly (readonly Part[])[] = [
  [
    {
      kind: 'text',
      text: 'Hello. I help with **backup and restore** in Microsoft Authenticator.\n\nOne step at a time.',
    },
    {
      kind: 'choices',
      slot: 'goal',
      prompt: 'What do you need?',
      choices: [
        ...GOALS.map((label, at) => ({ value: `goal-${at}`, label })),
        { value: 'two', label: 'Two devices, one backup', more: true },
        { value: 'other', label: 'Something else', more: true },
      ],
    },
  ],
  [
    {
      kind: 'choices',
      slot: 'account_types',
      prompt: 'Which kinds of account are in the app?',
      multiple: true,
      choices: [
        { value: 'personal', label: 'Personal Microsoft account' },
        { value: 'work', label: 'Work or school account' },
        { value: 'codes', label: 'Codes for other websites' },
        { value: 'passkey', label: 'Passkeys', more: true },
        { value: 'unknown', label: 'I am not sure' },
      ],
    },
  ],
  [
    { kind: 'warning', code: 'W1', text: 'Add **no account by hand** before the recovery is done.' },
    {
      kind: 'step',
      code: 'RS2',
      title: 'Open Authenticator on the new phone',
      phone: 'on the NEW phone',
      progress: { at: 2, of: 7 },
      text: 'Open **Authenticator** and stop at the first screen.\n- Do not sign in yet.\n- Do not scan a QR code.\n\nIf it asks for `notifications`, tap **Allow**.',
      see: 'A screen with **Restore from backup** at the bottom.',
      outside: 'Microsoft Support, "Back up and restore accounts"',
    },
    { kind: 'source', text: 'Restore Steps, second step.', url: 'https://support.microsoft.com/account' },
    {
      kind: 'choices',
      slot: 'step',
      prompt: 'Did it work?',
      choices: [
        { value: 'worked', label: 'It worked' },
        { value: 'failed', label: 'It did not work' },
        { value: 'cannot', label: "I can't do this" },
        { value: 'skipped', label: 'Skip this step' },
      ],
    },
  ],
  [
    {
      kind: 'facts',
      title: 'What I know so far',
      rows: [
        { label: 'Old phone', value: 'Android, broken' },
        { label: 'Backup', value: 'on, account not checked' },
      ],
    },
    {
      kind: 'link',
      label: 'Security info of your account',
      url: 'https://mysignins.microsoft.com/security-info',
    },
    {
      kind: 'input',
      slot: 'services',
      label: 'Which websites are missing?',
      placeholder: 'For example: GitHub, PayPal',
      maxLength: 40,
    },
  ],
];
