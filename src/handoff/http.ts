import { DeskError } from '../errors.ts';
import type { Failed } from './helpdesk.ts';

/** One request to a helpdesk. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the base address, with its query. */
  readonly path: string;
  /** Sent as JSON, unless it is a form, or a string with a content type among the headers. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses beside 2xx that are an answer, not a failure. */
  readonly also?: readonly number[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; the text where it is none. */
  readonly body: unknown;
}

/** Sends one request. Throws `HelpdeskFailure` for everything that is no answer. */
export type Send = (request: Request) => Promise<Answer>;

export interface HttpConfig {
  /** Name of the helpdesk, for messages. */
  readonly name: string;
  readonly base: string;
  /** Headers that prove who asks. */
  readonly auth: () => Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  /** One request may take so long, milliseconds: all requests of an attempt must fit into the lane's timeout. */
  readonly timeoutMs: number;
  /** Epoch milliseconds, to read dates in Retry-After. */
  readonly clock: () => number;
}

/**
 * A request failed; `failed` says what that means for the ticket. What the other side said stands in its reason only:
 * it may quote a person, and messages are logged.
 */
export class HelpdeskFailure extends DeskError {
  readonly failed: Failed;
  readonly status: number | null;

  constructor(failed: Failed, status: number | null, options?: { cause?: unknown }) {
    const answer = status === null ? 'got no answer that can be used' : `was answered with ${status}`;
    super('helpdesk-failed', `A request to the helpdesk ${answer}; the outbox has the reason.`, options);
    this.name = 'HelpdeskFailure';
    this.failed = failed;
    this.status = status;
  }
}

/** The connection was never made, so nothing can have happened on the other side. */
const NEVER_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
const LONGEST_REASON = 300;
/** Until a request that lacked rights is tried again. */
const RIGHTS_MS = 5_000;

/**
 * The one way to talk HTTP to a helpdesk: authentication, a time limit, Retry-After, and what each failure means.
 * Reading never leaves anything behind, so a read that fails is always tried again; a write that fails without a
 * clear no may have been carried out.
 */
export function createSend(config: HttpConfig): Send {
  const { name, base, auth, clock } = config;
  return async ({ method, path, body, headers = {}, also = [] }) => {
    const at = `${name}: ${method} ${path.split('?')[0]}`;
    const reads = method === 'GET';
    let answer: Answer;
    try {
      const response = await config.fetch(`${base.replace(/\/+$/, '')}${path}`, {
        method,
        // A redirect would carry the credentials elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(config.timeoutMs),
        headers: {
          Accept: 'application/json',
          ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
          ...auth(),
          ...headers,
        },
        ...(body === undefined ? {} : { body: asBody(body) }),
      });
      answer = { status: response.status, headers: response.headers, body: parse(await response.text()) };
    } catch (cause) {
      const code = codeOf(cause);
      const kind = reads || NEVER_SENT.includes(code) ? 'retry' : 'unknown';
      throw new HelpdeskFailure({ kind, reason: `${at} got no answer (${code})` }, null, { cause });
    }
    const { status } = answer;
    if ((status >= 200 && status < 300) || also.includes(status)) return answer;
    const reason = `${at} was answered with ${status}${said(answer.body)}`;
    const afterMs = retryAfter(answer.headers, clock());
    throw new HelpdeskFailure(meaning(status, reads, reason, afterMs), status);
  };
}

function asBody(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}

function meaning(status: number, reads: boolean, reason: string, afterMs: number | undefined): Failed {
  const after = afterMs === undefined ? {} : { afterMs };
  if (status === 429) return { kind: 'retry', reason, ...after };
  // Nothing was done. Credentials and rights are mended by people without anybody telling us; and Request Tracker
  // answers 401 when its database is locked.
  if (status === 401 || status === 403) return { kind: 'retry', reason, afterMs: afterMs ?? RIGHTS_MS };
  if (status === 408 || status >= 500)
    return reads ? { kind: 'retry', reason, ...after } : { kind: 'unknown', reason };
  return { kind: 'refused', reason };
}

function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the other side said, short: it may quote what was sent, which is redacted already. */
function said(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const line = text?.replaceAll(/<[^>]*>|\s+/g, ' ').trim() ?? '';
  return line === '' ? '' : `: ${[...line].slice(0, LONGEST_REASON).join('')}`;
}

/** The code of what went wrong: that of the innermost cause that has one. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? String(name ?? 'unknown') : codeOf(cause);
}
