import type { Place } from './address.ts';
import { answeredPage } from './answered.ts';
import type { SlackApi } from './api.ts';
import type { Page } from './blocks.ts';
import type { Errands } from './errands.ts';
import type { Installations } from './installations.ts';
import { createRecent } from './recent.ts';

/** A question as it stands in a direct message. */
export interface PostedQuestion {
  readonly place: Place;
  readonly channel: string;
  readonly ts: string;
  readonly question: string;
  readonly page: Page;
}

/** Knows the newest question of each conversation, so that it loses its buttons when it is answered in words. */
export interface Posted {
  note(conversation: string, posted: PostedQuestion): void;
  /** A click closed the message itself. */
  closed(channel: string, ts: string): boolean;
  /** Something else than a click moved the conversation on: the question still shown is closed with a note. */
  overtaken(conversation: string, question: string | null, note: string): void;
}

export interface PostedConfig {
  readonly api: SlackApi;
  readonly installations: Installations;
  readonly errands: Errands;
}

export function createPosted({ api, installations, errands }: PostedConfig): Posted {
  const newest = createRecent<PostedQuestion>(2_000);
  const done = createRecent<true>(5_000);
  const closed = (channel: string, ts: string) => done.first(`${channel}:${ts}`, true);
  /** The question each conversation waits for: one that is posted after it was answered is closed at once. */
  const waiting = createRecent<{ readonly question: string | null; readonly note: string }>(2_000);

  function close({ place, channel, ts, page }: PostedQuestion, note: string): void {
    if (!closed(channel, ts)) return;
    errands.run('close-question', async () => {
      const workspace = await installations.find(place);
      if (workspace === null) return { kind: 'error', error: 'not_installed' };
      return api.call(workspace.token, 'chat.update', { channel, ts, ...answeredPage(page, note) });
    });
  }

  return {
    note(conversation, posted) {
      const now = waiting.get(conversation);
      if (now !== undefined && now.question !== posted.question) close(posted, now.note);
      else newest.set(conversation, posted);
    },
    closed,
    overtaken(conversation, question, note) {
      waiting.set(conversation, { question, note });
      const posted = newest.get(conversation);
      if (posted === undefined || posted.question === question) return;
      newest.delete(conversation);
      close(posted, note);
    },
  };
}
