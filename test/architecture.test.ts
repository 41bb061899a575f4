import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** Rooms from the ground up: a file imports from lower rooms and from its own, never sideways or upwards. */
const FLOORS: readonly (readonly string[])[] = [
  ['errors.ts', 'log.ts', 'setting.ts'],
  ['dialog'],
  ['understand', 'content'],
  ['desk', 'http'],
  ['channels/teams', 'channels/slack', 'channels/web', 'channels/tty', 'handoff', 'store', 'ops'],
  ['listeners.ts'],
  ['config.ts'],
  ['commands', 'main.ts'],
];

/** Platform packages that may be imported in one room only, so that replacing one is that folder's work. */
const CONFINED: readonly (readonly [RegExp, string])[] = [
  [/^(botbuilder|botframework-)/, 'channels/teams'],
  [/^@slack\//, 'channels/slack'],
  [/^(better-sqlite3|kysely|pg)$/, 'store'],
  [/^prom-client$/, 'ops'],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts'));

function imports(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '');
}

function roomOf(file: string): string {
  const [first = '', second] = file.split('/');
  return first === 'channels' ? `${first}/${second}` : first;
}

const floorOf = (room: string) => FLOORS.findIndex((floor) => floor.includes(room));

/** What is wrong with the imports of a file. */
function faults(file: string, imported: readonly string[]): string[] {
  const room = roomOf(file);
  return imported.flatMap((target) => {
    if (!target.startsWith('.')) {
      const home = CONFINED.find(([name]) => name.test(target))?.[1];
      return home === undefined || home === room
        ? []
        : [`${file} imports ${target}, which belongs in ${home}`];
    }
    const other = roomOf(
      normalize(join(file, '..', target))
        .split(sep)
        .join('/'),
    );
    const allowed = other === room || floorOf(other) < floorOf(room);
    return allowed ? [] : [`${file} imports ${target}: ${room} may not know ${other}`];
  });
}

describe('the rooms', () => {
  test('have a floor each', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  test('import one way', () => {
    expect(sources.flatMap((file) => faults(file, imports(file)))).toEqual([]);
  });

  test.each([
    ['desk/desk.ts', '../channels/web/channel.ts'],
    ['channels/web/channel.ts', '../slack/channel.ts'],
    ['dialog/transition.ts', '../desk/desk.ts'],
    ['http/server.ts', '../desk/desk.ts'],
    ['ops/log.ts', '../main.ts'],
    ['desk/desk.ts', 'botbuilder'],
    ['desk/desk.ts', 'better-sqlite3'],
  ])('are guarded: %s may not import %s', (file, target) => {
    expect(faults(file, [target])).toHaveLength(1);
  });
});
