import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { DeskError } from '../errors.ts';
import { ERROR_LABELS, type ErrorLabel } from './error-labels.ts';
import {
  ACCOUNTS,
  type Account,
  BACKUPS,
  type Backup,
  PLATFORMS,
  type Platform,
  TOPICS,
  type Topic,
} from './labels.ts';

/** One labelled line. Each label is the list of accepted values, the first being the primary one. */
export interface Phrase {
  readonly text: string;
  readonly lang: string;
  readonly topic: readonly Topic[];
  readonly platform: readonly Platform[];
  readonly backup: readonly Backup[];
  readonly error: readonly ErrorLabel[];
  readonly account: readonly Account[];
  /** File and line, for messages. */
  readonly at: string;
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

interface Labels {
  topic: Topic[];
  platform: Platform[];
  backup: Backup[];
  error: ErrorLabel[];
  account: Account[];
}

/** Adds one word of the braces to the labels; returns false when it is no label. `value?` accepts "not said" as well. */
function label(word: string, labels: Labels): boolean {
  const value = word.replace(/\?$/, '');
  const open = word.endsWith('?');
  if (value.startsWith('+')) {
    const topic = value.slice(1);
    if (!isOneOf(TOPICS, topic)) return false;
    if (!labels.topic.includes(topic)) labels.topic.push(topic);
  } else if (isOneOf(PLATFORMS, value)) labels.platform.push(value, ...(open ? (['unknown'] as const) : []));
  else if (isOneOf(BACKUPS, value)) labels.backup.push(value, ...(open ? (['unknown'] as const) : []));
  else if (isOneOf(ERROR_LABELS, value)) labels.error.push(value, ...(open ? (['none'] as const) : []));
  else if (isOneOf(ACCOUNTS, value)) labels.account.push(value, ...(open ? (['unknown'] as const) : []));
  else return false;
  return true;
}

function nearest(word: string, known: readonly string[]): string {
  const name = closest(word, [...known]);
  return distance(word, name) <= 4 ? ` Did you mean '${name}'?` : '';
}

/** Reads one phrase file: `[topic]` opens a section, `lang: xx` sets the language, `# …` is a comment, `text {labels}` a line. */
function parsePhrases(source: string, file: string, faults: string[]): Phrase[] {
  const phrases: Phrase[] = [];
  let topic: Topic | null = null;
  let lang = 'en';
  for (const [index, raw] of source.split('\n').entries()) {
    const at = `${file}:${index + 1}`;
    const line = raw.trim();
    if (line === '' || line.startsWith('# ')) continue;
    const section = /^\[([a-z-]+)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      if (isOneOf(TOPICS, section)) topic = section;
      else
        faults.push(
          `${at}: '${section}' is no topic.${nearest(section, TOPICS)} Topics: ${TOPICS.join(', ')}.`,
        );
      continue;
    }
    const language = /^lang: ([a-z]{2})$/.exec(line)?.[1];
    if (language !== undefined) {
      lang = language;
      continue;
    }
    if (topic === null) {
      faults.push(`${at}: a phrase before any [topic] line.`);
      continue;
    }
    const [, text = line, braces = ''] = /^(.*?)\s*\{([^{}]*)\}$/.exec(line) ?? [];
    const labels: Labels = { topic: [topic], platform: [], backup: [], error: [], account: [] };
    for (const word of braces.split(/\s+/).filter(Boolean))
      if (!label(word, labels)) {
        const known = [...PLATFORMS, ...BACKUPS, ...ERROR_LABELS, ...ACCOUNTS];
        faults.push(
          `${at}: '${word}' is no label.${nearest(word, known)} Labels: ${known.join(', ')}, +topic.`,
        );
      }
    phrases.push({
      text: text.replaceAll('\\n', '\n'),
      lang,
      topic: labels.topic,
      platform: labels.platform.length > 0 ? labels.platform : ['unknown'],
      backup: labels.backup.length > 0 ? labels.backup : ['unknown'],
      error: labels.error.length > 0 ? labels.error : ['none'],
      account: labels.account.length > 0 ? labels.account : ['unknown'],
      at,
    });
  }
  return phrases;
}

/** Every labelled line of a folder, files by name. Throws one error that names every fault with file and line. */
export function loadPhrases(folder: string): Phrase[] {
  const faults: string[] = [];
  const seen = new Map<string, Phrase>();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  for (const file of files)
    for (const phrase of parsePhrases(readFileSync(join(folder, file), 'utf8'), file, faults)) {
      const twin = seen.get(phrase.text);
      if (twin && twin.topic[0] !== phrase.topic[0])
        faults.push(`${phrase.at}: '${phrase.text}' stands at ${twin.at} under '${twin.topic[0]}' too.`);
      else if (!twin) seen.set(phrase.text, phrase);
    }
  if (faults.length > 0)
    throw new DeskError('PHRASES', `${faults.length} faults in ${folder}:\n${faults.join('\n')}`);
  return [...seen.values()];
}
