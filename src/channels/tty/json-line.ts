import { z } from 'zod';
import type { Input, Shown } from '../../desk/channel.ts';
import { DeskError } from '../../errors.ts';
import { parseDuration } from './duration.ts';

/** A line that cannot be taken; nothing was changed. */
export class LineError extends DeskError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('chat-line', message, options);
    this.name = 'LineError';
  }
}

const line = z.union([
  z.strictObject({ text: z.string().trim().min(1) }),
  z.strictObject({ choose: z.string().trim().min(1) }),
  z.strictObject({ advance: z.string() }),
]);

/** What one input line asks for: an input for the desk, or time to pass, in milliseconds. */
export type Line = { readonly input: Input } | { readonly advanceMs: number };

/** Reads one line of `chat --json`: `{"text"}`, `{"choose"}` or `{"advance"}`. Throws LineError. */
export function parseLine(source: string): Line {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (cause) {
    throw new LineError(`This line is not JSON: ${source.slice(0, 80)}`, { cause });
  }
  const result = line.safeParse(data);
  if (!result.success)
    throw new LineError(
      'A line is {"text":"…"}, {"choose":"value"} or {"advance":"P3D"}, one of them, not empty.',
    );
  if ('advance' in result.data) {
    const advanceMs = parseDuration(result.data.advance);
    if (advanceMs === undefined)
      throw new LineError(`'${result.data.advance}' is no ISO 8601 duration such as PT10M, P3D or P2W.`);
    return { advanceMs };
  }
  if ('choose' in result.data) return { input: { kind: 'choose', value: result.data.choose } };
  return { input: { kind: 'say', text: result.data.text } };
}

/** One output line of `chat --json`. */
export function formatShown(shown: Shown): string {
  const { messages, asking, choices, flow, steps, warnings, outcome, slots } = shown;
  return JSON.stringify({ messages, asking, choices, flow, steps, warnings, outcome, slots });
}
