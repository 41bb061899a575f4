import { ERROR_LABELS } from './error-labels.ts';
import { ACCOUNTS, BACKUPS, TOPICS } from './labels.ts';

/** What the linear model tells of a message: each head's values, in the order of its weights. */
export const HEADS = { topic: TOPICS, backup: BACKUPS, error: ERROR_LABELS, account: ACCOUNTS } as const;
export type Head = keyof typeof HEADS;

/** For each head, one score for each of its values. */
export type Scores = Readonly<Record<Head, Float64Array>>;

/** Makes something for every head. */
export function eachHead<T>(make: (head: Head) => T): Record<Head, T> {
  return { topic: make('topic'), backup: make('backup'), error: make('error'), account: make('account') };
}
