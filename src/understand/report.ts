import { TOPICS, type Topic } from './labels.ts';
import type { Opening } from './opening.ts';
import { wilson } from './wilson.ts';

/** One line as it should be read and as it was. */
export interface Judged {
  readonly text: string;
  readonly lang: string;
  readonly where: string;
  readonly topic: readonly Topic[];
  readonly slots: Readonly<Record<'platform' | 'backup' | 'error' | 'account', readonly string[]>>;
  readonly read: Opening;
}

const right = ({ topic, read }: Judged) => topic.includes(read.topic);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function share(hits: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = wilson(hits, of);
  return `${hits}/${of} = ${percent(hits / of)} (${percent(low)} to ${percent(high)})`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function byTopic(lines: readonly Judged[]): string {
  const rows = TOPICS.map((topic) => {
    const mine = lines.filter((line) => line.topic[0] === topic);
    const said = lines.filter(({ read }) => read.topic === topic);
    return [
      topic,
      share(mine.filter(right).length, mine.length),
      share(said.filter(right).length, said.length),
    ];
  });
  return table([['topic', 'found (95 % interval)', 'right where said'], ...rows]);
}

function confusion(lines: readonly Judged[]): string {
  const pairs = Map.groupBy(
    lines.filter((line) => !right(line)),
    (line) => `${line.topic[0]} read as ${line.read.topic}`,
  );
  const rows = [...pairs].sort(([, a], [, b]) => b.length - a.length).slice(0, 12);
  return table(rows.map(([pair, wrong]) => [String(wrong.length).padStart(4), pair]));
}

function worst(lines: readonly Judged[]): string {
  return lines
    .filter((line) => !right(line))
    .sort((a, b) => b.read.confidence - a.read.confidence)
    .slice(0, 20)
    .map(
      ({ read, topic, where, text }) =>
        `${read.confidence.toFixed(2)} ${where}: ${topic.join(' or ')}, read as ${read.topic}: ${text.replaceAll('\n', ' / ').slice(0, 100)}`,
    )
    .join('\n');
}

const BANDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

function calibration(lines: readonly Judged[]): string {
  const rows = BANDS.map((from, at) => {
    const to = BANDS[at + 1] ?? 1.01;
    const inside = lines.filter(({ read }) => read.confidence >= from && read.confidence < to);
    const mean = inside.reduce((sum, { read }) => sum + read.confidence, 0) / (inside.length || 1);
    return [`from ${from.toFixed(2)}`, percent(mean), share(inside.filter(right).length, inside.length)];
  });
  return table([['confidence', 'claimed', 'right'], ...rows]);
}

function slots(lines: readonly Judged[]): string {
  const scored = lines.filter(({ topic }) => topic[0] !== 'greeting' && topic[0] !== 'out-of-scope');
  const rows = (['platform', 'backup', 'error', 'account'] as const).map((slot) => {
    const nothing = slot === 'error' ? 'none' : 'unknown';
    const stated = scored.filter((line) => !line.slots[slot].includes(nothing));
    const silent = scored.filter((line) => line.slots[slot].join() === nothing);
    return [
      slot,
      share(stated.filter((line) => line.slots[slot].includes(line.read[slot])).length, stated.length),
      share(silent.filter((line) => line.read[slot] !== nothing).length, silent.length),
    ];
  });
  return table([['slot', 'right where stated', 'invented'], ...rows]);
}

function languages(lines: readonly Judged[]): string {
  const rows = [...Map.groupBy(lines, ({ lang }) => lang)].map(([lang, mine]) => [
    lang,
    share(mine.filter(right).length, mine.length),
    `sure on ${share(mine.filter(({ read }) => read.sure).length, mine.length)}`,
  ]);
  return table([['language', 'right', 'sure'], ...rows]);
}

/** The whole report on judged lines, as text: topics, confusion, worst errors, calibration, slots and languages. */
export function report(title: string, lines: readonly Judged[]): string {
  const sure = lines.filter(({ read }) => read.sure);
  return [
    `== ${title}`,
    `topic right       ${share(lines.filter(right).length, lines.length)}`,
    `sure              ${share(sure.length, lines.length)}`,
    `sure but wrong    ${share(sure.filter((line) => !right(line)).length, sure.length)}`,
    '',
    byTopic(lines),
    '',
    'Read as another topic most often',
    confusion(lines),
    '',
    'Worst errors',
    worst(lines),
    '',
    'Calibration',
    calibration(lines),
    '',
    slots(lines),
    '',
    languages(lines),
  ].join('\n');
}
