import { type Features, features, type Weights } from './features.ts';
import { TOPICS, type Topic } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type Calibration, type Model, softmax } from './model.ts';
import type { Phrase } from './phrases.ts';
import { type Example, type Linear, linearScores, type TrainConfig, trainLinear } from './train.ts';
import { view } from './view.ts';

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
export const FOLDS = 5;

const indices = (topics: readonly Topic[]) => topics.map((topic) => TOPICS.indexOf(topic));

/** Phrases as examples for training. */
export function toExamples(
  phrases: readonly Phrase[],
  lexicon: Lexicon,
  weights: Weights = WEIGHTS,
): Example[] {
  return phrases.map((phrase) => ({
    features: features(view(phrase.text, lexicon), weights),
    topics: indices(phrase.topic),
  }));
}

/** Scores of every example from a model that has not seen its block. */
export function outOfFold(
  examples: readonly Example[],
  score: (train: readonly Example[]) => (features: Features) => Float64Array = (train) => {
    const model = trainLinear(train, TRAINING);
    return (features) => linearScores(model, features);
  },
): Float64Array[] {
  const fold = (at: number) => Math.floor(at / BLOCK) % FOLDS;
  const result: Float64Array[] = new Array(examples.length);
  for (let held = 0; held < FOLDS; held++) {
    const read = score(examples.filter((_, at) => fold(at) !== held));
    for (const [at, example] of examples.entries())
      if (fold(at) === held) result[at] = read(example.features);
  }
  return result;
}

/** The temperature under which the accepted topics are likeliest. */
function fitTemperature(scores: readonly Float64Array[], examples: readonly Example[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let step = 4; step <= 40; step++) {
    const temperature = step / 10;
    let loss = 0;
    for (const [at, line] of scores.entries()) {
      const shares = softmax(line, temperature);
      const accepted = (examples[at]?.topics ?? []).reduce((sum, topic) => sum + (shares[topic] ?? 0), 0);
      loss -= Math.log(Math.max(accepted, 1e-9));
    }
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}

/** Most errors we allow among messages acted on without asking, and fewest security messages we allow to slip. */
const SURE_ERRORS = 0.015;
const ALARM_RECALL = 0.99;

/** Chooses the thresholds from out-of-fold scores: see docs/understanding.md for the curve. */
export function calibrate(scores: readonly Float64Array[], examples: readonly Example[]): Calibration {
  const temperature = fitTemperature(scores, examples);
  const lines = scores
    .map((line, at) => {
      const shares = softmax(line, temperature);
      const best = shares.indexOf(shares.reduce((a, b) => Math.max(a, b), 0));
      return { confidence: shares[best] ?? 0, right: examples[at]?.topics.includes(best) ?? false };
    })
    .sort((a, b) => b.confidence - a.confidence);
  let sure = 1;
  let wrong = 0;
  for (const [at, line] of lines.entries()) {
    if (!line.right) wrong++;
    if (wrong / (at + 1) <= SURE_ERRORS) sure = line.confidence;
  }
  const security = TOPICS.indexOf('security');
  const alarms = scores
    .flatMap((line, at) =>
      examples[at]?.topics[0] === security ? [softmax(line, temperature)[security] ?? 0] : [],
    )
    .sort((a, b) => b - a);
  const alarm = alarms[Math.min(alarms.length - 1, Math.floor(alarms.length * ALARM_RECALL))] ?? 1;
  return { temperature, sure, alarm: Math.min(0.5, Math.max(0.15, alarm)) };
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

/** Trains the reader on phrases and word lists. The same input gives the same model, to the bit. */
export function buildModel(phrases: readonly Phrase[], gloss: Lexicon['gloss']): Omit<Model, 'rows'> {
  const lexicon = buildLexicon(phrases, gloss);
  const examples = toExamples(phrases, lexicon);
  const calibration = calibrate(outOfFold(examples), examples);
  const linear = trainLinear(examples, TRAINING);
  return { lexicon, weights: WEIGHTS, calibration, bias: [...linear.bias], ...compact(linear, examples) };
}
