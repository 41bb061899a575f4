import http from 'node:http';
import https from 'node:https';
import { DeskError } from '../../errors.ts';

/** An answer to a request. `body` is null unless it was JSON. */
export interface Posted {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: unknown;
}

/** Sends JSON and reads the JSON answer. Rejects when nothing answers in time. */
export type SendJson = (
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
) => Promise<Posted>;

const PATIENCE_MS = 9_000;
const MOST_ANSWER_BYTES = 1_000_000;

const plain = new http.Agent({ keepAlive: true, maxFreeSockets: 32 });
const secure = new https.Agent({ keepAlive: true, maxFreeSockets: 32 });

/**
 * Sends over connections that stay open. It follows no redirect: the address was vouched for, another is not. Node's
 * own client, because the SDK's costs more than the whole turn (docs/decisions/teams.md).
 */
export const sendJson: SendJson = (method, url, headers, body) =>
  new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const secured = url.protocol === 'https:';
    const request = (secured ? https : http).request(
      url,
      {
        method,
        agent: secured ? secure : plain,
        headers: {
          accept: 'application/json',
          ...(content && { 'content-type': 'application/json', 'content-length': content.length }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST_ANSWER_BYTES)
            request.destroy(new DeskError('teams-answer', 'The answer is too large.'));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          clearTimeout(timer);
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            body: json(Buffer.concat(chunks)),
          });
        });
      },
    );
    const late = () => request.destroy(new DeskError('teams-late', `No answer within ${PATIENCE_MS} ms.`));
    const timer = setTimeout(late, PATIENCE_MS);
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(content);
  });

function json(bytes: Buffer): unknown {
  if (bytes.length === 0) return null;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
