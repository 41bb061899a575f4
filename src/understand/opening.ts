import { backupOf } from './backup-state.ts';
import type { ErrorLabel } from './error-labels.ts';
import { features } from './features.ts';
import { settle } from './guide-rules.ts';
import { type Account, type Backup, type Platform, TOPICS, type Topic } from './labels.ts';
import { type Calibration, type Model, softmax, topicScores } from './model.ts';
import type { Opinion } from './reader/opinion.ts';
import type { ScreenText } from './screen-text.ts';
import { accountOf, platformOf } from './slots.ts';
import type { View } from './view.ts';

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
export function decide(
  shares: Float64Array,
  calibration: Calibration,
): Pick<Opening, 'topic' | 'confidence' | 'sure' | 'ranked'> {
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
  security: ['other', 'outdated-app', 'wrong-account', 'action-required'],
  'what-is-backed-up': ['other', 'outdated-app'],
  'enable-backup': ['other', 'wrong-account', 'no-backup-found'],
};

/** The error a message tells of, in the light of what it is about. */
export function errorOf(topic: Topic, { label, row }: ScreenText): ErrorLabel {
  const known = label === 'other' && row !== null;
  return !known && QUOTED_ONLY[topic]?.includes(label) ? 'none' : label;
}

/** What scores of the topics and the rules say of a message. */
export function readScores(scores: Float64Array, seen: View, calibration: Calibration): Opening {
  const decided = decide(settle(softmax(scores, calibration.temperature), seen), calibration);
  return {
    ...decided,
    platform: platformOf(decided.topic, seen.devices),
    backup: backupOf(decided.topic, seen.english, seen.screen.label),
    error: errorOf(decided.topic, seen.screen),
    account: accountOf(decided.topic, seen.english, seen.screen.label),
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
  return readScores(topicScores(model, features(seen, model.weights)), seen, model.calibration);
}
