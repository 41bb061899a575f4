/*
 * The small lint on wording: what a text must say, and what no text may say. It reads English; another language is
 * checked by the same codes with patterns of its own.
 */
interface Required {
  readonly invariant: string;
  readonly code: string;
  readonly platform?: 'ios' | 'android';
  readonly says: RegExp;
  readonly what: string;
}

const need = (
  invariant: string,
  code: string,
  says: RegExp,
  what: string,
  platform?: 'ios' | 'android',
): Required => ({
  invariant,
  code,
  says,
  what,
  ...(platform ? { platform } : {}),
});

const LOSS = /delet/i;

const FOR_GOOD = /nobody can bring|cannot be (?:brought|undone)|no one can/i;

export const REQUIRED: readonly Required[] = [
  need(
    'SI-03',
    'W1',
    /not add any account|add nothing|never add/i,
    'that nothing is added before the restore',
  ),
  need('SI-04', 'W2', /keep the old phone/i, 'to keep the old phone'),
  need('SI-04', 'W2', /not reset|do not .*(?:sell|trade|uninstall)/i, 'not to reset, sell or uninstall'),
  need('SI-01', 'W3', LOSS, 'that switching off deletes'),
  need('SI-01', 'W3', FOR_GOOD, 'that nobody can bring it back'),
  need(
    'SI-02',
    'W4',
    /replace.*(?:empty|good)|empt/i,
    'that the good backup can be replaced by an empty one',
  ),
  need('SI-07', 'W5', /same (?:kind|platform)/i, 'that only the same kind of phone works'),
  need('SI-10', 'W6', /never send/i, 'never to send secrets'),
  need('SI-10', 'W6', /password.*code|code.*password/is, 'passwords and codes'),
  need('SI-11', 'W6', /cannot verify|not verify/i, 'that identity is not verified here'),
  need('SI-12', 'W7', /only .*(?:started|just started)|did not start/i, 'to approve only what was started'),
  need('ORDER', 'W8', /sign in again/i, 'to sign in again'),
  need('ORDER', 'W9', /not in the backup/i, 'that passkeys are not in the backup'),
  need('SI-06', 'W10', /removed from the backup|reaches the backup/i, 'that removals reach the backup'),
  need('SI-21', 'W11', /not .*only|do not (?:make|rely)/i, 'that SMS is not the only way'),
  need(
    'SI-11',
    'W12',
    /you reach|you contact|number .*already know/i,
    'that the person reaches IT, not the other way round',
  ),
  need('SI-13', 'W13', /30 days/i, '30 days'),
  need('SI-13', 'W13', /cannot sign in/i, 'that there is no sign-in meanwhile'),
  need('SI-01', 'TS3.2', LOSS, 'that it deletes the backup'),
  need('SI-01', 'TS3.2', FOR_GOOD, 'that nobody can bring it back'),
  need('SI-01', 'consent_delete', LOSS, 'that the old backup is deleted'),
  need('SI-13', 'X8', /30 days/i, '30 days'),
  need('SI-13', 'accepts_30_days', /30 days/i, '30 days'),
  need('SI-25', 'X3', /\b(?:two|twice|2)\b/i, 'that there are two guesses at most'),
  need('SI-30', 'TS7', /personal data/i, 'that the logs contain personal data'),
  need('SI-30', 'T8', /personal data/i, 'that the logs contain personal data'),
  need('SI-20', 'IE4', /if your app|only if/i, 'that it is only for an app that asks for it', 'ios'),
  need('SI-20', 'TS2e', /if your app|if .*asks/i, 'that it is only for an app that asks for it', 'ios'),
  need('SI-20', 'TS3.4', /if your app|if .*asks/i, 'that it is only for an app that asks for it', 'ios'),
  need(
    'SI-20',
    'TS2e',
    /personal Microsoft account/i,
    'that a personal Microsoft account is required',
    'android',
  ),
  need(
    'SI-20',
    'TS3.4',
    /personal Microsoft account/i,
    'that a personal Microsoft account is required',
    'android',
  ),
  need(
    'SI-20',
    'RS4',
    /personal Microsoft account/i,
    'that a personal Microsoft account is required',
    'android',
  ),
  need('SI-20', 'AE5', /personal Microsoft account/i, 'that a personal Microsoft account is required'),
  need('SI-27', 'do-not-confirm', /^\W*do not confirm/i, '"do not confirm" as its first words'),
  need(
    'SI-23',
    'no-backup-now',
    /no backup at this moment|there is no backup now/i,
    'that there is no backup now',
  ),
  need('SI-17', 'T9', /accounts? (?:still )?(?:exist|are not)|are not/i, 'that the accounts still exist'),
  need('SI-17', 'no-backup-left', /accounts/i, 'that accounts are a different matter'),
  need('SI-11', 'T3', /cannot verify|not verif/i, 'that nobody has verified the person'),
  need('SI-11', 'T3', /cannot reset/i, 'that nothing is reset here'),
  need('SI-05', 'X12', /\{phone\}|NEW/i, 'that it is the new phone'),
  need('SI-06', 'X11', /\{phone\}|NEW/i, 'which phone it is'),
  need('SI-16', 'X19', /\{phone\}|NEW/i, 'which phone it is'),
  need('SI-29', 'TS5.1', /\{phone\}/, 'which phone it is'),
  need('SI-29', 'TS5.2', /\{phone\}/, 'which phone it is'),
  need('SI-12', 'deny-first', /deny/i, 'to deny prompts'),
  need('SI-26', 'T10', /change nothing/i, 'to change nothing'),
];

