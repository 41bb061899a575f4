import { readFileSync } from 'node:fs';
import { DeskError } from '../errors.ts';
import type { FaqPhrase } from './faq.ts';
import type { Features, Weights } from './features.ts';
import { eachHead, HEADS, type Head, type Scores } from './heads.ts';
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

/** The weights of one head; feature i has the weights `steps[i] * levels[i * width + value]`. */
export interface HeadWeights {
  readonly bias: readonly number[];
  readonly steps: Float32Array;
  readonly levels: Int8Array;
}

/** A model as it is trained and written: linear models over hashed features, with the lexicon they were trained with. */
export interface TrainedModel {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  readonly calibration: Calibration;
  readonly faq: readonly FaqPhrase[];
  /** Sorted. */
  readonly hashes: Uint32Array;
  readonly heads: Readonly<Record<Head, HeadWeights>>;
}

/** A model as it reads: all that a feature weighs stands in one place of memory. */
export interface Model extends Omit<TrainedModel, 'hashes' | 'heads'> {
  readonly bias: Readonly<Record<Head, readonly number[]>>;
  /** Hash → row. */
  readonly rows: ReadonlyMap<number, number>;
  readonly packed: Packed;
}

/** The weights of all heads, row by row, each row head after head. */
interface Packed {
  readonly steps: Float32Array;
  readonly levels: Int8Array;
}

interface Header {
  readonly format: 2;
  readonly heads: Readonly<
    Record<Head, { readonly values: readonly string[]; readonly bias: readonly number[] }>
  >;
  readonly features: number;
  readonly weights: Weights;
  readonly calibration: Calibration;
  readonly faq: readonly FaqPhrase[];
  readonly gloss: Lexicon['gloss'];
  readonly known: readonly string[];
  readonly targets: readonly string[];
}

const MAGIC = 'ADRM';

/**
 * The model as bytes: magic, header length, header as JSON padded to 4 bytes, hashes, the steps of every head, the
 * levels of every head; little-endian.
 */
export function encodeModel(model: TrainedModel): Buffer {
  const header: Header = {
    format: 2,
    heads: eachHead((head) => ({ values: HEADS[head], bias: model.heads[head].bias })),
    features: model.hashes.length,
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
  const heads = Object.values(model.heads);
  return Buffer.concat([
    start,
    padded,
    bytes(model.hashes),
    ...heads.map(({ steps }) => bytes(steps)),
    ...heads.map(({ levels }) => bytes(levels)),
  ]);
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
  const known = eachHead((head) => header.heads?.[head]?.values?.join() === HEADS[head].join());
  if (header.format !== 2 || !Object.values(known).every(Boolean))
    throw new DeskError('MODEL', `${file} was trained for other labels. ${again}`);
  const count = header.features;
  const body = data.buffer.slice(data.byteOffset + 8 + length, data.byteOffset + data.byteLength);
  const widths: number[] = Object.values(HEADS).map((values) => values.length);
  if (body.byteLength !== count * widths.reduce((sum, width) => sum + 4 + width, 4))
    throw new DeskError('MODEL', `${file} is cut short: ${body.byteLength} bytes of weights. ${again}`);
  let stepsAt = count * 4;
  let levelsAt = count * 4 * (1 + widths.length);
  const hashes = new Uint32Array(body, 0, count);
  const heads = eachHead((head) => {
    const width = HEADS[head].length;
    const steps = new Float32Array(body, stepsAt, count);
    const levels = new Int8Array(body, levelsAt, count * width);
    stepsAt += count * 4;
    levelsAt += count * width;
    return { bias: header.heads[head].bias, steps, levels };
  });
  return {
    lexicon: { gloss: header.gloss, known: new Set(header.known), targets: header.targets },
    weights: header.weights,
    calibration: header.calibration,
    faq: header.faq,
    bias: eachHead((head) => heads[head].bias),
    rows: new Map(hashes.entries().map(([row, hash]) => [hash, row])),
    packed: pack(heads, count),
  };
}

const WIDTHS = Object.values(HEADS).map((values) => values.length);
const ROW = WIDTHS.reduce((sum, width) => sum + width, 0);

function pack(heads: TrainedModel['heads'], count: number): Packed {
  const steps = new Float32Array(count * WIDTHS.length);
  const levels = new Int8Array(count * ROW);
  let from = 0;
  for (const [place, head] of Object.values(heads).entries()) {
    const width = WIDTHS[place] ?? 0;
    for (let row = 0; row < count; row++) {
      steps[row * WIDTHS.length + place] = head.steps[row] as number;
      for (let to = 0; to < width; to++)
        levels[row * ROW + from + to] = head.levels[row * width + to] as number;
    }
    from += width;
  }
  return { steps, levels };
}

/** Probabilities of scores at a temperature. */
export function softmax(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The scores of every head. */
export function scoresOf({ bias, rows, packed }: Model, { hashes, values }: Features): Scores {
  const scores = eachHead((head) => Float64Array.from(bias[head]));
  const sums = Object.values(scores);
  for (let at = 0; at < hashes.length; at++) {
    const row = rows.get(hashes[at] as number);
    if (row === undefined) continue;
    let from = row * ROW;
    for (let place = 0; place < sums.length; place++) {
      const sum = sums[place] as Float64Array;
      const value = (values[at] as number) * (packed.steps[row * sums.length + place] as number);
      for (let to = 0; to < sum.length; to++)
        sum[to] = (sum[to] as number) + value * (packed.levels[from + to] as number);
      from += sum.length;
    }
  }
  return scores;
}
