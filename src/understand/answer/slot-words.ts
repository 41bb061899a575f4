import { WORDS_OF_ACCOUNTS } from './words-of-accounts.ts';
import { WORDS_OF_BACKUP } from './words-of-backup.ts';
import { WORDS_OF_CHECKS } from './words-of-checks.ts';
import { WORDS_OF_PHONES } from './words-of-phones.ts';

/**
 * How people say a value when that very slot was asked about: slot → value → words in one statement without
 * punctuation and without marks over letters.
 */
type SlotWords = Readonly<Record<string, Readonly<Record<string, RegExp>>>>;

export const SLOT_WORDS: SlotWords = {
  ...WORDS_OF_PHONES,
  ...WORDS_OF_BACKUP,
  ...WORDS_OF_ACCOUNTS,
  ...WORDS_OF_CHECKS,
};
