import type { FoldedText } from './fold-text.ts';
import type { SecretSpan } from './secret-span.ts';
import {
  LINK_WORDS,
  NUMBER_SCRIPTS,
  NUMBER_WORDS,
  OTHER_WORDS,
  OWNER_WORDS,
  PROMPT_SCRIPTS,
  PROMPT_WORDS,
  SHOWING_WORDS,
  UNIT_WORDS,
} from './secret-words.ts';
import { endsSentence, type Token, tokens } from './tokens.ts';

/** Finds the two or three digits that a sign-in prompt asks for: "the number is 37", where a prompt is spoken of. */
export function findMatchNumbers({ lower }: FoldedText): SecretSpan[] {
  if (!/\d/.test(lower)) return [];
  const found = tokens(lower);
  if (!found.some((token) => isPrompt(token))) return [];
  const spans: SecretSpan[] = [];
  found.forEach((token, at) => {
    if (token.kind !== 'digits' || token.text.length < 2 || token.text.length > 3) return;
    const after = found[at + 1];
    if (
      after !== undefined &&
      after.start === token.end &&
      (after.kind === 'word' || '.:-/%'.includes(after.text))
    ) {
      const followed = found[at + 2];
      if (after.kind === 'word' || after.text === '%' || followed?.start === after.end) return;
    }
    if (after !== undefined && (UNIT_WORDS.has(after.text) || PROMPT_WORDS.has(after.text))) return;
    const before = found[at - 1];
    if (
      before !== undefined &&
      before.end === token.start &&
      !'"\'(*:?!'.includes(before.text) &&
      before.kind !== 'script'
    )
      return;
    if (asksForNumber(found, lower, at) || isNumberAsked(found, at))
      spans.push({ start: token.start, end: token.end, kind: 'one-time-code' });
  });
  return spans;
}

function asksForNumber(found: readonly Token[], lower: string, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const word = found[back];
    if (word === undefined || endsSentence(lower, word, found[back + 1])) return false;
    if (OTHER_WORDS.has(word.text) || (at - back === 1 && OWNER_WORDS.has(word.text))) return false;
    if (word.kind === 'script' ? NUMBER_SCRIPTS.test(word.text) : NUMBER_WORDS.has(word.text)) {
      return !/^(?:of|de|von|der)$/.test(found[back + 1]?.text ?? '');
    }
    if (at - back <= 2 && SHOWING_WORDS.has(word.text)) return true;
  }
  return false;
}

/** "37 is the number". */
function isNumberAsked(found: readonly Token[], at: number): boolean {
  const [next, then, last] = found.slice(at + 1, at + 4);
  if (next?.kind === 'script') return PROMPT_SCRIPTS.test(next.text);
  if (next === undefined || !LINK_WORDS.has(next.text)) return false;
  return [then, last].some(
    (word) => word?.kind === 'word' && NUMBER_WORDS.has(word.text) && word.text !== 'no',
  );
}

function isPrompt(token: Token): boolean {
  return token.kind === 'script' ? PROMPT_SCRIPTS.test(token.text) : PROMPT_WORDS.has(token.text);
}
