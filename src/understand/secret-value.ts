import { BETWEEN_WORDS, NO_PASSWORD } from './secret-labels.ts';

/** How a value follows its label: after a colon, a verb, a verb that may mean something else, or directly. */
export type Link = 'colon' | 'sure' | 'unsure' | 'none';

/** Where a value begins, in the folded text. */
export interface ValuePlace {
  readonly at: number;
  readonly link: Link;
}

const REACH = 200;
const COLON = /^['")\]]{0,2} {0,3}(?:\([^)\n]{0,60}\) {0,2})?(?:[:=]|->|=>|→|⇒)\s{0,5}/;
const PARTICLE = /^ {0,2}[はがも의는은為为是] ?[、,:]? ?/;
const DIRECT: readonly (readonly [Link, RegExp])[] = [
  ['colon', COLON],
  ['sure', /^'s {1,3}/],
  ['unsure', /^ {1,2}-{1,2} {1,2}/],
  ['sure', PARTICLE],
];
const SURE_VERB = /^(?:is|ist|lautet|heisst|es|est|are|sind|son|sont|sao|equals|c'est|it's)$/;
const UNSURE_VERB =
  /^(?:e|was|war|era|etait|foi|to|auf|into|in|zu|por|como|a|en|var|from|von|desde|becomes|remains)$/;
const ADVERB =
  /^(?:now|still|currently|just|actually|jetzt|aktuell|ahora|maintenant|agora|literally|simply|this|following|it's|the following)$/;
const STEP = /^[ ,]{1,3}((?:\([^)\s]{0,40}\)|[^\s:=,;!?()"]{1,60}))(?=[\s:=,;!?"]|$)/;

/** Where the value of a label that ends here may stand, the likeliest first. Looks no further than a few words. */
export function valuesAfter(lower: string, from: number): ValuePlace[] {
  const rest = lower.slice(from, from + REACH);
  for (const [link, expression] of DIRECT) {
    const match = expression.exec(rest);
    if (match !== null) return [{ at: from + match[0].length, link }];
  }
  const gap = /^[ ,]{1,3}/.exec(rest)?.[0].length;
  const places: ValuePlace[] = gap === undefined ? [] : [{ at: from + gap, link: 'none' }];
  let at = 0;
  for (let count = 0; count < 8; count += 1) {
    const step = STEP.exec(rest.slice(at));
    const word = step?.[1];
    if (step === null || word === undefined || word.endsWith('.')) break;
    at += step[0].length;
    const sure = SURE_VERB.test(word);
    if (sure || UNSURE_VERB.test(word)) {
      places.unshift({ at: from + skipAdverbs(rest, at), link: sure ? 'sure' : 'unsure' });
      if (sure) break;
    } else if (!BETWEEN_WORDS.has(word) && !word.includes('@')) break;
    const colon = COLON.exec(rest.slice(at));
    if (colon === null) continue;
    places.unshift({ at: from + at + colon[0].length, link: 'colon' });
    break;
  }
  return places;
}

function skipAdverbs(rest: string, from: number): number {
  let at = from;
  for (let count = 0; count < 2; count += 1) {
    const step = STEP.exec(rest.slice(at));
    if (step?.[1] === undefined || !ADVERB.test(step[1])) break;
    at += step[0].length;
  }
  return at + (/^ ?[:=]?\s{0,3}/.exec(rest.slice(at))?.[0].length ?? 0);
}

/** One piece of text that may be a secret. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quoted: boolean;
}

const LONGEST = 128;

/** The piece that stands at a place: what is in quotes, or all up to the next space without its punctuation. */
export function chunkAt(cased: string, at: number): Chunk | null {
  const rest = cased.slice(at, at + 2 * LONGEST);
  const space = /^\s{0,3}/.exec(rest)?.[0].length ?? 0;
  const quoted = /^(["'`])([^\n]{1,80}?)\1(?![A-Za-z0-9])/.exec(rest.slice(space));
  if (quoted?.[2] !== undefined) {
    const start = at + space + 1;
    return { start, end: start + quoted[2].length, text: quoted[2], quoted: true };
  }
  // In scripts without spaces the words go on right after the secret.
  const whole =
    /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。！？]+/u.exec(
      rest.slice(space),
    )?.[0] ?? '';
  const opening = /^[([{<"'`]*/.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(opening).replace(/[.,;:?)\]}>"'`]+$/, '');
  // What was masked before is blank here.
  if (text === '' || text.includes('[--')) return null;
  const start = at + space + opening;
  return { start, end: start + text.length, text, quoted: false };
}

const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:https?:\/\/|www\.)/i;
const MASKED = /^(?:[*•●xX_.…#?-]+|\[[a-z-]+\]?)$/;
const NO_SECRET =
  /^(?:(?:office|iphone|ipad|windows|win|android|outlook|microsoft|galaxy|pixel|ios|redmi|oneplus|ms|o|m|s|a|e|f|ts|aadsts|caa|0x|kb|step)-?\d+\w{0,6}|sm-\w+|\d+(?:[.:/-]\d+)+\w{0,2}|\d+(?:st|nd|rd|th|x|%|h|min|am|pm|-\w+)|[a-z]+n't|\w+\/\w+|#\d+|2fa|24\/7)$/i;

/** True for a piece that hardly anybody would write unless it were a password. */
export function looksLikePassword({ text }: Chunk): boolean {
  if (text.length < 4 || ADDRESS.test(text) || MASKED.test(text) || NO_SECRET.test(text)) return false;
  const inner = text.replace(/[!?.]+$/, '');
  const symbols = /[^\p{L}0-9'\-/.,&…_|]/u.test(inner);
  const both = /\d/.test(inner) && /\p{L}/u.test(inner);
  const inside = /[a-z][A-Z]/.test(inner) && inner.length >= 6;
  return both || inside || (symbols && /[\p{L}0-9]/u.test(inner));
}

/** True for a piece that is a password because it was announced as one, a plain word too. */
export function isAnnouncedPassword(chunk: Chunk, link: Link, cased: string): boolean {
  const { text, end, quoted } = chunk;
  if (ADDRESS.test(text) || MASKED.test(text) || text.length < 3) return false;
  if (looksLikePassword(chunk)) return true;
  const word = text.toLowerCase();
  if (/^\d{4,}!*$/.test(text))
    return !/^ {1,2}(?:characters|chars|digits|zeichen|times)/.test(cased.slice(end, end + 14));
  if (quoted && text.includes(' '))
    return text.split(' ').every((each) => !NO_PASSWORD.has(each.toLowerCase()));
  const inner = word.replace(/!+$/, '');
  if (!/^\p{L}{4,}$/u.test(inner) || NO_PASSWORD.has(inner)) return false;
  if (link !== 'colon' && /(?:ing|ed|able|ible|iert|ert|ada|ado|ido|ida)$/.test(inner)) return false;
  return quoted || endsClause(cased.slice(end, end + 24));
}

function endsClause(after: string): boolean {
  return /^[!)"'\]]{0,3}(?:$|\s*\n|\s*[.,;?!)]|\s+(?:and|but|or|und|aber|oder|y|pero|et|mais|ou|e|mas|please|pls|plz|can|could|so|bitte|if)(?![a-z])|\s*(?:です|でした|と|で))/i.test(
    after,
  );
}
