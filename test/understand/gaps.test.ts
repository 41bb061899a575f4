import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Expectation } from '../../src/dialog/reading.ts';
import { createGapLog, type Gap, keepGaps, rankGaps, readGaps, redact } from '../../src/understand/gaps.ts';
import { understand } from '../../src/understand/understand.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const nothing: Expectation = { asking: null, choices: [], multiple: false, free: false };
const gap = (text: string, confidence = 0): Gap => ({
  text,
  language: 'en',
  asking: null,
  guess: null,
  confidence,
});

const root = temporaryFolder();
let made = 0;
const newFile = () => join(root, String(made++), 'gaps.jsonl');

describe('messages that were not understood', () => {
  test('are kept, those understood are not', () => {
    const file = newFile();
    const read = keepGaps(understand, createGapLog({ file, most: 10_000 }));
    read('the flux does not align with mine', nothing);
    read('cloud backup keeps failing with something went wrong', nothing);
    read('hello', nothing);
    read('help', nothing);
    expect(readGaps(file).map(({ text }) => text)).toEqual(['the flux does not align with mine']);
  });

  test('keep neither address, number, link nor name', () => {
    const redacted = redact('I am Petra write to p.m@firma.de or +49 170 1234567, see https://x.y/z');
    expect(redacted).not.toMatch(/Petra|firma|170|x\.y/);
  });

  test('stop at the size they may have', () => {
    const file = newFile();
    const log = createGapLog({ file, most: 250 });
    for (let i = 0; i < 100; i++) log.record(gap('some words'));
    expect(readFileSync(file, 'utf8').length).toBeLessThanOrEqual(250);
  });

  test('survive a line that a crash cut short', () => {
    const file = newFile();
    createGapLog({ file, most: 1000 }).record(gap('one'));
    appendFileSync(file, '{"text":"tw');
    expect(readGaps(file)).toHaveLength(1);
  });

  test('are ranked: what many write comes first', () => {
    const ranked = rankGaps([
      gap('blue light on the box'),
      gap('the quantum thing fails'),
      gap('my quantum thing fails'),
    ]);
    expect(ranked.map(({ count }) => count)).toEqual([2, 1]);
  });
});
