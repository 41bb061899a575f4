import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const THROWN = /(?:new (?!Error\()\w*(?:Error|Conflict)\(|super\()\s*(?:\w+,\s*)?'([a-z][a-z-]+)'/g;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const used = sources.flatMap((name) =>
  [...readFileSync(join('src', name), 'utf8').matchAll(THROWN)].map((found) => found[1] ?? ''),
);
const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z-]+)` *\|/gm)].map(
  (found) => found[1] ?? '',
);

describe('docs/errors.md', () => {
  test('holds every code that is thrown, and no other', () => {
    expect([...documented].sort()).toEqual([...new Set(used)].sort());
  });
});
