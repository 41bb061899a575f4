import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../errors.ts';
import { oneEditApart, plain, tokens } from './text.ts';

/** What the reader knows of words, built from the phrase files and kept with the model. */
export interface Lexicon {
  /** Language → word (several words joined with _) → the English words put in its place. */
  readonly gloss: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that are never corrected. */
  readonly known: ReadonlySet<string>;
  /** Words a misspelt one may be corrected to, the more frequent first. */
  readonly targets: readonly string[];
}

/** Reads `words/<language>.txt`: `english: foreign foreign_of_several_words …`. The first entry for a foreign word wins. */
export function loadGloss(folder: string): Record<string, Record<string, string>> {
  const gloss: Record<string, Record<string, string>> = {};
  const faults: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const language = /^([a-z]{2})\.txt$/.exec(file)?.[1];
    if (language === undefined) {
      faults.push(`${file}: a word file is named after its language, like 'de.txt'.`);
      continue;
    }
    const words: Record<string, string> = {};
    for (const [index, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const [, english, foreign] = /^([a-z -]+): (.+)$/.exec(line.trim()) ?? [];
      if (!english || !foreign)
        faults.push(`${file}:${index + 1}: expected 'english: foreign words', found '${line}'.`);
      else for (const word of foreign.normalize('NFKC').toLowerCase().split(/\s+/)) words[word] ??= english;
    }
    gloss[language] = words;
  }
  if (faults.length > 0)
    throw new DeskError('PHRASES', `${faults.length} faults in ${folder}:\n${faults.join('\n')}`);
  return gloss;
}

/** The word a misspelt one stands for: one edit away from a frequent word of the subject; itself when known or unclear. */
export function spell(word: string, lexicon: Lexicon): string {
  if (word.length < 5 || lexicon.known.has(word) || !/^[a-z]+$/.test(word)) return word;
  return (
    lexicon.targets.find(
      (target) => Math.abs(target.length - word.length) <= 1 && oneEditApart(word, target),
    ) ?? word
  );
}

/** The longest entry of a word list: in words, and in characters where words are not set apart. */
const MOST_WORDS = 7;
const LONGEST_RUN = 20;

/** English for a text of another language, word by word, the longest entry first; Japanese inside its runs of script. */
export function translate(
  said: readonly string[],
  words: Readonly<Record<string, string>>,
  japanese: boolean,
): string[] {
  const english: string[] = [];
  for (let at = 0; at < said.length; ) {
    const word = said[at] ?? '';
    if (japanese && /[^\p{ASCII}]/u.test(word)) {
      english.push(...segment(word, words));
      at++;
      continue;
    }
    let taken = 1;
    let found: string | undefined;
    for (let length = Math.min(MOST_WORDS, said.length - at); length > 0 && found === undefined; length--) {
      found = words[said.slice(at, at + length).join('_')];
      taken = length;
    }
    if (found === undefined) english.push(word);
    else english.push(...found.split(' '));
    at += taken;
  }
  return english;
}

function segment(run: string, words: Readonly<Record<string, string>>): string[] {
  const parts: string[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST_RUN, run.length - at);
    while (length > 0 && words[run.slice(at, at + length)] === undefined) length--;
    if (length === 0) at++;
    else {
      parts.push(...(words[run.slice(at, at + length)] ?? '').split(' '));
      at += length;
    }
  }
  return parts;
}

/** Words of so many lines are taken to be spelt as meant, and words of so many more may replace a misspelt one. */
const KNOWN_FROM = 3;
const TARGET_FROM = 12;

/** The lexicon of a set of phrases and word lists. */
export function buildLexicon(
  phrases: readonly { readonly text: string; readonly lang: string }[],
  gloss: Lexicon['gloss'],
): Lexicon {
  const lines = new Map<string, number>();
  for (const { text, lang } of phrases)
    if (lang !== 'ja')
      for (const word of new Set(tokens(plain(text)))) lines.set(word, (lines.get(word) ?? 0) + 1);
  const byCount = [...lines].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    gloss,
    known: new Set(byCount.filter(([, count]) => count >= KNOWN_FROM).map(([word]) => word)),
    targets: byCount
      .filter(([word, count]) => count >= TARGET_FROM && /^[a-z]{5,}$/.test(word))
      .map(([word]) => word),
  };
}
