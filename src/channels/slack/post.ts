import { Agent, type Dispatcher } from 'undici';

/** What one POST brings. */
export interface Posting {
  /** `https://slack.com` */
  readonly origin: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** Sent as a bearer; null for an address that is a secret itself. */
  readonly token: string | null;
}

/** What came back, whatever its status. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** Sends over connections that are kept. */
export interface Post {
  /** Rejects when no whole answer came in time; the other side may have acted all the same. */
  send(posting: Posting): Promise<Answered>;
  /** Ends all connections, also those that wait for an answer. */
  close(): void;
}

const CONNECTIONS = 64;
/** Milliseconds a connection is kept that nobody uses: people answer after some seconds. */
const KEPT = 30_000;

/** Makes what sends. It never sends anything twice: whether to try again is for the outbox to decide. */
export function createPost({ timeoutMs }: { readonly timeoutMs: number }): Post {
  const agent = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: KEPT,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  return {
    send: ({ origin, path, type, body, token }) =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': type,
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        };
        agent.dispatch({ origin, path, method: 'POST', headers, body }, receive(resolve, reject));
      }),
    close: () => void agent.destroy(),
  };
}

/** undici's `request` makes a stream of every answer; these are a few hundred bytes, and collecting them is all. */
function receive(
  resolve: (answered: Answered) => void,
  reject: (error: Error) => void,
): Dispatcher.DispatchHandler {
  const parts: Buffer[] = [];
  let status = 0;
  let retryAfter: string | undefined;
  return {
    onRequestStart: () => {},
    onResponseStart: (_, code, headers) => {
      status = code;
      const after = headers['retry-after'];
      retryAfter = typeof after === 'string' ? after : undefined;
    },
    onResponseData: (_, part) => {
      parts.push(part);
    },
    onResponseEnd: () => resolve({ status, retryAfter, text: Buffer.concat(parts).toString('utf8') }),
    onResponseError: (_, error) => reject(error),
  };
}
