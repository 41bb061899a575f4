import { z } from 'zod';
import { DeskError } from '../../errors.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { type Opinion, opinionSchema } from './opinion.ts';
import type { ReaderSettings } from './reader-settings.ts';

/** Asks for an opinion on a redacted text. Throws `reader-failed` for everything that is none. */
export type AskReader = (text: string) => Promise<Opinion>;

export interface AskEndpointConfig extends ReaderSettings {
  readonly fetch: typeof fetch;
}

/** An answer longer than this is none; a right one has some 200 bytes and its envelope a thousand. */
const MOST_BYTES = 32_768;
const MOST_TOKENS = 200;

const envelope = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const { $schema: _, ...schema } = z.toJSONSchema(opinionSchema);

const failed = (why: string, cause?: unknown) =>
  new DeskError('reader-failed', `The second reader ${why}; the message was read on this machine.`, {
    cause,
  });

/** A reader behind an endpoint that takes OpenAI chat completions: one request, no retry, nothing streamed. */
export function createAskEndpoint(config: AskEndpointConfig): AskReader {
  const url = `${config.url.replace(/\/+$/, '')}/chat/completions`;
  return async (text) => {
    let body: string;
    try {
      const response = await config.fetch(url, {
        method: 'POST',
        // A redirect would carry the key elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(config.timeoutMs),
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          ...(config.apiKey === null ? {} : { Authorization: `Bearer ${config.apiKey}` }),
        },
        body: JSON.stringify({
          model: config.model,
          temperature: 0,
          max_tokens: MOST_TOKENS,
          response_format: { type: 'json_schema', json_schema: { name: 'labels', strict: true, schema } },
          messages: [
            { role: 'system', content: INSTRUCTIONS },
            { role: 'user', content: JSON.stringify({ message: text }) },
          ],
        }),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw failed(`answered with ${response.status}`);
      }
      body = await readAtMost(response, MOST_BYTES);
    } catch (cause) {
      if (cause instanceof DeskError) throw cause;
      throw failed(
        cause instanceof Error && cause.name === 'TimeoutError' ? 'took too long' : 'gave no answer',
        cause,
      );
    }
    return parse(body);
  };
}

function parse(body: string): Opinion {
  try {
    const [first] = envelope.parse(JSON.parse(body)).choices;
    return opinionSchema.parse(JSON.parse(first?.message.content ?? ''));
  } catch {
    // Not the cause: it would quote the answer, and the answer may quote the message.
    throw failed('gave an answer that is no opinion');
  }
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw failed(`gave more than ${most} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
