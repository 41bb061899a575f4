import type { Features } from './features.ts';

/** One labelled line ready for training: its features and the accepted values of a head, the primary one first. */
export interface Example {
  readonly features: Features;
  readonly accepted: readonly number[];
}

/** Weights of every feature seen in training, before rounding. */
export interface Linear {
  readonly bias: Float64Array;
  /** Hash → weights, one for each value. */
  readonly weights: ReadonlyMap<number, Float64Array>;
}

export interface TrainConfig {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the target that accepted second values get. */
  readonly second: number;
}

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

/** The share of the target each value has. */
function target(accepted: readonly number[], second: number, width: number): Float64Array {
  const shares = new Float64Array(width);
  const [first = 0, ...others] = accepted;
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
  const width = bias.length;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const value = values[at] as number;
    for (let to = 0; to < width; to++)
      sums[to] = (sums[to] as number) + (weights[row + to] as number) * value;
  }
  return sums;
}

function toShares(sums: Float64Array): void {
  const width = sums.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let to = 0; to < width; to++) {
    sums[to] = Math.exp((sums[to] as number) - highest);
    total += sums[to] as number;
  }
  for (let to = 0; to < width; to++) sums[to] = (sums[to] as number) / total;
}

/**
 * Multinomial logistic regression over `width` values by AdaGrad, in a fixed order: the same examples give the same
 * weights to the bit.
 */
export function trainLinear(examples: readonly Example[], config: TrainConfig, width: number): Linear {
  const index = new Map<number, number>();
  const lines = examples.map(({ features, accepted }) => ({
    rows: Uint32Array.from(features.hashes, (hash) => {
      const row = index.get(hash) ?? index.size * width;
      index.set(hash, row);
      return row;
    }),
    values: Float64Array.from(features.values),
    target: target(accepted, config.second, width),
  }));
  const weights = new Float64Array(index.size * width);
  const squares = new Float64Array(index.size * width).fill(1e-8);
  const bias = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(1e-8);
  const order = Uint32Array.from(lines.keys());
  const next = random(7);
  for (let epoch = 0; epoch < config.epochs; epoch++) {
    shuffle(order, next);
    for (const at of order) {
      const line = lines[at];
      if (!line) continue;
      const slope = scores(line.rows, line.values, weights, bias);
      toShares(slope);
      for (let to = 0; to < width; to++) {
        const down = (slope[to] as number) - (line.target[to] as number);
        slope[to] = down;
        biasSquares[to] = (biasSquares[to] as number) + down * down;
        bias[to] = (bias[to] as number) - (config.rate * down) / Math.sqrt(biasSquares[to] as number);
      }
      for (let feature = 0; feature < line.rows.length; feature++) {
        const row = line.rows[feature] as number;
        const value = line.values[feature] as number;
        for (let to = 0; to < width; to++) {
          const cell = row + to;
          const weight = weights[cell] as number;
          const down = (slope[to] as number) * value + config.decay * weight;
          const square = (squares[cell] as number) + down * down;
          squares[cell] = square;
          weights[cell] = weight - (config.rate * down) / Math.sqrt(square);
        }
      }
    }
  }
  return {
    bias,
    weights: new Map(index.entries().map(([hash, row]) => [hash, weights.subarray(row, row + width)])),
  };
}

/** Scores of features under unrounded weights. */
export function linearScores({ bias, weights }: Linear, { hashes, values }: Features): Float64Array {
  const sums = bias.slice();
  const width = bias.length;
  for (const [at, hash] of hashes.entries()) {
    const row = weights.get(hash);
    if (!row) continue;
    for (let to = 0; to < width; to++)
      sums[to] = (sums[to] as number) + (row[to] as number) * (values[at] as number);
  }
  return sums;
}
