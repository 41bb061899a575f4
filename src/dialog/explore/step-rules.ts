import { type Known, known, type ShownStep, type Turn, wasSaid } from './turn.ts';

/** What must be known to hold where a step is shown: true when it does. */
type StepRule = (facts: Known, step: ShownStep, turn: Turn) => boolean;

const IN_APP_SWITCHES = ['AE4', 'AE5', 'IE3', 'TS2a-on', 'TS2e', 'TS3.3'];
const ICLOUD_SWITCHES = ['IP1', 'IP2', 'IP3'];
const OLD_PHONE_SWITCHES = ['TS5.1', 'TS5.2'];
/** Every step that switches backup on (SI-02). */
export const SWITCHES = [...IN_APP_SWITCHES, ...ICLOUD_SWITCHES, ...OLD_PHONE_SWITCHES, 'X19'];
const RESTORE = ['RS1', 'RS2', 'RS3', 'RS4', 'RS5'];
const NEEDS_PAIR = /^(TS|RS|AE|IE|IP)/;

const restored = ({ did, is }: Known) =>
  did('RS5', 'worked', 'done') && did('X18', 'worked') && is('entries', 'complete');
const nothingOlder = ({ is }: Known) => is('restore_pending', 'no') && is('older_backup', 'no');
const actedHoldsAll = ({ is }: Known) =>
  is('this_device', 'old', 'only') && is('old_app', 'has_all_accounts');
const otherMethod = ({ is }: Known) =>
  is('other_method', 'passkey_or_key', 'second_device', 'email', 'phone', 'recovery_code');

/** SI-02 for a switch on the phone acted on. */
function switchIsSafe(facts: Known): boolean {
  const { is, did } = facts;
  if (actedHoldsAll(facts)) return true;
  if (is('this_device', 'new')) return restored(facts) || (nothingOlder(facts) && did('X18', 'worked'));
  return is('this_device', 'old', 'only') && nothingOlder(facts);
}

/** SI-01, without the consent. */
function mayRecreate(facts: Known): boolean {
  const { is } = facts;
  return (
    actedHoldsAll(facts) &&
    (is('this_device', 'old') || is('restore_pending', 'no')) &&
    is('old_device', 'none', 'working_in_hand') &&
    (is('in_app_switch', 'yes') || isAndroid(facts)) &&
    is('suspicious', 'no') &&
    otherMethod(facts) &&
    is('codes_verified', 'yes')
  );
}

/** The phone acted on in SI-01 is the old or the only one. */
function isAndroid({ is }: Known): boolean {
  return (
    is('platform_old', 'android') || (!is('platform_old', 'ios', 'other') && is('platform_new', 'android'))
  );
}

function isApple({ is }: Known): boolean {
  return is('platform_old', 'ios') || (!is('platform_old', 'android', 'other') && is('platform_new', 'ios'));
}

const rule = (invariant: string, steps: readonly string[], holds: StepRule) => ({ invariant, steps, holds });

