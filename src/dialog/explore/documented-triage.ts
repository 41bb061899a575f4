import type { Known } from './turn.ts';

const BY_ERROR: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['E1', 'E14', 'E28', 'E15'], ['F09']],
  [['E2', 'E16'], ['F11']],
  [['E3', 'E4'], ['F08']],
  [
    ['E5', 'E7', 'E8'],
    ['F12', 'F13'],
  ],
  [['E6', 'E9', 'E10', 'E20'], ['F13']],
  [['E11'], ['F07']],
  [['E13'], ['F05', 'F06']],
  [['E17'], ['F02']],
  [['E18', 'E19'], ['F22']],
  [['E21'], ['F21']],
  [['E22', 'E23', 'E24'], ['F16']],
  [['E25'], ['F26']],
  [['E26'], ['F17']],
  [['E27'], ['F14']],
  [['E29'], ['F25']],
];

const BY_GOAL: Readonly<Record<string, readonly string[]>> = {
  restore: ['F05', 'F06'],
  migrate: ['F04'],
  enable: ['F01', 'F02'],
  recreate: ['F10'],
  sign_in_again: ['F12', 'F13'],
  passwords: ['F29'],
  passkey: ['F24'],
  two_devices: ['F32'],
  update: ['F27'],
  managed: ['F28'],
  add_method: ['F34'],
  check: ['F03'],
  best_practice: ['F31'],
  lost_phone: ['F15'],
  fix_error: ['F09'],
  explain: ['F25'],
};

/** Where the documented triage order sends a case: the flows its first matching rule allows. */
export function documentedTriage({ is, isPair }: Known): readonly string[] | 'any' {
  if (is('suspicious', 'yes') || is('old_device', 'stolen') || is('goal', 'report_security')) return ['F30'];
  if (is('goal', 'person')) return ['F35'];
  if (is('error', 'E12')) return ['F22'];
  if (isPair('different')) return ['F20'];
  if (is('modified_phone', 'yes')) return ['F26'];
  if (is('backup', 'deleted', 'overwritten')) return ['F22'];
  if (is('recovery_account', 'password_forgotten', 'blocked_by_old_phone')) return ['F21'];
  for (const [errors, flows] of BY_ERROR) if (is('error', ...errors)) return flows;
  if (is('old_device', 'wiped', 'given_away')) return ['F23'];
  if (is('old_device', 'lost', 'broken')) return ['F15'];
  const goal = Object.keys(BY_GOAL).find((one) => is('goal', one));
  return goal === undefined ? ['F33'] : (BY_GOAL[goal] ?? 'any');
}
