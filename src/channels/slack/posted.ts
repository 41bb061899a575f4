import type { Desk } from '../../desk/desk.ts';
import type { Store } from '../../desk/store.ts';
import type { Page } from './blocks.ts';
import { createRecent } from './recent.ts';
import { renderMessage } from './render.ts';
import type { SlackWords } from './words.ts';

/** A question as it stands in a direct message. */
export interface PostedQuestion {
  readonly channel: string;
  readonly ts: string;
  readonly question: string;
  readonly page: Page;
}

/** Knows where questions were posted, so that they lose their buttons when they are answered elsewhere. */
export interface Posted {
  note(conversation: string, posted: PostedQuestion): void;
  /** Where a question stands; `soon` when it still waits to be posted, null when it stands nowhere. */
  find(conversation: string, question: string): Promise<PostedQuestion | 'soon' | null>;
  /** Notes that a message is closed now. False when it was closed before. */
  closing(channel: string, ts: string): boolean;
}

export interface PostedConfig {
  readonly desk: Pick<Desk, 'history'>;
  readonly store: Pick<Store, 'atomically'>;
  readonly words: SlackWords;
}

/** Lines of a conversation in which an open question is looked for after a restart. */
const FAR_BACK = 60;

/** What the outbox remembers a posted message by. */
export function toRef(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

export function createPosted({ desk, store, words }: PostedConfig): Posted {
  const noted = createRecent<PostedQuestion>(2_000);
  const keyOf = (conversation: string, question: string) => `${conversation}:${question}`;
  const closed = createRecent<true>(5_000);

  /** What another process posted, or this one before it was started again. */
  async function lookUp(conversation: string, question: string): Promise<PostedQuestion | 'soon' | null> {
    const { lines } = await desk.history('slack', conversation, FAR_BACK);
    const line = lines.findLast((each) => each.direction === 'out' && each.question === question);
    if (line?.direction !== 'out') return null;
    const row = await store.atomically((unit) => unit.outbox.find(line.id));
    if (row?.state === 'waiting') return 'soon';
    const [channel, ts] = row?.ref?.split(':') ?? [];
    const page = renderMessage(line.message, question, words).at(-1);
    const known = channel !== undefined && ts !== undefined && page !== undefined;
    return known ? { channel, ts, question, page } : null;
  }

  return {
    note: (conversation, posted) => noted.set(keyOf(conversation, posted.question), posted),
    find: async (conversation, question) =>
      noted.get(keyOf(conversation, question)) ?? lookUp(conversation, question),
    closing: (channel, ts) => closed.first(toRef(channel, ts), true),
  };
}
