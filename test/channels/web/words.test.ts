import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadPageWords } from '../../../src/channels/web/words.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const PAGE = 'src/channels/web/page';

describe('the words of the page', () => {
  test('carry the name of the desk', () => {
    expect(loadPageWords('dialogs/page/words.yaml', 'Phone desk').desk_says).toBe('Phone desk says:');
  });

  test('are all used by the page, and the page uses no others', () => {
    const sources = readdirSync(PAGE).map((name) => readFileSync(join(PAGE, name), 'utf8'));
    const used = sources.flatMap((source) =>
      [...source.matchAll(/\bwords\.([a-z_]+)|\{\{([a-z_]+)\}\}/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    );
    const names = Object.keys(loadPageWords('dialogs/page/words.yaml', 'x'));
    expect([...new Set(used)].filter((name) => !['js', 'words', 'ts'].includes(name)).sort()).toEqual(
      names.sort(),
    );
  });

  test('are refused with every defect at once', () => {
    const file = join(folder, 'page.yaml');
    const text = readFileSync('dialogs/page/words.yaml', 'utf8');
    writeFileSync(file, `${text.replace(/^send: .*$/m, '').replace(/^help: .*$/m, 'help: ""')}\nhelpp: x\n`);
    expect(() => loadPageWords(file, 'x')).toThrow(/3 defect\(s\)[\s\S]*- send[\s\S]*- help[\s\S]*"helpp"/);
  });
});
