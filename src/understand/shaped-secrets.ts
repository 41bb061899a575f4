import type { FoldedText } from './fold-text.ts';
import { isKnownError } from './known-errors.ts';
import { type SecretSpan, spansOf } from './secret-span.ts';

const hasDigit = (secret: string) => /\d/.test(secret);
const hasDigitsAmongLetters = (secret: string) => /\d[a-z].*\d[a-z]/.test(secret);
const isCode = (code: string) => /\d/.test(code) && !isKnownError(code);
const isBlob = (blob: string) => /\d/.test(blob) && /[a-z]/.test(blob) && /[A-Z]/.test(blob);
const mixed = (secret: string) => /\d/.test(secret) && /[a-z]/i.test(secret);

/** A one-time-password link, plain or percent-encoded; a line break ends it, and its parameters are found alone. */
const OTPAUTH = /otpauth(?:-migration)?(?::|%3a) ?(?:\/|%2f) ?(?:\/|%2f)\S*/g;
/** What the QR code of a work account or of a passkey says. */
const OTHER_LINKS =
  /(?:phonefactor|msauth|microsoft-authenticator):\/\/\S+|fido:\/\d{20,}|mobileappcommunicator\S+/g;
const PARAMETER = /[?&;](?:secret|seed)=(?<secret>[^&\s#]{6,})/g;
const CODE_PARAMETER = /[?&;](?:otp|token|pin|tap|otc|passcode|password|pwd|pass)=(?<secret>[^&\s#]{4,})/g;
/** `code` also names errors. */
const CODE = /[?&;]code=(?<secret>[^&\s#]{6,})/g;
const WIFI = /wifi:[^\s]{0,200}?p:(?<secret>[^;\s]+)/g;
const DATA = /data:(?:image|application|text)\/[^\s,]{0,100},\S+/g;
/** `otpauth` as base64 writes it in its three positions, and as hexadecimal digits. */
const ENCODED = /(?<!\S)\S*(?:b3RwYXV0a|90cGF1dG|vdHBhdXRo|6f747061757468|6F747061757468)\S*/g;
/** A picture or token as text: long, unbroken, and of all sorts of characters. */
const BLOB = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{120,}={0,2}/g;
const JWT = /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*)?/g;

const BASE32 = /(?<![A-Za-z0-9])[A-Z2-7]{16,}={0,6}(?![A-Za-z0-9])/g;
const SMALL_BASE32 = /(?<![a-z0-9])[a-z2-7]{16,}={0,6}(?![a-z0-9])/g;
const BASE32_GROUPS = /(?<![A-Za-z0-9])[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,15}(?![A-Za-z0-9])/g;
const SMALL_BASE32_GROUPS = /(?<![a-z0-9])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,15}(?![a-z0-9])/g;

/** A Microsoft recovery code or product key, an Apple recovery key, a BitLocker key; spaces only between digits. */
const FIVES = /(?<![a-z0-9-])[a-z0-9]{5}(?:-[a-z0-9]{5}){4}(?![a-z0-9-])/g;
const FOURS = /(?<![a-z0-9-])[a-z0-9]{4}(?:-[a-z0-9]{4}){5,7}(?![a-z0-9-])/g;
const DIGIT_FIVES = /(?<![a-z0-9])\d{5}(?:[ -]{1,3}\d{5}){4}(?![a-z0-9])/g;
const DIGIT_SIXES = /(?<![a-z0-9])\d{6}(?:[ -]{1,3}\d{6}){7}(?![a-z0-9])/g;
const DIGITS_25 = /(?<![a-z0-9])\d{25}(?![a-z0-9])/g;
const PAIR = /(?<![a-z0-9-])(?:[a-z0-9]{4}-[a-z0-9]{4}|[a-z0-9]{5}-[a-z0-9]{5})(?![a-z0-9-])/g;
const PAIRS_THAT_MAKE_A_LIST = 3;

/** Finds secrets that give themselves away by their shape, whatever stands around them. */
export function findShapedSecrets({ cased, lower }: FoldedText): SecretSpan[] {
  const pairs = spansOf(PAIR, lower, 'recovery-code', mixed);
  return [
    ...spansOf(OTPAUTH, lower, 'otpauth'),
    ...spansOf(OTHER_LINKS, lower, 'qr'),
    ...spansOf(PARAMETER, lower, 'secret-key'),
    ...spansOf(CODE_PARAMETER, lower, 'one-time-code', hasDigit),
    ...spansOf(CODE, lower, 'one-time-code', isCode),
    ...spansOf(WIFI, lower, 'password'),
    ...spansOf(DATA, lower, 'qr', (uri) => uri.length >= 60),
    ...spansOf(ENCODED, cased, 'otpauth'),
    ...spansOf(JWT, cased, 'secret-key'),
    ...spansOf(BLOB, cased, 'qr', isBlob),
    ...spansOf(BASE32, cased, 'secret-key', mixed),
    ...spansOf(SMALL_BASE32, lower, 'secret-key', hasDigitsAmongLetters),
    ...spansOf(BASE32_GROUPS, cased, 'secret-key', mixed),
    ...spansOf(SMALL_BASE32_GROUPS, lower, 'secret-key', mixed).flatMap((span) => wholeKey(span, lower)),
    ...spansOf(FIVES, lower, 'recovery-code', hasDigit),
    ...spansOf(FOURS, lower, 'recovery-code', hasDigit),
    ...spansOf(DIGIT_FIVES, lower, 'recovery-code'),
    ...spansOf(DIGIT_SIXES, lower, 'recovery-code'),
    ...spansOf(DIGITS_25, lower, 'recovery-code'),
    ...(pairs.length >= PAIRS_THAT_MAKE_A_LIST ? pairs : []),
  ];
}

function wholeKey(span: SecretSpan, lower: string): SecretSpan[] {
  const groups = lower.slice(span.start, span.end).split(/[ -]/);
  const both = groups.map((group) => mixed(group));
  if (both.filter(Boolean).length < 2) return [];
  return [{ ...span, end: span.start + Math.min(groups.length, keyLength(both)) * 5 - 1 }];
}

/**
 * How many groups of four make up a key, given which of them cannot be words. Words of four letters may follow
 * it: it ends where one of the usual lengths holds its last sure group.
 */
export function keyLength(sure: readonly boolean[]): number {
  const last = sure.lastIndexOf(true) + 1;
  if (last === 0) return 0;
  return [4, 8, 13, 16].find((usual) => usual >= last) ?? last;
}
