import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { loadPhrases } from '../../src/understand/phrases.ts';
import { understand } from '../../src/understand/understand.ts';
import { ask } from './ask.ts';

/** Every so many lines one is taken: the lines are first messages, and answer none of these questions. */
const EVERY = 30;
const lines = loadPhrases(join(contentFolder(), 'phrases')).filter((_, at) => at % EVERY === 0);
/** Lines that tell of a backup's state may be read as an answer about one. */
const silent = lines.filter(({ backup }) => backup.length === 0 || backup[0] === 'unknown');

/** The values that open a dangerous step, and how many lines of the sample may be read so; measured. */
const DANGEROUS: readonly (readonly [slot: string, values: readonly string[], allowed: number])[] = [
  ['backup', ['on_verified', 'on_unverified'], 4],
  ['backup_on_new', ['on', 'off'], 0],
  ['icloud.drive', ['on', 'off'], 0],
  ['icloud.keychain', ['on', 'off'], 0],
  ['icloud.device_backup', ['on', 'off'], 0],
  ['icloud.authenticator_switch', ['on', 'off'], 0],
  ['old_app', ['has_all_accounts'], 1],
  ['entries', ['complete'], 0],
  ['new_signin_tested', ['all'], 0],
  ['usable_elsewhere', ['yes'], 0],
  ['codes_verified', ['yes'], 1],
  ['method_tested', ['yes'], 0],
  ['consent_delete', ['given'], 0],
];

describe('words that answer another question open no dangerous step', () => {
  test('the sample is large enough to tell', () => {
    expect(silent.length).toBeGreaterThan(500);
  });

  test.each(DANGEROUS)('%s is read as %p by at most %i of them', (slot, values, allowed) => {
    const question = ask(slot);
    const sample = /^(?:backup|icloud)/.test(slot) ? silent : lines;
    const taken = sample
      .filter(({ text }) => understand(text, question).answers.some((value) => values.includes(value)))
      .map(({ text }) => text);
    expect({ taken, tooMany: taken.length > allowed }).toEqual({ taken, tooMany: false });
  });
});
