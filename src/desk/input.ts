import type { DialogEvent } from '../dialog/event.ts';
import type { Expectation } from '../dialog/reading.ts';
import { exactChoice } from '../understand/exact-choice.ts';
import { type Gap, gapOf } from '../understand/gap.ts';
import { maskSecrets } from '../understand/secrets.ts';
import type { Incoming } from './channel.ts';
import type { Read } from './engine.ts';

/** An input as the engine takes it, and the line it leaves in the transcript; null where nothing was said. */
export interface ReadInput {
  readonly event: DialogEvent;
  readonly line: string | null;
  /** What was said, redacted, where it was not understood. */
  readonly gap: Gap | null;
}

/** Turns what came in into an event. Nothing that leaves this function holds a secret. */
export function readInput({ input, at }: Incoming, expectation: Expectation, read: Read): ReadInput {
  switch (input.kind) {
    case 'open':
    case 'wait':
      return { event: { kind: input.kind, at }, line: null, gap: null };
    case 'ticket': {
      const { correlation, news } = input;
      // Agents paste passes and codes too.
      const safe = news.kind === 'reply' ? { ...news, text: maskSecrets(news.text).text } : news;
      return { event: { kind: 'ticket', at, correlation, news: safe }, line: null, gap: null };
    }
    case 'say': {
      // What the desk offered itself holds no secret.
      const offered = exactChoice(input.text, expectation) !== undefined;
      const masked = offered ? { text: input.text, secrets: [] } : maskSecrets(input.text);
      const reading = read(masked.text, expectation);
      const secrets = [...new Set([...masked.secrets, ...reading.secrets])];
      const event = { kind: 'say' as const, at, reading: { ...reading, secrets }, ...questionOf(input) };
      return { event, line: reading.text, gap: gapOf(reading, expectation) };
    }
    case 'choose': {
      const labels = new Map(expectation.choices.map(({ value, label }) => [value, label]));
      const picked = input.value.split(',').map((value) => labels.get(value));
      // A value that was not offered is whatever somebody sent: it may be anything, a secret too.
      const offered = picked.every((label) => label !== undefined);
      const value = offered ? input.value : maskSecrets(input.value).text;
      return {
        event: { kind: 'choose', at, value, ...questionOf(input) },
        line: offered ? picked.join(', ') : value,
        gap: null,
      };
    }
  }
}

function questionOf({ question }: { readonly question?: string }): { readonly question?: string } {
  return question === undefined ? {} : { question };
}
