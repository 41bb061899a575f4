import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERROR_LABELS, ROW_OF } from '../../src/understand/error-labels.ts';
import { ACCOUNT_SLOT, BACKUP_SLOT, GOAL_OF } from '../../src/understand/goals.ts';
import { TOPICS } from '../../src/understand/labels.ts';
import { SCREEN_RULES } from '../../src/understand/screen-text.ts';
import { FINER_GOALS } from '../../src/understand/told/finer-goals.ts';

/** Tables of docs/understanding.md that map labels to goals, slots and flows, as rows of cells. */
const page = readFileSync('docs/understanding.md', 'utf8');
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function table(heading: string): string[][] {
  const [, after = ''] = page.split(new RegExp(`^\\| ${heading} .*\\n\\|[-| ]+\\n`, 'm'));
  return (after.split('\n\n')[0] ?? '').split('\n').filter(Boolean).map(cellsOf);
}

/** The names of one kind in a cell: `E7 to E9, E12` is E7, E8, E9 and E12. */
function named(cell: string, letter: string): string[] {
  const spans = cell.matchAll(new RegExp(`${letter}(\\d+)(?: to ${letter}(\\d+))?`, 'g'));
  return [...spans].flatMap(([, from = '0', to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, more) => {
      const number = Number(from) + more;
      return letter === 'F' ? `F${String(number).padStart(2, '0')}` : `${letter}${number}`;
    }),
  );
}
const quoted = (cell: string) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name ?? '');
const flows = new Set(readdirSync('dialogs/flows').map((file) => file.replace('.yaml', '')));

describe('the published table of labels', () => {
  const topics = table('topic');
  const errors = table('error label');

  test('has every topic, with the goals that the code gives it', () => {
    expect(topics.map(([topic]) => topic).sort()).toEqual([...TOPICS].sort());
    for (const [topic, goal = '', finer = ''] of topics) {
      const given = TOPICS.filter((one) => one === topic).flatMap((one) => [
        ...(GOAL_OF[one] === null ? [] : [GOAL_OF[one]]),
        ...FINER_GOALS.filter(([, of]) => of.includes(one)).map(([goal]) => goal),
      ]);
      expect([topic, quoted(goal + finer).sort()]).toEqual([topic, [...new Set(given)].sort()]);
    }
  });

  test('has every error label, with the rows that the code gives it', () => {
    expect(errors.map(([label]) => label).sort()).toEqual([...ERROR_LABELS].sort());
    for (const [label = '', rows = ''] of errors) {
      const given = SCREEN_RULES.flatMap((rule) => (rule.label === label && rule.row ? [rule.row] : []));
      const own = ROW_OF[label];
      const all = new Set(own === undefined ? given : [...given, own]);
      expect([label, named(rows, 'E').sort()]).toEqual([label, [...all].sort()]);
    }
  });

  test('names flows that exist, and leaves none out', () => {
    const told = new Set([...topics, ...errors].flatMap((row) => named(row.at(-1) ?? '', 'F')));
    expect([...told].filter((flow) => !flows.has(flow))).toEqual([]);
    expect([...flows].filter((flow) => !told.has(flow))).toEqual([]);
  });

  test('has the values of the slots', () => {
    const slots = table('label').map((row) => row.join(' '));
    for (const [label, value] of Object.entries({ ...BACKUP_SLOT, ...ACCOUNT_SLOT }))
      expect(
        slots.filter((row) => row.includes(`\`${label}\``) && row.includes(`\`${value}\``)),
      ).toHaveLength(1);
  });
});
