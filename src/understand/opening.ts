import type { ErrorLabel } from './errors.ts';
import { features } from './features.ts';
import { type Account, type Backup, type Platform, TOPICS, type Topic } from './labels.ts';
import { type Calibration, type Model, probabilities } from './model.ts';
import { accountOf, backupOf, platformOf } from './slots.ts';
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

/** Topics that are a move between systems when two systems matter: the label guide puts the move first. */
const MOVES: ReadonlySet<Topic> = new Set([
  'restore',
  'restore-failing',
  'prepare-migration',
  'lost-phone',
  'action-required',
]);
const ELSEWHERE =
  /\b(?:ms|microsoft|microsft|our) ?auth|\bto microsoft|\binto microsoft|microsoft one\b|\bin the microsoft/;

/** Probabilities after the rules of the label guide that hold without exception. */
function settle(shares: Float64Array, { devices, words, english }: View): Float64Array {
  const settled = shares.slice();
  const at = (topic: Topic) => TOPICS.indexOf(topic);
  const take = (from: Topic, to: Topic) => {
    settled[at(to)] = (settled[at(to)] ?? 0) + (settled[at(from)] ?? 0);
    settled[at(from)] = 0;
  };
  if (devices.from !== null) for (const topic of MOVES) take(topic, 'cross-platform');
  else if (devices.systems.length === 1 && (settled[at('cross-platform')] ?? 0) < 1) {
    const rest = 1 - (settled[at('cross-platform')] ?? 0);
    settled[at('cross-platform')] = 0;
    for (const [topic, share] of settled.entries()) settled[topic] = share / rest;
  }
  if (words.includes('zotherapp') && !ELSEWHERE.test(english))
    for (const topic of TOPICS)
      if (topic !== 'security' && topic !== 'human' && topic !== 'out-of-scope') take(topic, 'out-of-scope');
  return settled;
}

/** Reads an opening message: topic, platform, backup, error and account. */
export function readOpening(seen: View, model: Model): Opening {
  const decided = decide(
    settle(probabilities(model, features(seen, model.weights)), seen),
    model.calibration,
  );
  return {
    ...decided,
    platform: platformOf(decided.topic, seen.devices),
    backup: backupOf(decided.topic, seen.english, seen.screen.label),
    error: seen.screen.label,
    account: accountOf(decided.topic, seen.english, seen.screen.label),
  };
}
