import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** Types all lines at once into `npm run chat`, as a hurried person or a pipe does. */
function chat(lines: readonly string[], ...options: string[]): string {
  const run = spawnSync(process.execPath, ['src/launch.js', 'chat', ...options], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

test('lines typed before the greeting has appeared are answered, in their order', () => {
  const turns = chat(['getting a new iphone friday, what first', 'status', 'privacy']).split('\n> ');
  expect(turns).toHaveLength(5);
  expect(turns[1]).toContain('I understood');
  expect(turns[2]).toContain('New phone: iPhone');
  expect(turns[3]).toMatch(/kept|stored/);
});

test('what is shown on a plain terminal holds no Markdown', () => {
  const shown = chat(['hi', 'help', 'android', 'more', 'all steps']);
  expect(shown).toContain('write more for the other answers');
  expect(shown).not.toContain('**');
});
