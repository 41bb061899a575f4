import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import { RequestError } from '../../http/request-error.ts';

const COOKIE = 'authdesk';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Gives the browser a session cookie, or renews the one it has. */
export function welcome(req: Request, res: Response, days: number): void {
  const token = tokenOf(req) ?? randomBytes(32).toString('base64url');
  const seconds = days * 86_400;
  res.setHeader('Set-Cookie', `${COOKIE}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict`);
}

/**
 * The conversation of the browser that asks. It is a hash of the cookie, so that a look into the store gives nobody a
 * cookie to use.
 */
export function conversationOf(req: Request): string {
  const token = tokenOf(req);
  if (!token) {
    throw new RequestError(
      401,
      'web-no-session',
      'This browser has no session yet: load the page first, with cookies.',
    );
  }
  return createHash('sha256').update(token).digest('base64url').slice(0, 32);
}

function tokenOf(req: Request): string | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === COOKIE && value && TOKEN.test(value)) return value;
  }
  return null;
}
