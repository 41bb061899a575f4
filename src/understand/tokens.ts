/** A word, a run of digits, a stretch of another script, or one mark of punctuation. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'script' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(?<digits>[0-9]+)|(?<word>[a-z]+(?:'[a-z]+)?)|(?<script>[^\s\0-\x7f]+)|[^\s]/g;

/** The tokens of a folded text in lower case. */
export function tokens(lower: string): Token[] {
  const found: Token[] = [];
  for (const match of lower.matchAll(TOKEN)) {
    const { digits, word, script } = match.groups ?? {};
    const kind =
      digits !== undefined
        ? 'digits'
        : word !== undefined
          ? 'word'
          : script !== undefined
            ? 'script'
            : 'mark';
    found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** True where a sentence ends between two tokens: a full stop, question or exclamation mark, or a line break. */
export function endsSentence(lower: string, token: Token, next: Token | undefined): boolean {
  if (/[\n。！？]/.test(lower.slice(token.end, next?.start))) return true;
  if (token.kind === 'script') return /[。！？]/.test(token.text);
  if (!'.!?;'.includes(token.text)) return false;
  return next === undefined || next.start > token.end;
}