/** The invariants of flows.md that speak of a step: each holds wherever one of its steps is shown. */
export const STEP_RULES = [
  rule('SI-01', ['TS3.2', 'TS3.4'], (facts, step, turn) => {
    const warned = step.listed || wasSaid(turn, 'W3', step.run);
    return mayRecreate(facts) && facts.is('consent_delete', 'given') && warned;
  }),
  rule('SI-01', ['TS3.1'], mayRecreate),
  rule('SI-02', [...IN_APP_SWITCHES, 'X19'], (facts, step) =>
    step.code === 'X19'
      ? restored(facts) || (nothingOlder(facts) && facts.did('X18', 'worked'))
      : switchIsSafe(facts),
  ),
  rule('SI-02', ICLOUD_SWITCHES, (facts, step) => {
    const restoring =
      step.flow === 'F06' && facts.is('apple_account_same', 'yes') && !facts.did('X24', 'failed');
    return restoring || switchIsSafe(facts);
  }),
  rule('SI-02', OLD_PHONE_SWITCHES, (facts, step) => {
    const { is } = facts;
    if (step.phone === 'acted') return switchIsSafe(facts);
    return is('old_app', 'has_all_accounts') || nothingOlder(facts);
  }),
  rule('SI-03', ['RS3'], (_, step, turn) => step.listed || wasSaid(turn, 'W1', step.run)),
  rule('SI-03', ['X5', 'X23'], ({ is, did }) => is('restore_pending', 'no') || did('RS5', 'worked', 'done')),
  rule('SI-05', ['X12'], ({ is }, step) => {
    const elsewhere = is('old_app', 'has_all_accounts') || is('backup', 'on_verified');
    return is('this_device', 'new') && is('only_here', 'no') && elsewhere && step.phone === 'new';
  }),
  rule(
    'SI-06',
    ['X11'],
    ({ is }) => is('this_device', 'new') && is('backup_on_new', 'off') && is('usable_elsewhere', 'yes'),
  ),
  rule('SI-07', RESTORE, ({ isPair }) => isPair('same')),
  rule(
    'SI-08',
    ['X20'],
    ({ is, did }) => is('method_tested', 'yes') || (is('new_signin_tested', 'all') && !did('X18', 'failed')),
  ),
  rule('SI-09', ['TS3.1', 'TS3.2', 'TS3.3', 'TS3.4', 'TS3.5'], (facts) =>
    isApple(facts) ? facts.is('in_app_switch', 'yes') : true,
  ),
  rule(
    'SI-13',
    ['X8'],
    ({ is }, step, turn) =>
      is('other_method', 'none') &&
      is('accepts_30_days', 'yes') &&
      (step.listed || wasSaid(turn, 'W13', step.run)),
  ),
  rule('SI-14', ['TS3.3', 'TS3.4', 'TS3.5'], ({ did }) =>
    did('TS3.2', 'worked', 'done', 'skipped', 'failed'),
  ),
  rule('SI-16', [...SWITCHES], (facts, step) => {
    const onNew = step.code === 'X19' || (step.phone === 'acted' && facts.is('this_device', 'new'));
    if (!onNew || (step.flow === 'F06' && ICLOUD_SWITCHES.includes(step.code))) return true;
    return restored(facts) || (facts.is('restore_pending', 'no') && facts.did('X18', 'worked'));
  }),
  rule('SI-17', ['RS3', 'RS4', 'RS5'], ({ is }) => !is('backup', 'deleted', 'overwritten', 'never')),
  rule('SI-22', ['X5', 'X23'], ({ is }) => !is('modified_phone', 'yes')),
  rule('SI-23', ['TS3.1', 'TS3.2'], ({ did }) => did('TS3.2', 'none')),
  rule('SI-24', ['TS6.1'], mayRecreate),
  rule('SI-25', ['RS4'], ({ is }) => !is('recovery_account', 'blocked_by_old_phone')),
  rule('SI-28', SWITCHES, ({ is }) => !is('this_device', 'second')),
  rule('SI-29', ['TS5.1', 'TS5.2', 'TS5.3'], (facts, step) => {
    const { is } = facts;
    if (step.phone === 'acted') return ['F02', 'F03'].includes(step.flow) && switchIsSafe(facts);
    if (is('old_device', 'none')) return !is('this_device', 'new', 'second');
    return is('old_device', 'working_in_hand');
  }),
];

/** The rules for one step, shown now or listed in an overview: each gives the invariant it finds broken. */
export function stepRulesFor(step: ShownStep): readonly ((turn: Turn) => string | undefined)[] {
  const rules = STEP_RULES.filter((one) => one.steps.includes(step.code)).map(
    (one) => (turn: Turn) => (one.holds(known(turn, step.flow), step, turn) ? undefined : one.invariant),
  );
  if (!NEEDS_PAIR.test(step.code)) return rules;
  return [
    ...rules,
    (turn) => (known(turn, step.flow).isPair('same', 'different', 'single') ? undefined : 'SI-07'),
  ];
}
