import { z } from 'zod';
import { type Answered, createPost } from './post.ts';

type Json = Readonly<Record<string, unknown>>;

/** What came of one call. `down`: it may or may not have been carried out. */
export type SlackAnswer =
  | { readonly kind: 'ok'; readonly data: Json }
  | { readonly kind: 'limited'; readonly afterMs: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'down'; readonly reason: string };

export interface SlackApi {
  /** Calls a method of the Web API. Never rejects. */
  call(token: string, method: string, args: Json): Promise<SlackAnswer>;
  /** Posts to a response_url. Never rejects. */
  respond(url: string, body: Json): Promise<SlackAnswer>;
  close(): void;
}

export interface SlackApiConfig {
  /** The Web API's address, with a slash at its end. */
  readonly url: string;
  readonly timeoutMs?: number;
}

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** Methods that read take no JSON. */
const READS = new Set(['users.info', 'auth.test']);
const RETRY_AFTER = 30_000;

/** Makes a client of the Web API that keeps its connections and leaves every retry to the outbox. */
export function createSlackApi({ url, timeoutMs = 8_000 }: SlackApiConfig): SlackApi {
  const post = createPost({ timeoutMs });
  const { origin, pathname } = new URL(url);

  async function answered(
    sent: Promise<Answered>,
    read: (text: string) => SlackAnswer,
  ): Promise<SlackAnswer> {
    try {
      const { status, retryAfter, text } = await sent;
      if (status === 429) {
        const seconds = Number(retryAfter);
        return { kind: 'limited', afterMs: seconds > 0 ? seconds * 1000 : RETRY_AFTER };
      }
      if (status >= 500) return { kind: 'down', reason: `status ${status}` };
      return read(text);
    } catch (error) {
      return {
        kind: 'down',
        reason: error instanceof Error && 'code' in error ? String(error.code) : 'timeout',
      };
    }
  }

  return {
    call: (token, method, args) => {
      const form = READS.has(method);
      const type = form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8';
      const body = form
        ? new URLSearchParams(args as Record<string, string>).toString()
        : JSON.stringify(args);
      return answered(post.send({ origin, path: pathname + method, type, body, token }), readAnswer);
    },
    respond: (to, body) => {
      const address = new URL(to);
      return answered(
        post.send({
          origin: address.origin,
          path: address.pathname + address.search,
          type: 'application/json',
          body: JSON.stringify(body),
          token: null,
        }),
        readResponse,
      );
    },
    close: post.close,
  };
}

/** What Slack says when the trouble is its own. */
const PASSING = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

function readAnswer(text: string): SlackAnswer {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'down', reason: 'no JSON' };
  }
  const parsed = answerSchema.safeParse(data);
  if (!parsed.success) return { kind: 'down', reason: 'no answer of the Web API' };
  if (parsed.data.ok) return { kind: 'ok', data: parsed.data };
  const error = parsed.data.error ?? 'unknown_error';
  if (error === 'ratelimited') return { kind: 'limited', afterMs: RETRY_AFTER };
  return PASSING.has(error) ? { kind: 'down', reason: error } : { kind: 'error', error };
}

/** A response_url answers `ok` as a word, or JSON with what is wrong. */
function readResponse(text: string): SlackAnswer {
  if (text.trim() === 'ok') return { kind: 'ok', data: {} };
  return readAnswer(text);
}
