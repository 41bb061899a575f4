import { calibrate } from './calibrate.ts';
import { faqPhrases } from './faq.ts';
import { type Features, features, type Weights } from './features.ts';
import { eachHead, HEADS, type Head, type Scores } from './heads.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { HeadWeights, TrainedModel } from './model.ts';
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
export const TRAINING: TrainConfig = { epochs: 8, rate: 0.15, decay: 2e-4, second: 0.35 };

/** Lines that stand together in a file tell of like situations: a fold takes or leaves them together. */
const BLOCK = 8;
const FOLDS = 5;

/** The fold that holds a line out. */
export function foldOf(at: number): number {
  return Math.floor(at / BLOCK) % FOLDS;
}

/** What a phrase accepts for a head; what it does not say of a slot, it says nothing of. */
function acceptedBy(phrase: Partial<Pick<Phrase, Head>>, head: Head): readonly number[] {
  const values: readonly string[] = HEADS[head];
  const said: readonly string[] = phrase[head] ?? [];
  const nothing = head === 'error' ? 'none' : 'unknown';
  return (said.length > 0 || head === 'topic' ? said : [nothing]).map((value) => values.indexOf(value));
}

/** A phrase in features, what is accepted for each head, and what the rules see of it. */
export interface Line {
  readonly features: Features;
  readonly accepted: Readonly<Record<Head, readonly number[]>>;
  readonly view: View;
}

/** Lines as examples of one head. */
export function examplesOf(lines: readonly Line[], head: Head): Example[] {
  return lines.map(({ features, accepted }) => ({ features, accepted: accepted[head] }));
}

/** Phrases made ready for training. */
export function toLines(
  phrases: readonly (Pick<Phrase, 'text'> & Partial<Pick<Phrase, Head>>)[],
  lexicon: Lexicon,
  weights: Weights = WEIGHTS,
): Line[] {
  return phrases.map((phrase) => {
    const seen = view(phrase.text, lexicon);
    return {
      features: features(seen, weights),
      accepted: eachHead((head) => acceptedBy(phrase, head)),
      view: seen,
    };
  });
}

/** Scores of every example from a model that has not seen its block. */
export function outOfFold(
  examples: readonly Example[],
  score: (train: readonly Example[]) => (features: Features) => Float64Array,
): Float64Array[] {
  const result: Float64Array[] = new Array(examples.length);
  for (let held = 0; held < FOLDS; held++) {
    const read = score(examples.filter((_, at) => foldOf(at) !== held));
    for (const [at, example] of examples.entries())
      if (foldOf(at) === held) result[at] = read(example.features);
  }
  return result;
}

function trainHead(examples: readonly Example[], head: Head): Linear {
  return trainLinear(examples, TRAINING, HEADS[head].length);
}

function outOfFoldHead(lines: readonly Line[], head: Head): Float64Array[] {
  return outOfFold(examplesOf(lines, head), (train) => {
    const model = trainHead(train, head);
    return (features) => linearScores(model, features);
  });
}

/** Scores of the topics of every line, from a model that has not seen its block. */
export function outOfFoldTopics(lines: readonly Line[]): Float64Array[] {
  return outOfFoldHead(lines, 'topic');
}

/** Scores of all heads of every line, from models that have not seen its block. */
export function outOfFoldScores(lines: readonly Line[]): Scores[] {
  const scores = eachHead((head) => outOfFoldHead(lines, head));
  return lines.map((_, at) => eachHead((head) => scores[head][at] ?? new Float64Array()));
}

/** Features seen once say little and take room: a feature stays when it stands in so many lines. */
const SEEN_FROM = 2;

/** The features worth keeping, sorted. */
function kept(lines: readonly Line[]): Uint32Array {
  const seen = new Map<number, number>();
  for (const { features } of lines)
    for (const hash of new Set(features.hashes)) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  return Uint32Array.from([...seen].flatMap(([hash, lines]) => (lines >= SEEN_FROM ? [hash] : []))).sort();
}

/** A head's weights, rounded to 255 levels a feature. */
function compact({ bias, weights }: Linear, hashes: Uint32Array): HeadWeights {
  const width = bias.length;
  const steps = new Float32Array(hashes.length);
  const levels = new Int8Array(hashes.length * width);
  for (const [row, hash] of hashes.entries()) {
    const own = weights.get(hash) ?? new Float64Array(width);
    const largest = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    steps[row] = largest / 127;
    for (const [value, weight] of own.entries())
      levels[row * width + value] = largest > 0 ? Math.round((weight / largest) * 127) : 0;
  }
  return { bias: [...bias], steps, levels };
}

/** What the reader is trained on: labelled lines, word lists, and the phrases of answers by their id. */
export interface Material {
  readonly phrases: readonly Phrase[];
  readonly gloss: Lexicon['gloss'];
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** Trains the reader. The same input gives the same model, to the bit. */
export function buildModel({ phrases, gloss, answers }: Material): TrainedModel {
  const lexicon = buildLexicon(phrases, gloss);
  const lines = toLines(phrases, lexicon);
  const calibration = calibrate(outOfFoldTopics(lines), lines).calibration;
  const hashes = kept(lines);
  return {
    lexicon,
    weights: WEIGHTS,
    calibration,
    faq: faqPhrases(answers, lexicon),
    hashes,
    heads: eachHead((head) => compact(trainHead(examplesOf(lines, head), head), hashes)),
  };
}
