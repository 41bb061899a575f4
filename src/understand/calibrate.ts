import type { Line } from './build-model.ts';
import { settle } from './guide-rules.ts';
import { TOPICS } from './labels.ts';
import { type Calibration, softmax } from './model.ts';
import { decide } from './opening.ts';

/**
 * Most errors allowed, on our own lines out of fold, among messages acted on without asking. Our lines crowd
 * at the borders between topics on purpose: of what people write, half as many go wrong (docs/understanding.md).
 */
const SURE_ERRORS = 0.036;
/**
 * Fewest right ones among the messages taken for security: to miss one is the worse mistake. Of our lines too many are
 * near misses: of what people write, nine in ten are right (docs/understanding.md).
 */
const ALARM_RIGHT = 0.8;

/** One point of the curve from which `sure` is chosen. */
export interface CurvePoint {
  readonly confidence: number;
  /** Share of lines with at least this confidence, and the share of those that are wrong. */
  readonly coverage: number;
  readonly wrong: number;
}

/** The temperature under which the accepted topics are likeliest. */
function fitTemperature(scores: readonly Float64Array[], lines: readonly Line[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let step = 4; step <= 40; step++) {
    const temperature = step / 10;
    let loss = 0;
    for (const [at, line] of lines.entries()) {
      const shares = settle(softmax(scores[at] ?? new Float64Array(), temperature), line.view);
      const accepted = line.accepted.topic.reduce((sum, topic) => sum + (shares[topic] ?? 0), 0);
      loss -= Math.log(Math.max(accepted, 1e-9));
    }
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}

const SECURITY = TOPICS.indexOf('security');

/** The lowest probability at which raising the alarm although another topic leads keeps alarms right often enough. */
function fitAlarm(shares: readonly Float64Array[], lines: readonly Line[]): number {
  for (let percent = 10; percent < 50; percent += 2) {
    const calibration = { temperature: 1, sure: 1, alarm: percent / 100 };
    const alarms = lines.filter(
      (_, at) => decide(shares[at] ?? new Float64Array(), calibration).topic === 'security',
    );
    const right = alarms.filter(({ accepted }) => accepted.topic.includes(SECURITY));
    if (right.length >= alarms.length * ALARM_RIGHT) return calibration.alarm;
  }
  return 0.5;
}

/** Chooses temperature and thresholds from scores of lines that their model had not seen, with the curve they come from. */
export function calibrate(
  scores: readonly Float64Array[],
  lines: readonly Line[],
): { calibration: Calibration; curve: CurvePoint[] } {
  const temperature = fitTemperature(scores, lines);
  const shares = lines.map((line, at) =>
    settle(softmax(scores[at] ?? new Float64Array(), temperature), line.view),
  );
  const alarm = fitAlarm(shares, lines);
  const decided = lines
    .map(({ accepted }, at) => {
      const { topic, confidence } = decide(shares[at] ?? new Float64Array(), { temperature, alarm, sure: 1 });
      return { confidence, right: accepted.topic.includes(TOPICS.indexOf(topic)) };
    })
    .sort((a, b) => b.confidence - a.confidence);
  let sure = 1;
  let wrong = 0;
  const curve = decided.map(({ confidence, right }, at) => {
    if (!right) wrong++;
    if (wrong / (at + 1) <= SURE_ERRORS) sure = confidence;
    return { confidence, coverage: (at + 1) / decided.length, wrong: wrong / (at + 1) };
  });
  return { calibration: { temperature, sure, alarm }, curve };
}
