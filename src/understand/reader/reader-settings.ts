import { z } from 'zod';
import { type ReportFault, settings } from '../../setting.ts';

/** Where the second reader is asked. */
export interface ReaderSettings {
  /** Up to and with the version, such as `https://llm.example.com/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null where none is needed. */
  readonly apiKey: string | null;
  /** One question may take so long, in milliseconds, its answer read to the end. */
  readonly timeoutMs: number;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export const reading = {
  title: 'A second reader of opening messages (docs/understanding.md)',
  variables: z.object({
    READER_URL: z
      .url()
      .refine((url) => {
        const { protocol, hostname } = new URL(url);
        return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
      })
      .optional()
      .register(settings, {
        meaning:
          'Endpoint that takes OpenAI chat completions, with its version. Without this line every message is read on this machine alone.',
        right: 'an https address such as https://llm.example.com/v1, or http on this machine',
      }),
    READER_MODEL: z.string().optional().register(settings, {
      meaning: 'Model to ask there. Required with READER_URL.',
      right: 'the name of a model',
    }),
    READER_API_KEY: z.string().optional().register(settings, {
      meaning: 'Key sent to it as a bearer token, where it wants one.',
      right: 'the key as the endpoint gave it',
      secret: true,
    }),
    READER_TIMEOUT_MS: z.coerce.number().int().min(100).max(10_000).default(1_500).register(settings, {
      meaning: 'Longest wait for it in milliseconds; then the message is read on this machine.',
      right: 'a whole number from 100 to 10000',
    }),
  }),
};

/** The second reader as configured, or null while there is none. */
export function planReader(
  values: z.output<typeof reading.variables>,
  report: ReportFault,
): ReaderSettings | null {
  const { READER_URL: url, READER_MODEL: model, READER_API_KEY: apiKey = null } = values;
  if (url === undefined) {
    for (const name of ['READER_MODEL', 'READER_API_KEY'] as const)
      if (values[name] !== undefined)
        report(name, 'is set without READER_URL', 'Set READER_URL, or remove this line.');
    return null;
  }
  if (model === undefined) {
    report('READER_MODEL', 'is not set', 'Set it to the name of a model, or remove READER_URL.');
    return null;
  }
  return { url, model, apiKey, timeoutMs: values.READER_TIMEOUT_MS };
}
