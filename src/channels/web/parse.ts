import { z } from 'zod';
import type { Incoming } from '../../desk/channel.ts';
import { RequestError } from '../../http/request-error.ts';

/** Longest text the page may send, in UTF-16 units; long stories and pasted screens fit. */
const LONGEST_TEXT = 8000;

const input = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('say'), text: z.string().trim().min(1).max(LONGEST_TEXT) }),
  z.strictObject({
    kind: z.literal('choose'),
    value: z.string().min(1).max(400),
    question: z.string().min(1).max(100).optional(),
  }),
]);

const body = z.object({ key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) });

/** Turns the body of POST /api/turn into an event. The key is the browser's own, unique for each thing it sends. */
export function parseTurn(raw: unknown, conversation: string, at: number): Incoming {
  const keyed = body.safeParse(raw);
  const { key: _, ...rest } = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const parsed = input.safeParse(rest);
  if (!keyed.success || !parsed.success) {
    const right =
      'kind "open", "say" with text, or "choose" with value and question, and a key of 8 to 64 characters';
    throw new RequestError(
      400,
      'web-turn',
      `This is no turn. A turn has ${right}; a text has at most ${LONGEST_TEXT}.`,
    );
  }
  const { question, ...plain } = { question: undefined, ...parsed.data };
  return {
    key: `${conversation}:${keyed.data.key}`,
    channel: 'web',
    conversation,
    person: { id: conversation },
    at,
    input: (question === undefined ? plain : { ...plain, question }) as Incoming['input'],
  };
}
