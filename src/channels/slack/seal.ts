import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DeskError } from '../../errors.ts';

/** Encrypts what is stored and proves on reading that nobody changed or moved it. */
export interface Seal {
  /** `name` is where the text will be stored; it opens nowhere else. */
  close(name: string, text: string): string;
  /** Throws `slack-sealed` for what was not closed with this key under this name. */
  open(name: string, sealed: string): string;
}

const VERSION = 'v1';
const KEY_BYTES = 32;

/** Reads a key of 32 bytes written as base64 or as 64 hexadecimal digits; null when it is none. */
export function readKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** Makes a seal with AES-256-GCM. */
export function createSeal(key: Buffer): Seal {
  return {
    close(name, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    open(name, sealed) {
      const [version, nonce = '', tag = '', data = ''] = sealed.split('.');
      try {
        if (version !== VERSION) throw new Error(`version ${version}`);
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
          .setAAD(Buffer.from(name))
          .setAuthTag(Buffer.from(tag, 'base64url'));
        return decipher.update(Buffer.from(data, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new DeskError(
          'slack-sealed',
          `What is stored as '${name}' does not open with this key. SLACK_ENCRYPTION_KEY must be the key it was stored with. If that is lost, "npm run slack:forget" removes what cannot be read, and the app is installed again.`,
          { cause },
        );
      }
    },
  };
}
