import { HANDOFF_OUTCOMES, SEQUENCES, SLOT_WARNINGS, STEP_WARNINGS } from './documented.ts';
import { FLOW_WARNINGS } from './documented-flows.ts';
import { documentedTriage } from './documented-triage.ts';
import { known, type ShownStep, type Turn, wasSaid } from './turn.ts';

const WARNING_RULE: Readonly<Record<string, string>> = {
  W1: 'SI-03',
  W2: 'SI-04',
  W3: 'SI-01',
  W4: 'SI-02',
  W5: 'SI-07',
  W6: 'SI-10',
  W7: 'SI-12',
  W10: 'SI-06',
  W11: 'SI-21',
  W12: 'SI-11',
  W13: 'SI-13',
};

/** One rule about turns: reports what a turn breaks. */
export type TurnRule = (turn: Turn, report: Report) => void;

/**
 * The rules about turns. They are run one by one, so that a fact which only one of them looks at is not told apart for
 * the others.
 */
export function rulesFor(turn: Turn): readonly TurnRule[] {
  const steps = turn.trail.filter((one): one is ShownStep => one.kind === 'step');
  const now = steps.filter((step) => !step.listed);
  return [
    ...steps.map(
      (step): TurnRule =>
        (one, report) =>
          checkWarnings(one, step, report),
    ),
    ...now.map(
      (step): TurnRule =>
        (one, report) =>
          checkStanding(one, step, report),
    ),
    checkTheft,
    (_, report) => checkOrder(now, report),
    ...now.map(
      (step): TurnRule =>
        (one, report) =>
          checkFailedBefore(one, step, report),
    ),
    checkQuestion,
    checkFirstWords,
    checkTexts,
    checkEntry,
    checkRunsLeft,
    ...(turn.trail.some((one) => one.kind === 'outcome') ? OUTCOME_RULES : []),
  ];
}

type Report = (invariant: string, message: string) => void;

function checkWarnings(turn: Turn, step: ShownStep, report: Report): void {
  const at = turn.trail.indexOf(step);
  const before = turn.trail.slice(0, at).flatMap((one) => (one.kind === 'warning' ? [one.code] : []));
  for (const [warning, invariant] of Object.entries(STEP_WARNINGS[step.code] ?? {}))
    if (!before.includes(warning) && (step.listed || !wasSaid(turn, warning, step.run)))
      report(invariant, `${step.code} is shown without ${warning} before it`);
}

/** SI-04: while an old phone may exist and the new one is not tested, W2 stands before the first step of a run. */
function checkStanding(turn: Turn, step: ShownStep, report: Report): void {
  const { is, did } = known(turn, step.flow);
  if (!is('old_device', 'working_in_hand', 'working_elsewhere', 'broken', 'lost') || did('X18', 'worked'))
    return;
  if (!wasSaid(turn, 'W2', step.run)) report('SI-04', `${step.code} is shown in ${step.flow} before W2`);
}

/** SI-14 within one turn; across turns the order of the items in a flow settles it. */
function checkOrder(steps: readonly ShownStep[], report: Report): void {
  for (const [i, step] of steps.entries())
    for (const later of steps.slice(i + 1))
      for (const sequence of Object.values(SEQUENCES)) {
        const [a, b] = [sequence.indexOf(step.code), sequence.indexOf(later.code)];
        if (step.run === later.run && a >= 0 && b >= 0 && b < a)
          report('SI-14', `${later.code} is shown after ${step.code}`);
      }
}

/** A step that builds on another is not shown in the run in which that one failed. */
const BUILDS_ON: Readonly<Record<string, string>> = { RS4: 'RS3', RS5: 'RS4', 'TS3.3': 'TS3.2' };

function checkFailedBefore(turn: Turn, step: ShownStep, report: Report): void {
  const base = BUILDS_ON[step.code];
  const entry = base === undefined ? undefined : turn.after.ledger[base];
  if (entry?.run === step.run && entry.reply === 'failed')
    report('ORDER', `${step.code} is shown in ${step.flow} after ${base} failed`);
}

function checkQuestion(turn: Turn, report: Report): void {
  const asked = turn.trail.findIndex((one) => one.kind === 'ask');
  const ask = turn.trail[asked];
  if (ask?.kind !== 'ask') return;
  const before = turn.trail.slice(0, asked).flatMap((one) => (one.kind === 'warning' ? [one.code] : []));
  for (const [warning, invariant] of Object.entries(SLOT_WARNINGS[ask.code] ?? {}))
    if (!before.includes(warning)) report(invariant, `${ask.code} is asked without ${warning} before it`);
}

/** SI-27: with E12 on the screen nothing is said before "do not confirm", which says itself first of all. */
function checkFirstWords(turn: Turn, report: Report): void {
  const frame = turn.before.stack.at(-1);
  const beginning = turn.dialogs.flows.get('F22')?.items[0]?.id;
  if (
    frame?.flow !== 'F22' ||
    frame.at !== beginning ||
    turn.trail.length === 0 ||
    !known(turn, 'F22').is('error', 'E12')
  )
    return;
  const first = turn.trail[0];
  const begins = first?.kind === 'say' && first.code === 'do-not-confirm';
  if (!begins && !wasSaid(turn, 'do-not-confirm', frame.run))
    report(
      'SI-27',
      'something else is said before "do not confirm" while the app asks to replace the backup',
    );
}

