import { describe, expect, test } from '@jest/globals';
import type { Expectation } from '../../src/dialog/reading.ts';
import { type Gap, gapOf } from '../../src/understand/gap.ts';
import { rankGaps } from '../../src/understand/rank-gaps.ts';
import { understand } from '../../src/understand/understand.ts';

const nothing: Expectation = { asking: null, choices: [], multiple: false, free: false };
const platform: Expectation = {
  asking: 'platform_new',
  choices: [{ value: 'ios', label: 'iPhone or iPad' }],
  multiple: false,
  free: false,
};
const gap = (text: string, confidence = 0): Gap => ({
  text,
  language: 'en',
  asking: null,
  guess: null,
  confidence,
});
const of = (text: string, expectation = nothing) => gapOf(understand(text, expectation), expectation);

describe('a message that was not understood', () => {
  test('is kept with what was asked and what it was taken for', () => {
    expect(of('the flux does not align with mine')).toMatchObject({
      text: 'the flux does not align with mine',
      language: 'en',
      asking: null,
    });
    expect(of('the weather is lovely here', platform)).toMatchObject({ asking: 'platform_new' });
  });

  test.each(['cloud backup keeps failing with something went wrong', 'hello', 'help'])(
    'is not seen in %s',
    (text) => {
      expect(of(text)).toBeNull();
    },
  );

  test('is not seen in an answer', () => {
    expect(of('it is an iphone', platform)).toBeNull();
  });

  test('is kept without address, number, link, name and secret', () => {
    const kept = of(
      'I am Petra and the flux of 482913 is my code, write to p.m@firma.example or +49 170 1234567, see https://x.example/z',
    );
    expect(kept?.text ?? '').not.toMatch(/Petra|firma|170|x\.example|482913/);
  });

  test('is cut where it is long', () => {
    expect(of('the flux does not align '.repeat(100))?.text.length).toBe(300);
  });
});

test('what many write is ranked first', () => {
  const ranked = rankGaps([
    gap('blue light on the box'),
    gap('the quantum thing fails'),
    gap('my quantum thing fails'),
  ]);
  expect(ranked.map(({ count }) => count)).toEqual([2, 1]);
});
