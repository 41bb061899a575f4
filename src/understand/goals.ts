import type { ReadFact, ReadGoal } from '../dialog/reading.ts';
import { ROW_OF } from './error-labels.ts';
import type { Topic } from './labels.ts';
import type { Opening } from './opening.ts';
import { FINER_GOALS } from './told/finer-goals.ts';
import { GIVES_WAY } from './told/weight.ts';
import type { View } from './view.ts';

/** The goal a topic stands for; null for small talk and what the desk does not do. */
export const GOAL_OF: Readonly<Record<Topic, string | null>> = {
  security: 'report_security',
  human: 'person',
  'out-of-scope': null,
  'cross-platform': 'migrate',
  'action-required': 'sign_in_again',
  passwordless: 'passkey',
  'backup-failing': 'fix_error',
  'restore-failing': 'restore',
  'lost-phone': 'lost_phone',
  'prepare-migration': 'migrate',
  restore: 'restore',
  'what-is-backed-up': 'explain',
  'enable-backup': 'enable',
  greeting: null,
};

/** Likelihood below which a second reading is not worth a button. */
const LEAST = 0.12;

/** What the person wants, best first: goals of the likeliest topics, the finer ones where the words tell. */
export function goalsOf(opening: Opening, { alarm, english, secrets, facts }: View): ReadGoal[] {
  const goals: ReadGoal[] = [];
  const misuse = facts.some(({ slot, value }) => slot === 'suspicious' && value === 'yes');
  // A secret posted by its owner is masked and answered, and the case goes on with what else was said.
  const posted = secrets.length > 0 && !misuse && !alarm;
  const security = opening.ranked.find(({ topic }) => topic === 'security')?.confidence ?? 0;
  const rest = posted && security < 1 ? 1 - security : 1;
  for (const { topic, confidence: share } of opening.ranked) {
    const confidence = share / rest;
    if ((topic === 'security' && posted) || confidence < LEAST) continue;
    const finer = FINER_GOALS.find(
      ([, topics, ...words]) => topics.includes(topic) && words.some((one) => one.test(english)),
    );
    const goal = finer?.[0] ?? GOAL_OF[topic];
    if (goal !== null && !goals.some((one) => one.goal === goal)) goals.push({ goal, confidence });
  }
  return goals.slice(0, 3);
}

export const BACKUP_SLOT: Readonly<Record<string, string>> = {
  on: 'on_unverified',
  off: 'off',
  never: 'never',
};
/** Rows that are about switching backup on: said of a restore they would lead to the wrong flow. */
const BACKUP_ROWS: ReadonlySet<string> = new Set(['E1', 'E2', 'E14', 'E15', 'E17', 'E28']);
const ON_NEW: ReadonlySet<Topic> = new Set(['restore', 'restore-failing', 'action-required']);
export const ACCOUNT_SLOT: Readonly<Record<string, string>> = {
  work: 'work_school',
  personal: 'personal_otp',
  'third-party': 'third_party_otp',
};

/** Facts of a message in the slots of flows.md, in the light of what it is about. */
export function factsOf(opening: Opening, { facts, screen }: View): ReadFact[] {
  const { topic } = opening;
  const taken: ReadFact[] = [];
  const add = (fact: ReadFact) => {
    if (!taken.some(({ slot }) => slot === fact.slot)) taken.push(fact);
  };
  for (const fact of facts) {
    if (fact.slot === 'platform') add({ ...fact, slot: ON_NEW.has(topic) ? 'platform_new' : 'platform_old' });
    else if (fact.slot !== 'error') add(fact);
  }
  // A system that no word names comes from a second reader.
  const moves = /^(ios|android)>(ios|android)$/.exec(opening.platform);
  const named = taken.some(({ slot }) => slot === 'platform_old' || slot === 'platform_new');
  if (moves?.[1] && moves[2] && !named) {
    add({ slot: 'platform_old', value: moves[1], confidence: 0.75 });
    add({ slot: 'platform_new', value: moves[2], confidence: 0.75 });
  } else if (opening.platform !== 'unknown' && !named)
    add({
      slot: ON_NEW.has(topic) ? 'platform_new' : 'platform_old',
      value: opening.platform,
      confidence: 0.75,
    });
  const label = screen.label === 'none' ? opening.error : screen.label;
  const told = facts.find(({ slot }) => slot === 'error')?.value;
  const row = told !== undefined && !GIVES_WAY.has(told) ? told : (screen.row ?? told ?? ROW_OF[label]);
  const restoring = topic === 'restore-failing' || topic === 'restore' || topic === 'cross-platform';
  if (told !== undefined || (label !== 'none' && topic !== 'security'))
    add({
      slot: 'error',
      value: row === undefined || (restoring && BACKUP_ROWS.has(row)) ? 'other' : row,
      confidence: 0.8,
    });
  const backup = BACKUP_SLOT[opening.backup];
  if (backup) add({ slot: 'backup', value: backup, confidence: 0.75 });
  const account = ACCOUNT_SLOT[opening.account];
  if (account) add({ slot: 'account_types', value: account, confidence: 0.75 });
  return taken;
}
