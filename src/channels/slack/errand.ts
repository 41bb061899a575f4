import { z } from 'zod';

/** Sentences that may be said besides answers. None of them holds a word of a case, so that others may read them. */
const line = z.enum([
  ...(['mention', 'stranger', 'feedback_thanks', 'select_several', 'window_failed'] as const),
  ...(['offer_staff', 'offer_nobody', 'offered_before'] as const),
]);
export type Line = z.output<typeof line>;

const id = z.string().min(1);
const page = z.object({ text: z.string(), blocks: z.array(z.unknown()) });

const errand = z.discriminatedUnion('kind', [
  /** A question was answered in words, or another way than in its message: it loses its buttons wherever it stands. */
  z.object({ kind: z.literal('close'), question: id }),
  /** What a message becomes that was clicked. `stale`: only where nothing else closed it before. */
  z.object({ kind: z.literal('update'), channel: id, ts: id, page, stale: z.boolean() }),
  /** What an answer only the person sees becomes that was clicked. */
  z.object({ kind: z.literal('replace'), url: z.string(), page }),
  z.object({ kind: z.literal('line'), line, channel: id, thread: id.optional(), user: id.optional() }),
  /** A sentence for the person alone, through the address of what they did. */
  z.object({ kind: z.literal('tell'), line, url: z.string() }),
  z.object({ kind: z.literal('home'), answered: z.boolean() }),
  z.object({ kind: z.literal('prompts'), channel: id }),
  z.object({ kind: z.literal('title'), channel: id, thread: id }),
  /** Offers the person of the address help; `url` is where the colleague is told what became of it. */
  z.object({ kind: z.literal('offer'), url: z.string().optional() }),
]);

/** What Slack has to be told besides answers: kept in the outbox until it is done, after a crash too. */
export type SlackErrand = Readonly<z.output<typeof errand>>;

/** Reads an errand that the outbox kept; null when it is none. */
export function readErrand(stored: unknown): SlackErrand | null {
  const parsed = errand.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
