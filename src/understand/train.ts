import type { Features } from './features.ts';
import { TOPICS } from './labels.ts';

/** One labelled line ready for training: its features and the topics that are accepted, the primary one first. */
export interface Example {
  readonly features: Features;
  readonly topics: readonly number[];
}

/** Weights of every feature seen in training, before rounding. */
export interface Linear {
  readonly bias: Float64Array;
  /** Hash → weights, one for each topic. */
  readonly weights: ReadonlyMap<number, Float64Array>;
}

export interface TrainConfig {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the target that accepted second topics get. */
  readonly second: number;
}

const WIDTH = TOPICS.length;

/** mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** The share of the target each topic has. */
function target(topics: readonly number[], second: number): Float64Array {
  const shares = new Float64Array(WIDTH);
  const [first = 0, ...others] = topics;
  shares[first] = others.length > 0 ? 1 - second : 1;
  for (const other of others) shares[other] = second / others.length;
  return shares;
}

/** Scores of one line; `rows` are its features' first weights. */
function scores(
  rows: Uint32Array,
  values: Float64Array,
  weights: Float64Array,
  bias: Float64Array,
): Float64Array {
  const sums = bias.slice();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const value = values[at] as number;
    for (let topic = 0; topic < WIDTH; topic++)
      sums[topic] = (sums[topic] as number) + (weights[row + topic] as number) * value;
  }
  return sums;
}

function toShares(sums: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let topic = 0; topic < WIDTH; topic++) {
    sums[topic] = Math.exp((sums[topic] as number) - highest);
    total += sums[topic] as number;
  }
  for (let topic = 0; topic < WIDTH; topic++) sums[topic] = (sums[topic] as number) / total;
}

/** Multinomial logistic regression by AdaGrad, in a fixed order: the same examples give the same weights to the bit. */
export function trainLinear(examples: readonly Example[], config: TrainConfig): Linear {
  const index = new Map<number, number>();
  const lines = examples.map(({ features, topics }) => ({
    rows: Uint32Array.from(features.hashes, (hash) => {
      const row = index.get(hash) ?? index.size * WIDTH;
      index.set(hash, row);
      return row;
    }),
    values: Float64Array.from(features.values),
    target: target(topics, config.second),
  }));
  const weights = new Float64Array(index.size * WIDTH);
  const squares = new Float64Array(index.size * WIDTH).fill(1e-8);
  const bias = new Float64Array(WIDTH);
  const biasSquares = new Float64Array(WIDTH).fill(1e-8);
  const order = Uint32Array.from(lines.keys());
  const next = random(7);
  for (let epoch = 0; epoch < config.epochs; epoch++) {
    shuffle(order, next);
    for (const at of order) {
      const line = lines[at];
      if (!line) continue;
      const slope = scores(line.rows, line.values, weights, bias);
      toShares(slope);
      for (let topic = 0; topic < WIDTH; topic++) {
        const down = (slope[topic] as number) - (line.target[topic] as number);
        slope[topic] = down;
        biasSquares[topic] = (biasSquares[topic] as number) + down * down;
        bias[topic] =
          (bias[topic] as number) - (config.rate * down) / Math.sqrt(biasSquares[topic] as number);
      }
      for (let feature = 0; feature < line.rows.length; feature++) {
        const row = line.rows[feature] as number;
        const value = line.values[feature] as number;
        for (let topic = 0; topic < WIDTH; topic++) {
          const cell = row + topic;
          const weight = weights[cell] as number;
          const down = (slope[topic] as number) * value + config.decay * weight;
          const square = (squares[cell] as number) + down * down;
          squares[cell] = square;
          weights[cell] = weight - (config.rate * down) / Math.sqrt(square);
        }
      }
    }
  }
  return {
    bias,
    weights: new Map(index.entries().map(([hash, row]) => [hash, weights.subarray(row, row + WIDTH)])),
  };
}

/** Scores of features under unrounded weights. */
export function linearScores({ bias, weights }: Linear, { hashes, values }: Features): Float64Array {
  const sums = bias.slice();
  for (const [at, hash] of hashes.entries()) {
    const row = weights.get(hash);
    if (!row) continue;
    for (let topic = 0; topic < WIDTH; topic++)
      sums[topic] = (sums[topic] as number) + (row[topic] as number) * (values[at] as number);
  }
  return sums;
}
