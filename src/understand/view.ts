import { LONGEST_READ, type ReadFact, type SecretKind } from '../dialog/reading.ts';
import { soundsLikeSecurity } from './alarm.ts';
import { canonical, inEnglish } from './canonical.ts';
import { type Devices, devices } from './devices.ts';
import type { Lexicon } from './lexicon.ts';
import { type ScreenText, screenText } from './screen-text.ts';
import { maskSecrets } from './secrets.ts';
import { plain } from './text.ts';
import { told } from './told/told.ts';

/** Everything the rules see in a message, worked out once. */
export interface View {
  /** The message with every secret masked, as the person wrote it otherwise. */
  readonly masked: string;
  readonly secrets: readonly SecretKind[];
  readonly plain: string;
  readonly language: string;
  /** The plain text, word by word in English where it is in another language. */
  readonly english: string;
  /** English words for the classifier, see canonical.ts. */
  readonly words: readonly string[];
  /** The words that say something, words of one meaning made one. */
  readonly classes: readonly string[];
  readonly devices: Devices;
  readonly screen: ScreenText;
  readonly facts: readonly ReadFact[];
  /** The words sound like a matter of security. */
  readonly alarm: boolean;
}

/** What the masking leaves where a secret stood. */
const MARK = /\[(one-time-code|password|recovery-code|temporary-access-pass|otpauth|secret-key|qr)\]/g;

/** What the screen says now, where a message tells what it said before. */
const NOW = /\b(?:before|first|earlier|yesterday|previously|used to|at first) .*\bnow\b(.+)$/;

const SAYS_LITTLE: ReadonlySet<string> = new Set(
  'the a an my your our their his her its i we you he she they it to of in at and or is are was were be been am this that these those so do does did with for as by me us u im ive id'.split(
    ' ',
  ),
);

function classesOf(words: readonly string[], { gloss }: Lexicon): string[] {
  const same = gloss.en ?? {};
  return words.filter((word) => !SAYS_LITTLE.has(word)).map((word) => same[word] ?? word);
}

/** Facts of a text whose devices are not looked up yet. */
function toldIn(text: string): ReadFact[] {
  return told(text, devices(text));
}

/** Looks at a message once for all that read it. */
export function view(raw: string, lexicon: Lexicon): View {
  const { text: masked, secrets } = maskSecrets(raw);
  const marked = [...masked.matchAll(MARK)].map(([, kind]) => kind as SecretKind);
  const text = plain(masked.slice(0, LONGEST_READ).replace(MARK, ' zsecret '));
  const named = devices(text);
  const { language, words, english } = canonical(text, named, lexicon);
  const spelt = words.join(' ');
  const present = NOW.exec(text)?.[1] ?? text;
  let screen = screenText(present);
  for (const other of new Set([text, english, spelt]))
    if (screen.label === 'none' && other !== present) screen = screenText(other);
  return {
    masked,
    secrets: [...new Set([...secrets, ...marked])],
    plain: text,
    language,
    english,
    words,
    classes: classesOf(words, lexicon),
    devices: named,
    screen,
    alarm: soundsLikeSecurity(text, english),
    facts: language === 'en' ? told(text, named) : toldIn(`${inEnglish(text, language, lexicon)} / ${text}`),
  };
}
