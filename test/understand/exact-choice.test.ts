import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { loadDialogs } from '../../src/content/load.ts';
import { readAnswer } from '../../src/understand/answer.ts';
import { exactChoice } from '../../src/understand/exact-choice.ts';

const questions = [...loadDialogs(contentFolder()).slots.values()]
  .filter(({ values }) => Object.keys(values).length > 0)
  .map(({ name, values, multiple = false, free = false }) => ({
    asking: name,
    multiple,
    free,
    choices: Object.entries(values).map(([value, { label }]) => ({ value, label })),
  }));

describe('an answer to the letter', () => {
  test.each(questions)('to $asking is what the careful reading takes it for', (question) => {
    for (const [at, { value, label }] of question.choices.entries()) {
      expect({ label, read: exactChoice(` ${label.toUpperCase()} `, question) }).toEqual({
        label,
        read: value,
      });
      expect({ label, read: readAnswer(label, question) }).toEqual({ label, read: [value] });
      expect(exactChoice(String(at + 1), question)).toBe(value);
    }
  });

  test.each(['0', '99', '1 2', 'yes and no', ''])('is not "%s"', (text) => {
    for (const question of questions) expect(exactChoice(text, question)).toBeUndefined();
  });
});
