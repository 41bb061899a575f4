import { createHash } from 'node:crypto';

/** Tells one payload from another where Slack gave it no id: the same when it is delivered again. */
export function fingerprint(payload: unknown): string {
  return createHash('sha256').update(JSON.stringify(payload)).digest('base64url').slice(0, 24);
}
