/**
 * Four ways to tell the topic from the same features, by the same five folds of dialogs/phrases: each line is read
 * by a model that has not seen it nor its neighbours. docs/decisions/opening-messages.md says what follows.
 */
import { join } from 'node:path';
import { contentFolder } from '../src/content/content-folder.ts';
import { examplesOf, outOfFold, TRAINING, toLines } from '../src/understand/build-model.ts';
import type { Features } from '../src/understand/features.ts';
import { TOPICS } from '../src/understand/labels.ts';
import { loadModel } from '../src/understand/model.ts';
import { modelFile } from '../src/understand/model-file.ts';
import { loadPhrases } from '../src/understand/phrases.ts';
import { type Example, linearScores, trainLinear } from '../src/understand/train.ts';
import { row } from './support/row.ts';

type Train = (examples: readonly Example[]) => (features: Features) => Float64Array;
const WIDTH = TOPICS.length;

const logistic: Train = (examples) => {
  const model = trainLinear(examples, TRAINING, WIDTH);
  return (features) => linearScores(model, features);
};

/** One linear separator a topic against the rest, by the hinge. */
const svm: Train = (examples) => {
  const weights = new Map<number, Float64Array>();
  const squares = new Map<number, Float64Array>();
  const score = ({ hashes, values }: Features) => {
    const sums = new Float64Array(WIDTH);
    for (const [at, hash] of hashes.entries()) {
      const row = weights.get(hash);
      if (row)
        for (let topic = 0; topic < WIDTH; topic++)
          sums[topic] = (sums[topic] ?? 0) + (row[topic] ?? 0) * (values[at] ?? 0);
    }
    return sums;
  };
  for (let epoch = 0; epoch < 12; epoch++)
    for (let step = 0; step < examples.length; step++) {
      // A stride that shares no factor with the number of lines visits all of them, in mixed order.
      const example = examples[(step * 7919 + epoch * 31) % examples.length];
      if (!example) continue;
      const sums = score(example.features);
      for (const [at, hash] of example.features.hashes.entries()) {
        const value = example.features.values[at] ?? 0;
        const row = weights.get(hash) ?? new Float64Array(WIDTH);
        const square = squares.get(hash) ?? new Float64Array(WIDTH).fill(1e-8);
        weights.set(hash, row);
        squares.set(hash, square);
        for (let topic = 0; topic < WIDTH; topic++) {
          const mine = example.accepted[0] === topic;
          if (!mine && example.accepted.includes(topic)) continue;
          const side = mine ? 1 : -1;
          const slope =
            (side * (sums[topic] ?? 0) < 1 ? -side * value * (mine ? 3 : 1) : 0) + 1e-4 * (row[topic] ?? 0);
          if (slope === 0) continue;
          square[topic] = (square[topic] ?? 0) + slope * slope;
          row[topic] = (row[topic] ?? 0) - (0.15 * slope) / Math.sqrt(square[topic] ?? 1);
        }
      }
    }
  return score;
};

const bayes: Train = (examples) => {
  const counts = new Map<number, Float64Array>();
  const totals = new Float64Array(WIDTH);
  const lines = new Float64Array(WIDTH);
  for (const { features, accepted } of examples) {
    const topic = accepted[0] ?? 0;
    lines[topic] = (lines[topic] ?? 0) + 1;
    for (const [at, hash] of features.hashes.entries()) {
      const row = counts.get(hash) ?? new Float64Array(WIDTH);
      counts.set(hash, row);
      row[topic] = (row[topic] ?? 0) + (features.values[at] ?? 0);
      totals[topic] = (totals[topic] ?? 0) + (features.values[at] ?? 0);
    }
  }
  return ({ hashes, values }) =>
    Float64Array.from(TOPICS, (_, topic) => {
      let sum = Math.log((lines[topic] ?? 0) / examples.length);
      for (const [at, hash] of hashes.entries()) {
        const row = counts.get(hash);
        if (row)
          sum +=
            (values[at] ?? 0) *
            Math.log(((row[topic] ?? 0) + 0.05) / ((totals[topic] ?? 0) + 0.05 * counts.size));
      }
      return sum;
    });
};

const NEIGHBOURS = 8;

const neighbours: Train = (examples) => {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const hash of features.hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const weigh = ({ hashes, values }: Features) => {
    const raw = hashes.map(
      (hash, at) => (values[at] ?? 0) * Math.log(examples.length / (1 + (seen.get(hash) ?? 0))),
    );
    const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1;
    return raw.map((value) => value / length);
  };
  const index = new Map<number, [line: number, value: number][]>();
  for (const [line, { features }] of examples.entries())
    for (const [at, value] of weigh(features).entries()) {
      const hash = features.hashes[at] ?? 0;
      const list = index.get(hash) ?? [];
      index.set(hash, list);
      list.push([line, value]);
    }
  return (features) => {
    const likeness = new Float64Array(examples.length);
    for (const [at, value] of weigh(features).entries())
      for (const [line, other] of index.get(features.hashes[at] ?? 0) ?? [])
        likeness[line] = (likeness[line] ?? 0) + value * other;
    const votes = new Float64Array(WIDTH);
    const nearest = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
    for (const line of nearest.slice(0, NEIGHBOURS))
      for (const topic of examples[line]?.accepted ?? [])
        votes[topic] = (votes[topic] ?? 0) + (likeness[line] ?? 0) ** 2;
    return votes;
  };
};

const phrases = loadPhrases(join(contentFolder(), 'phrases'));
const examples = examplesOf(toLines(phrases, loadModel(modelFile()).lexicon), 'topic');
for (const [name, train] of Object.entries({
  'logistic regression': logistic,
  'linear SVM': svm,
  'naive Bayes': bayes,
  'nearest neighbours': neighbours,
})) {
  const start = performance.now();
  const scores = outOfFold(examples, train);
  const right = scores.filter((line, at) =>
    examples[at]?.accepted.includes(line.indexOf(Math.max(...line))),
  ).length;
  row(
    `${name}: topic right`,
    (100 * right) / examples.length,
    '%',
    `${((performance.now() - start) / 1000).toFixed(0)} s for five folds`,
  );
}
