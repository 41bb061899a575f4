import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { understand } from '../../src/understand/understand.ts';
import { ask } from './ask.ts';

type Cases = Record<string, Record<string, string[]>>;
const file = join(import.meta.dirname, 'answer-cases.yaml');
const cases = Object.entries(parse(readFileSync(file, 'utf8')) as Cases).flatMap(([slot, values]) =>
  Object.entries(values).flatMap(([value, texts]) => texts.map((text) => [slot, text, value] as const)),
);
const answer = (slot: string, text: string) => understand(text, ask(slot)).answers.join(',');

describe('what people type at a question', () => {
  test.each(cases.filter(([, , value]) => value !== ''))('%s: "%s" says %s', (slot, text, value) => {
    expect(answer(slot, text)).toBe(value);
  });

  test.each(cases.filter(([, , value]) => value === ''))('%s: "%s" answers nothing', (slot, text) => {
    expect(answer(slot, text)).toBe('');
  });
});

describe('the answer to one question is no fact about another', () => {
  test.each([
    ['icloud.drive', 'off'],
    ['backup_on_new', 'no its off'],
    ['icloud.authenticator_switch', 'yes the switch is green'],
    ['platform_old', 'android, no wait, iphone'],
    ['consent_delete', 'i agree, delete the old backup'],
  ])('%s: "%s" tells nothing else', (slot, text) => {
    expect(understand(text, ask(slot)).facts).toEqual([]);
  });
});

describe('commands in free words, whatever is asked', () => {
  test.each([
    ['can i talk to a human', 'human'],
    ['connect me to support', 'human'],
    ['ich will mit einem menschen sprechen', 'human'],
    ['quiero hablar con una persona', 'human'],
    ['take me back', 'back'],
    ['previous question please', 'back'],
    ["let's start again", 'restart'],
    ['can we start over', 'restart'],
    ['how far are we', 'status'],
    ['keep going', 'resume'],
    ['give me the full list of steps', 'all steps'],
    ['why do you ask', 'why'],
    ['what is that for', 'why'],
    ['what do you do with my data', 'privacy'],
    ['please delete everything you know about me', 'delete my data'],
    ['ayúdame', 'help'],
  ])('"%s" is %s', (text, command) => {
    expect(understand(text, ask('suspicious')).command).toBe(command);
  });

  test.each([
    'delete everything',
    'start of the screen',
    'my back camera is broken',
    'the person in the shop',
  ])('"%s" is none', (text) => {
    expect(understand(text, ask('suspicious')).command).toBeUndefined();
  });
});
