import type { FoldedText } from './fold-text.ts';
import { type SecretSpan, spansOf } from './secret-span.ts';

const PIECE = /[^\s"'(),;:=<>]{8,}/g;
const LONGEST = 64;
const SIGN_INSIDE = /[A-Za-z0-9][!#$%^*&@].*[A-Za-z0-9]/;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const REFERENCE = /^[A-Za-z-]+#\d+$/;
const LINK = /[/\\]|www\./;

/** Finds passwords that nobody named: capitals, small letters, digits and a sign inside one piece. */
export function findPasswordShapes({ cased }: FoldedText): SecretSpan[] {
  return spansOf(PIECE, cased, 'password', (piece) => {
    if (piece.length > LONGEST || ADDRESS.test(piece) || REFERENCE.test(piece) || LINK.test(piece))
      return false;
    return /[a-z]/.test(piece) && /[A-Z]/.test(piece) && /\d/.test(piece) && SIGN_INSIDE.test(piece);
  });
}