interface Forbidden {
  readonly invariant: string;
  readonly says: RegExp;
  readonly what: string;
}

/** A sentence that begins with an order, or goes on with one after "then", "and" or a comma. */
const ORDER = '(?:^|[.!?:;,]\\s+|\\n-? ?|\\b(?:then|and|now|please|to)\\s+)';

const order = (verb: string, rest: string) => new RegExp(`${ORDER}${verb}\\b[^.!?]*${rest}`, 'i');

export const FORBIDDEN: readonly Forbidden[] = [
  {
    invariant: 'SI-05',
    says: order('(?:clear|erase|delete|wipe)', '\\b(?:app )?(?:data|storage)\\b'),
    what: 'to clear data',
  },
  {
    invariant: 'SI-09',
    says: order('(?:turn|switch) (?:off|it off)', '(?:keychain|icloud drive|icloud backup|saved to icloud)'),
    what: 'to switch off an iCloud setting',
  },
  {
    invariant: 'SI-09',
    says: order('(?:turn|switch)', '(?:keychain|icloud drive|icloud backup) off'),
    what: 'to switch off an iCloud setting',
  },
  {
    invariant: 'SI-09',
    says: order('sign out', 'of (?:apple|icloud|your apple)'),
    what: 'to sign out of Apple',
  },
  {
    invariant: 'SI-10',
    says: order(
      '(?:send|tell|give|type|paste|share|write)',
      '(?:me|here|us|to me)\\b[^.!?]*\\b(?:password|code|pass|qr)\\b',
    ),
    what: 'to give a secret',
  },
  {
    invariant: 'SI-10',
    says: order(
      '(?:send|tell|give|paste|share)',
      '\\b(?:password|codes?|qr code|recovery code)\\b[^.!?]*\\b(?:me|here|us)\\b',
    ),
    what: 'to give a secret',
  },
  {
    invariant: 'SI-11',
    says: /\b(?:i|we|authdesk) (?:can|will|shall) (?:verify|reset|issue|confirm your identity)/i,
    what: 'that the desk verifies or resets',
  },
  {
    invariant: 'SI-12',
    says: order('(?:turn|switch)', 'two-step verification[^.!?]* off|off[^.!?]*(?:two-step|mfa|multifactor)'),
    what: 'to switch off two-step verification',
  },
  {
    invariant: 'SI-12',
    says: order('(?:bypass|remove|get around)', '(?:management|the profile|company portal)'),
    what: 'to get around management',
  },
  {
    invariant: 'SI-12',
    says: order('approve', '(?:any|every|the unexpected|all) (?:prompt|request)'),
    what: 'to approve unexpected prompts',
  },
  {
    invariant: 'SI-04',
    says: order('(?:reset|wipe|sell|trade in|factory-reset)', '\\b(?:old )?phone\\b'),
    what: 'to reset or give away a phone',
  },
  {
    invariant: 'SI-17',
    says: /accounts? (?:is|are) (?:lost|gone for good|impossible)|impossible to recover (?:the|your) account/i,
    what: 'that an account is lost',
  },
  {
    invariant: 'SI-17',
    says: /(?:will|can) (?:restore|bring back|recover) (?:the|your) deleted backup/i,
    what: 'that a deleted backup comes back',
  },
  {
    invariant: 'SI-31',
    says: /\biOS 17\b|\b12 months\b|\bIntel\b/i,
    what: 'a claim that no source confirms',
  },
];
