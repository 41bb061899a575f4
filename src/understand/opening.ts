import { backupOf } from './backup-state.ts';
import { ERROR_LABELS, type ErrorLabel } from './error-labels.ts';
import { features } from './features.ts';
import { settle } from './guide-rules.ts';
import type { Scores } from './heads.ts';
import { ACCOUNTS, type Account, BACKUPS, type Backup, type Platform, TOPICS, type Topic } from './labels.ts';
import { type Calibration, type Model, scoresOf, softmax } from './model.ts';
import type { Opinion } from './reader/opinion.ts';
import type { ScreenText } from './screen-text.ts';
import { accountOf, platformOf } from './slots.ts';
import type { View } from './view.ts';
import { LIMITS, weighSlot } from './weigh-slot.ts';

/** An opening message in the label values of the label guide. */
export interface Opening {
  readonly topic: Topic;
  readonly platform: Platform;
  readonly backup: Backup;
  readonly error: ErrorLabel;
  readonly account: Account;
  /** True when the topic may be acted on without asking. */
  readonly sure: boolean;
  /** The probability that the topic is right. */
  readonly confidence: number;
  /** All topics with their probability, best first. */
  readonly ranked: readonly { readonly topic: Topic; readonly confidence: number }[];
}

/** Decides from probabilities: the likeliest topic, or security from its lower threshold on. */
export function decide(shares: Float64Array, calibration: Calibration): Decided {
  const ranked = TOPICS.map((topic, at) => ({ topic, confidence: shares[at] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
  const security = shares[TOPICS.indexOf('security')] ?? 0;
  const best = ranked[0] ?? { topic: 'out-of-scope' as const, confidence: 0 };
  if (best.topic !== 'security' && security >= calibration.alarm)
    return {
      topic: 'security',
      confidence: security,
      sure: false,
      ranked: ranked.toSorted((a, b) => Number(b.topic === 'security') - Number(a.topic === 'security')),
    };
  return {
    topic: best.topic,
    confidence: best.confidence,
    sure: best.confidence >= calibration.sure,
    ranked,
  };
}

/** Texts that are quoted or named in these topics without anything having failed with them. */
const QUOTED_ONLY: Readonly<Partial<Record<Topic, readonly ErrorLabel[]>>> = {
  security: ['other', 'outdated-app', 'wrong-account', 'action-required', 'network', 'no-account-signed-in'],
  'lost-phone': ['other', 'no-backup-found', 'wrong-account', 'outdated-app'],
  restore: ['other', 'wrong-account', 'restore-option-missing', 'no-account-signed-in'],
  'what-is-backed-up': ['other', 'outdated-app'],
  'enable-backup': ['other', 'wrong-account', 'no-backup-found'],
};

/** The error a message tells of, in the light of what it is about. */
export function errorOf(topic: Topic, { label, row }: ScreenText): ErrorLabel {
  const known = label === 'other' && row !== null;
  return !known && QUOTED_ONLY[topic]?.includes(label) ? 'none' : label;
}

type Decided = Pick<Opening, 'topic' | 'confidence' | 'sure' | 'ranked'>;

/** What scores of the topics, and the rules that go before them, say of a message. */
export function readTopic(scores: Float64Array, seen: View, calibration: Calibration): Decided {
  return decide(settle(softmax(scores, calibration.temperature), seen), calibration);
}

/** What scores of all heads and the rules say of a message. */
export function readScores(scores: Scores, seen: View, calibration: Calibration): Opening {
  const decided = readTopic(scores.topic, seen, calibration);
  const { topic } = decided;
  const { english, screen, devices } = seen;
  const backup = backupOf(topic, english, screen.label);
  const error = errorOf(topic, screen);
  // A text without a row of its own may still be one of the named ones in other words.
  const vague = error === 'other' && screen.row === null;
  const account = accountOf(topic, english, screen.label);
  return {
    ...decided,
    platform: platformOf(topic, devices),
    backup: weighSlot<Backup>(backup, 'unknown', BACKUPS, scores.backup, LIMITS.backup),
    error: weighSlot<ErrorLabel>(error, 'none', ERROR_LABELS, scores.error, LIMITS.error, vague),
    account: weighSlot<Account>(account, 'unknown', ACCOUNTS, scores.account, LIMITS.account),
  };
}

/** True when a message is a matter of security, or might be: nobody else's opinion changes that. */
export function isAlarmed({ topic }: Opening, { alarm, secrets }: View): boolean {
  return topic === 'security' || alarm || secrets.length > 0;
}

/** An opening as a second reader sees it; the topics it did not name keep their order. */
export function withOpinion(
  { ranked }: Opening,
  { topic, confidence, ...slots }: Opinion,
  calibration: Calibration,
): Opening {
  const others = ranked.filter((one) => one.topic !== topic);
  const sum = others.reduce((total, one) => total + one.confidence, 0) || 1;
  const rest = others.map((one) => ({ ...one, confidence: (one.confidence / sum) * (1 - confidence) }));
  return {
    ...slots,
    topic,
    confidence,
    sure: confidence >= calibration.sure,
    ranked: [{ topic, confidence }, ...rest],
  };
}

/** Reads an opening message: topic, platform, backup, error and account. */
export function readOpening(seen: View, model: Model): Opening {
  return readScores(scoresOf(model, features(seen, model.weights)), seen, model.calibration);
}
