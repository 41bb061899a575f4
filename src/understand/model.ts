import { readFileSync } from 'node:fs';
import { DeskError } from '../errors.ts';
import type { FaqPhrase } from './faq.ts';
import type { Features, Weights } from './features.ts';
import { TOPICS } from './labels.ts';
import type { Lexicon } from './lexicon.ts';

/** How a score becomes a decision; chosen from out-of-fold predictions, see docs/decisions. */
export interface Calibration {
  /** Scores are divided by it before they become probabilities. */
  readonly temperature: number;
  /** Probability from which the topic may be acted on without asking. */
  readonly sure: number;
  /** Probability from which a message counts as security even where another topic leads. */
  readonly alarm: number;
}

/** The trained reader: a linear model over hashed features, with the lexicon it was trained with. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  readonly calibration: Calibration;
  readonly bias: readonly number[];
  readonly faq: readonly FaqPhrase[];
  /** Sorted. Feature i has the weights `steps[i] * levels[i * TOPICS.length + topic]`. */
  readonly hashes: Uint32Array;
  readonly steps: Float32Array;
  readonly levels: Int8Array;
  /** Hash → row. */
  readonly rows: ReadonlyMap<number, number>;
}

interface Header {
  readonly format: 1;
  readonly topics: readonly string[];
  readonly features: number;
  readonly bias: readonly number[];
  readonly weights: Weights;
  readonly calibration: Calibration;
  readonly faq: readonly FaqPhrase[];
  readonly gloss: Lexicon['gloss'];
  readonly known: readonly string[];
  readonly targets: readonly string[];
}

const MAGIC = 'ADRM';

/** The model as bytes: magic, header length, header as JSON padded to 4 bytes, hashes, steps, levels; little-endian. */
export function encodeModel(model: Omit<Model, 'rows'>): Buffer {
  const header: Header = {
    format: 1,
    topics: TOPICS,
    features: model.hashes.length,
    bias: model.bias,
    weights: model.weights,
    calibration: model.calibration,
    faq: model.faq,
    gloss: model.lexicon.gloss,
    known: [...model.lexicon.known],
    targets: model.lexicon.targets,
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const start = Buffer.alloc(8);
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(padded.length, 4);
  const bytes = (array: Uint32Array | Float32Array | Int8Array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([start, padded, bytes(model.hashes), bytes(model.steps), bytes(model.levels)]);
}

/** Reads what `encodeModel` wrote. Throws `MODEL` with what to do when the file is missing, foreign or of another build. */
export function loadModel(file: string): Model {
  const again = "Build it with 'npm run understand:train'.";
  let data: Buffer;
  try {
    data = readFileSync(file);
  } catch (cause) {
    throw new DeskError('MODEL', `The trained reader ${file} cannot be read. ${again}`, { cause });
  }
  if (data.subarray(0, 4).toString('latin1') !== MAGIC)
    throw new DeskError('MODEL', `${file} is no trained reader. ${again}`);
  const length = data.readUInt32LE(4);
  const header = JSON.parse(data.subarray(8, 8 + length).toString('utf8')) as Header;
  if (header.format !== 1 || header.topics.join() !== TOPICS.join())
    throw new DeskError('MODEL', `${file} was trained for other topics. ${again}`);
  const count = header.features;
  const body = data.buffer.slice(data.byteOffset + 8 + length, data.byteOffset + data.byteLength);
  if (body.byteLength !== count * (8 + TOPICS.length))
    throw new DeskError('MODEL', `${file} is cut short: ${body.byteLength} bytes of weights. ${again}`);
  const hashes = new Uint32Array(body, 0, count);
  return {
    lexicon: { gloss: header.gloss, known: new Set(header.known), targets: header.targets },
    weights: header.weights,
    calibration: header.calibration,
    bias: header.bias,
    faq: header.faq,
    hashes,
    steps: new Float32Array(body, count * 4, count),
    levels: new Int8Array(body, count * 8, count * TOPICS.length),
    rows: new Map(hashes.entries().map(([row, hash]) => [hash, row])),
  };
}

/** Probabilities of scores at a temperature. */
export function softmax(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The score of each topic, in the order of TOPICS. */
export function topicScores(model: Model, { hashes, values }: Features): Float64Array {
  const scores = Float64Array.from(model.bias);
  const width = TOPICS.length;
  for (const [at, hash] of hashes.entries()) {
    const row = model.rows.get(hash);
    if (row === undefined) continue;
    const value = (values[at] ?? 0) * (model.steps[row] ?? 0);
    for (let topic = 0; topic < width; topic++)
      scores[topic] = (scores[topic] ?? 0) + value * (model.levels[row * width + topic] ?? 0);
  }
  return scores;
}
