import { ASKING } from './signals/asking.ts';
import { BACKUP } from './signals/backup.ts';
import { PEOPLE } from './signals/people.ts';
import { PHONE } from './signals/phone.ts';
import { RESTORE } from './signals/restore.ts';
import { SUBJECT } from './signals/subject.ts';

/**
 * What careful readers look for, by name. Each pattern reads the plain text in English words; the trained
 * model decides what a signal, alone or beside another, is worth.
 */
const SIGNALS: readonly (readonly [name: string, words: RegExp])[] = [
  ASKING,
  BACKUP,
  RESTORE,
  PHONE,
  PEOPLE,
  SUBJECT,
].flatMap((group) => Object.entries(group));

/** The names of the signals in an English plain text, and of every two that stand together. */
export function signals(english: string): string[] {
  const alone = SIGNALS.flatMap(([name, words]) => (words.test(english) ? [name] : []));
  const together = alone.flatMap((a, at) => alone.slice(at + 1).map((b) => `${a} & ${b}`));
  return [...alone, ...together];
}
