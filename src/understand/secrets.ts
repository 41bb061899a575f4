import type { SecretKind } from '../dialog/reading.ts';

/** A text without its secrets, and which kinds were in it. */
export interface Masked {
  readonly text: string;
  readonly secrets: readonly SecretKind[];
}

/** Replaces every secret in a text by its kind in square brackets. */
export function maskSecrets(text: string): Masked {
  const masked = text.replace(/otpauth(?:-migration)?:\/\/\S+/gi, '[otpauth]');
  return { text: masked, secrets: masked === text ? [] : ['otpauth'] };
}
