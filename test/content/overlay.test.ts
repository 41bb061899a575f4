import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { ContentError, loadTexts } from '../../src/content/load.ts';
import { readFiles } from '../../src/content/read-files.ts';

const texts = readFiles(contentFolder());
const german = texts.map((one) =>
  one.file === 'organisation.yaml' ? { ...one, text: one.text.replace('language: en', 'language: de') } : one,
);
const locale = (text: string) => ({ file: 'locales/de.yaml', text });

describe('a locale', () => {
  test('replaces the texts it names, and nothing else', () => {
    const dialogs = loadTexts('test', [...german, locale('texts.yaml:\n  restart: Von vorn.\n')]);
    expect(dialogs.texts.restart).toBe('Von vorn.');
    expect(dialogs.texts.back).toBe(loadTexts('test', texts).texts.back);
  });

  test('is left alone while another language is chosen', () => {
    const dialogs = loadTexts('test', [...texts, locale('texts.yaml:\n  restart: Von vorn.\n')]);
    expect(dialogs.texts.restart).not.toBe('Von vorn.');
  });

  test.each([
    ['a text that does not exist', 'texts.yaml:\n  nothing: Nichts.\n'],
    ['a file that does not exist', 'text.yaml:\n  restart: Von vorn.\n'],
    ['something else than a text', 'steps/restore.yaml:\n  RS3:\n    gate: keins\n'],
  ])('is refused where it replaces %s', (_, text) => {
    expect(() => loadTexts('test', [...german, locale(text)])).toThrow(ContentError);
  });
});
