import type { ReadFact } from '../dialog/reading.ts';
import { canonical } from './canonical.ts';
import { type Devices, devices } from './devices.ts';
import { type ScreenText, screenText } from './errors.ts';
import { readFacts } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { plain } from './text.ts';

/** Everything the rules see in a message, worked out once. */
export interface View {
  readonly plain: string;
  readonly language: string;
  /** The plain text, word by word in English where it is in another language. */
  readonly english: string;
  /** English words for the classifier, see canonical.ts. */
  readonly words: readonly string[];
  readonly devices: Devices;
  readonly screen: ScreenText;
  readonly facts: readonly ReadFact[];
}

/** Longest part of a message that is read; nobody's question starts later. */
const LONGEST = 4000;

/** Looks at a message once for all that read it. */
export function view(raw: string, lexicon: Lexicon): View {
  const text = plain(raw.slice(0, LONGEST));
  const named = devices(text);
  const { language, words, english } = canonical(text, named, lexicon);
  const direct = screenText(text);
  const screen = direct.label === 'none' && english !== text ? screenText(english) : direct;
  return {
    plain: text,
    language,
    english,
    words,
    devices: named,
    screen,
    facts: readFacts(english === text ? text : `${text} / ${english}`, named, screen),
  };
}
