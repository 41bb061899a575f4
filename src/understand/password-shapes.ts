import type { FoldedText } from './fold-text.ts';
import { type SecretSpan, spansOf } from './secret-span.ts';

const PIECE = /[^\s"'(),;:=<>]{8,}/g;
const LONGEST = 64;
const SIGN_INSIDE = /[A-Za-z0-9][!#$%^*&@].*[A-Za-z0-9]/;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const REFERENCE = /^[A-Za-z-]+#\d+$/;
const LINK = /[/\\]|www\./;

/** All there is in a message, with the sign at its end: an answer to "what is your password?" */
const ALONE = /^\s*(?<secret>[A-Za-z0-9]\S{6,63}[!#$%^*&@+=])\s*$/g;
const NAMED_THING =
  /^(?:iphone|ipad|android|windows|office|outlook|pixel|galaxy|xiaomi|redmi|ios|authenticator)/i;

/** Finds passwords that nobody named: capitals, small letters, digits and a sign inside one piece, or alone. */
export function findPasswordShapes({ cased }: FoldedText): SecretSpan[] {
  const alone = spansOf(ALONE, cased, 'password', (piece) => hasAllSorts(piece) && !NAMED_THING.test(piece));
  if (alone.length > 0) return alone;
  return spansOf(PIECE, cased, 'password', (piece) => {
    if (piece.length > LONGEST || ADDRESS.test(piece) || REFERENCE.test(piece) || LINK.test(piece))
      return false;
    return hasAllSorts(piece) && SIGN_INSIDE.test(piece);
  });
}

function hasAllSorts(piece: string): boolean {
  return /[a-z]/.test(piece) && /[A-Z]/.test(piece) && /\d/.test(piece);
}