/** SI-19: as soon as theft or strange prompts are told, first aid comes before any other step. */
function checkTheft(turn: Turn, report: Report): void {
  const asked = turn.before.question?.asking;
  if (turn.after.chain.includes('F30') || (asked !== 'suspicious' && asked !== 'old_device')) return;
  const { is } = known(turn, '');
  if (is(asked, asked === 'suspicious' ? 'yes' : 'stolen'))
    report(
      'SI-19',
      `the case goes on in ${turn.before.stack.at(-1)?.flow ?? 'triage'} after ${asked} tells of theft`,
    );
}

function checkTexts(turn: Turn, report: Report): void {
  for (const one of turn.trail)
    if (one.kind === 'say' && one.code === 'release-old-phone' && !known(turn, '').did('X18', 'worked'))
      report('SI-04', 'the old phone is released before every account was tested');
}

/** The documented triage order decides where a case begins. */
function checkEntry(turn: Turn, report: Report): void {
  if (turn.before.stack.length > 0 || turn.before.question !== null || turn.after.runs.length !== 1) return;
  const expected = documentedTriage(known(turn, ''));
  const actual = turn.after.runs[0] ?? '';
  if (expected === 'any' || expected.includes(actual)) return;
  report(
    expected.includes('F30') ? 'SI-19' : expected.includes('F20') ? 'SI-07' : 'ORDER',
    `the case begins in ${actual}, by the documented triage in ${expected.join(' or ')}`,
  );
}

/** A flow that showed a step has said the warnings of its row by the time it is left. */
function checkRunsLeft(turn: Turn, report: Report): void {
  // A case that had ended before is not left: the new one counts its runs anew.
  if (turn.before.outcome !== null) return;
  const standing = new Set(turn.after.stack.map((frame) => frame.run));
  const left = turn.before.stack.filter((frame) => !standing.has(frame.run) || turn.after.outcome !== null);
  for (const frame of left) {
    const showed = Object.values(turn.after.ledger).some((entry) => entry.run === frame.run);
    if (!showed) continue;
    for (const warning of FLOW_WARNINGS[frame.flow] ?? [])
      if (!wasSaid(turn, warning, frame.run))
        report(WARNING_RULE[warning] ?? 'ORDER', `${frame.flow} ends without ${warning}`);
  }
}

const OUTCOME_RULES: readonly TurnRule[] = [
  (turn, report) => {
    const end = turn.trail.find((one) => one.kind === 'outcome');
    if (end?.code.startsWith('dead-end')) report('DEAD-END', `${end.code.slice(9)} stops without an outcome`);
  },
  (turn, report) => {
    if (turn.after.outcome === 'T3' && known(turn, '').is('org_role', 'only_admin'))
      report('SI-18', 'the only administrator is sent to an administrator (T3)');
  },
  (turn, report) => {
    const { outcome } = turn.after;
    if (outcome === null || !HANDOFF_OUTCOMES.includes(outcome)) return;
    if (!shows(turn, 'W12')) report('SI-11', `${outcome} hands over without W12`);
    if (!shows(turn, 'W6')) report('SI-10', `${outcome} hands over without W6`);
  },
  (turn, report) => {
    const frame = turn.after.stack.at(-1);
    if (frame?.flow !== 'F10' || turn.after.outcome === 'T10') return;
    const tried = (code: string) =>
      turn.after.ledger[code]?.run === frame.run && turn.after.ledger[code]?.reply === 'failed';
    if (!tried('TS3.3') && !tried('TS3.5')) return;
    if (!wasSaid(turn, 'no-backup-now', frame.run) || !wasSaid(turn, 'W2', frame.run))
      report('SI-23', 'a backup was deleted and could not be made again, and that is not said plainly');
  },
  (turn, report) => {
    if (turn.after.outcome === 'T9' && !known(turn, '').is('restore_pending', 'no'))
      report('OUTCOME', 'T9 is reached though a restore is still wanted');
  },
  (turn, report) => {
    const { is, did } = known(turn, '');
    const here = turn.after.ledger.X18?.run === turn.after.stack.at(-1)?.run;
    if (
      here &&
      turn.after.outcome === 'T9' &&
      did('RS5', 'worked') &&
      did('X18', 'worked') &&
      is('entries', 'complete')
    )
      report('OUTCOME', 'T9 is reached after a complete restore');
  },
  (turn, report) => {
    const { did } = known(turn, '');
    const here = turn.after.ledger.X18?.run === turn.after.stack.at(-1)?.run;
    if (turn.after.outcome === 'T1' && here && did('X18', 'failed', 'cannot', 'skipped'))
      report('OUTCOME', 'T1 is reached though not every account works');
  },
];

function shows(turn: Turn, warning: string): boolean {
  return turn.trail.some((one) => one.kind === 'warning' && one.code === warning);
}
