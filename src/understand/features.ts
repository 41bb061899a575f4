import { signals } from './signals.ts';
import type { View } from './view.ts';

/** What rules found, each worth the same whatever else a message says. */
function flags({ alarm, devices, screen, facts, words, classes, secrets }: View): string[] {
  return [
    `systems ${devices.systems.length}`,
    ...(devices.mentions.some((mention) => mention.ignored) ? ['device ruled out'] : []),
    ...(screen.label === 'none' ? [] : [screen.label]),
    ...(words.includes('zotherapp') ? ['other app'] : []),
    ...(classes.some((word) => SUBJECT.has(word)) ? [] : ['no subject']),
    ...(classes.includes('phone') || classes.includes('tablet') ? ['phone'] : []),
    ...(alarm ? ['alarm'] : []),
    ...(secrets.length > 0 ? ['secret'] : []),
    ...(words.length <= 2 ? ['short'] : []),
    ...facts.filter(({ slot }) => !SEEN_OTHERWISE.has(slot)).map(({ slot, value }) => `${slot}=${value}`),
  ];
}

/** Features of one message: hash and weight side by side; each group has length one before its weight. */
export interface Features {
  readonly hashes: readonly number[];
  readonly values: readonly number[];
}

/** Slots whose words other features carry already. */
const SEEN_OTHERWISE: ReadonlySet<string> = new Set([
  'platform',
  'platform_old',
  'platform_new',
  'error',
  'restore_pending',
]);

/** Classes of words that belong to the subject of the desk. */
const SUBJECT: ReadonlySet<string> = new Set(
  'app backup restore code account approve passkey passwordless mfa 2fa factor zsecret prompt qr cloud human ticket'.split(
    ' ',
  ),
);

/** How much each group counts, chosen by cross-validation (docs/decisions). */
export interface Weights {
  readonly words: number;
  readonly pairs: number;
  readonly skips: number;
  readonly chars: number;
  readonly classes: number;
  readonly classPairs: number;
  readonly signals: number;
  readonly flags: number;
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

function addGroup(names: readonly string[], weight: number, hashes: number[], values: number[]): void {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let length = 0;
  for (const count of counts.values()) length += (1 + Math.log(count)) ** 2;
  const factor = weight / (Math.sqrt(length) || 1);
  for (const [name, count] of counts) {
    hashes.push(hash(name));
    values.push((1 + Math.log(count)) * factor);
  }
}

/** The features of a message: words, neighbouring words, words with one between, letters inside words, signals, and flags. */
export function features(view: View, weights: Weights): Features {
  const hashes: number[] = [];
  const values: number[] = [];
  const { words, classes } = view;
  const framed = ['^', ...words, '$'];
  const pairs: string[] = [];
  const skips: string[] = [];
  const chars: string[] = [];
  for (let at = 0; at + 1 < framed.length; at++) {
    pairs.push(`b${framed[at]} ${framed[at + 1]}`);
    if (at + 2 < framed.length) skips.push(`s${framed[at]} ${framed[at + 2]}`);
  }
  const classPairs: string[] = [];
  for (let at = 0; at + 1 < classes.length; at++) {
    classPairs.push(`p${classes[at]} ${classes[at + 1]}`);
    if (at + 2 < classes.length) classPairs.push(`p${classes[at]} ${classes[at + 2]}`);
  }
  for (const word of words) {
    const padded = `_${word}_`;
    for (let length = 2; length <= 4; length++)
      for (let at = 0; at + length <= padded.length; at++) chars.push(`c${padded.slice(at, at + length)}`);
  }
  addGroup(
    words.map((word) => `w${word}`),
    weights.words,
    hashes,
    values,
  );
  addGroup(
    classes.map((word) => `d${word}`),
    weights.classes,
    hashes,
    values,
  );
  addGroup(classPairs, weights.classPairs, hashes, values);
  addGroup(pairs, weights.pairs, hashes, values);
  addGroup(skips, weights.skips, hashes, values);
  addGroup(chars, weights.chars, hashes, values);
  addGroup(
    signals(view.english).map((signal) => `f${signal}`),
    weights.signals,
    hashes,
    values,
  );
  for (const flag of flags(view)) {
    hashes.push(hash(`g${flag}`));
    values.push(weights.flags);
  }
  return { hashes, values };
}
