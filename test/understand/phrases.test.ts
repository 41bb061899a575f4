import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { loadGloss } from '../../src/understand/lexicon.ts';
import { loadPhrases } from '../../src/understand/phrases.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = temporaryFolder();
let made = 0;

function folderWith(text: string): string {
  const folder = join(root, String(made++));
  mkdirSync(folder);
  writeFileSync(join(folder, 'some.txt'), text);
  return folder;
}

describe('phrase files', () => {
  test('hold labels in braces, a language, and line breaks', () => {
    const [phrase] = loadPhrases(
      folderWith('# a comment\nlang: de\n[restore]\nneues handy\\nhilfe {android on? +lost-phone}\n'),
    );
    expect(phrase).toEqual({
      text: 'neues handy\nhilfe',
      lang: 'de',
      topic: ['restore', 'lost-phone'],
      platform: ['android'],
      backup: ['on', 'unknown'],
      error: ['none'],
      account: ['unknown'],
      at: 'some.txt:4',
    });
  });

  test('report every fault at once, with file, line and the nearest name', () => {
    const folder = folderWith('too early\n[resotre]\n[restore]\nnew phone {andriod}\nsame\n[human]\nsame\n');
    expect(() => loadPhrases(folder)).toThrow(
      /4 faults[\s\S]*some\.txt:1[\s\S]*some\.txt:2[\s\S]*'restore'[\s\S]*some\.txt:4[\s\S]*'android'[\s\S]*some\.txt:7/,
    );
  });

  test('of this desk are thousands, in six languages, at least two hundred lines a topic', () => {
    const phrases = loadPhrases(join(contentFolder(), 'phrases'));
    expect(phrases.length).toBeGreaterThan(5000);
    expect([...new Set(phrases.map(({ lang }) => lang))].sort()).toEqual([
      'de',
      'en',
      'es',
      'fr',
      'ja',
      'pt',
    ]);
    const counts = [...Map.groupBy(phrases, ({ topic }) => topic[0])].map(([, lines]) => lines.length);
    expect(Math.min(...counts)).toBeGreaterThan(200);
  });
});

describe('word lists', () => {
  test('say which line is not one', () => {
    const folder = join(root, 'words');
    mkdirSync(folder);
    writeFileSync(join(folder, 'de.txt'), '# words\nphone: handy telefon\nphone handy\n');
    expect(() => loadGloss(folder)).toThrow(/de\.txt:3/);
  });
});
