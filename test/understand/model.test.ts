import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadModel } from '../../src/understand/model.ts';
import { modelFile } from '../../src/understand/model-file.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

describe('the trained reader', () => {
  test('is rebuilt to the byte from the phrases beside it', () => {
    const file = join(folder, 'rebuilt.bin');
    execFileSync(process.execPath, ['src/launch.js', 'understand-train', file]);
    expect(readFileSync(file).equals(readFileSync(modelFile()))).toBe(true);
  }, 600_000);

  test('stays far below the 20 MB it may have', () => {
    expect(readFileSync(modelFile()).length).toBeLessThan(10_000_000);
  });

  test('says how to build it when the file is missing, foreign or cut short', () => {
    const file = join(folder, 'model.bin');
    expect(() => loadModel(file)).toThrow(/npm run understand:train/);
    writeFileSync(file, 'not a model');
    expect(() => loadModel(file)).toThrow(/no trained reader/);
    writeFileSync(file, readFileSync(modelFile()).subarray(0, -100));
    expect(() => loadModel(file)).toThrow(/cut short/);
  });
});
