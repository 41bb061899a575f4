import { calibrate } from './calibrate.ts';
import { faqPhrases } from './faq.ts';
import { type Features, features, type Weights } from './features.ts';
import { TOPICS, type Topic } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Phrase } from './phrases.ts';
import { type Example, type Linear, linearScores, type TrainConfig, trainLinear } from './train.ts';
import { type View, view } from './view.ts';

/** Chosen by cross-validation, see docs/decisions. */
export const WEIGHTS: Weights = {
  words: 1,
  pairs: 0.7,
  skips: 0.5,
  chars: 0.7,
  classes: 1,
  classPairs: 0.7,
  signals: 2,
  flags: 1,
};
export const TRAINING: TrainConfig = { epochs: 15, rate: 0.15, decay: 2e-4, second: 0.35 };

/** Lines that stand together in a file tell of like situations: a fold takes or leaves them together. */
const BLOCK = 8;
const FOLDS = 5;

/** The fold that holds a line out. */
export function foldOf(at: number): number {
  return Math.floor(at / BLOCK) % FOLDS;
}

const indices = (topics: readonly Topic[]) => topics.map((topic) => TOPICS.indexOf(topic));

/** An example and what the rules see of it. */
export interface Line extends Example {
  readonly view: View;
}

/** Phrases as examples for training. */
export function toExamples(
  phrases: readonly Pick<Phrase, 'text' | 'topic'>[],
  lexicon: Lexicon,
  weights: Weights = WEIGHTS,
): Line[] {
  return phrases.map(({ text, topic }) => {
    const seen = view(text, lexicon);
    return { features: features(seen, weights), topics: indices(topic), view: seen };
  });
}

/** Scores of every example from a model that has not seen its block. */
export function outOfFold(
  examples: readonly Example[],
  score: (train: readonly Example[]) => (features: Features) => Float64Array = (train) => {
    const model = trainLinear(train, TRAINING);
    return (features) => linearScores(model, features);
  },
): Float64Array[] {
  const result: Float64Array[] = new Array(examples.length);
  for (let held = 0; held < FOLDS; held++) {
    const read = score(examples.filter((_, at) => foldOf(at) !== held));
    for (const [at, example] of examples.entries())
      if (foldOf(at) === held) result[at] = read(example.features);
  }
  return result;
}

/** Features seen once say little and take room: a feature stays when it stands in so many lines. */
const SEEN_FROM = 2;

function compact(linear: Linear, examples: readonly Example[]): Pick<Model, 'hashes' | 'steps' | 'levels'> {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const hash of new Set(features.hashes)) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...linear.weights]
    .filter(([hash]) => (seen.get(hash) ?? 0) >= SEEN_FROM)
    .sort(([a], [b]) => a - b);
  const hashes = new Uint32Array(kept.length);
  const steps = new Float32Array(kept.length);
  const levels = new Int8Array(kept.length * TOPICS.length);
  for (const [row, [hash, weights]] of kept.entries()) {
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    hashes[row] = hash;
    steps[row] = largest / 127;
    for (const [topic, weight] of weights.entries())
      levels[row * TOPICS.length + topic] = largest > 0 ? Math.round((weight / largest) * 127) : 0;
  }
  return { hashes, steps, levels };
}

/** What the reader is trained on: labelled lines, word lists, and the phrases of answers by their id. */
export interface Material {
  readonly phrases: readonly Phrase[];
  readonly gloss: Lexicon['gloss'];
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** Trains the reader. The same input gives the same model, to the bit. */
export function buildModel({ phrases, gloss, answers }: Material): Omit<Model, 'rows'> {
  const lexicon = buildLexicon(phrases, gloss);
  const examples = toExamples(phrases, lexicon);
  const calibration = calibrate(outOfFold(examples), examples).calibration;
  const linear = trainLinear(examples, TRAINING);
  return {
    lexicon,
    weights: WEIGHTS,
    calibration,
    bias: [...linear.bias],
    faq: faqPhrases(answers, lexicon),
    ...compact(linear, examples),
  };
}
