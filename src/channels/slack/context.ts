import type { Desk } from '../../desk/desk.ts';
import type { Log } from '../../log.ts';
import type { SlackApi } from './api.ts';
import type { Errands } from './errands.ts';
import type { Installations, Workspace } from './installations.ts';
import type { Posted } from './posted.ts';
import type { Status } from './status.ts';
import type { RunTurn } from './turns.ts';
import type { SlackWords } from './words.ts';

/** What goes back to Slack with the acknowledgement: nothing, a text, or what a window shows. */
export interface Handled {
  readonly body?: string | Readonly<Record<string, unknown>>;
}

/** Tickets of a conversation, newest first, for App Home. */
export type FindTickets = (conversation: string) => Promise<readonly TicketLine[]>;

export interface TicketLine {
  readonly ref: string;
  readonly url?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What every handler works with; `workspace` is the installation the payload came through. */
export interface SlackContext {
  readonly desk: Pick<Desk, 'turn' | 'notify' | 'history'>;
  readonly api: SlackApi;
  readonly installations: Installations;
  readonly workspace: Workspace;
  readonly words: SlackWords;
  readonly posted: Posted;
  readonly status: Status;
  readonly errands: Errands;
  readonly turn: RunTurn;
  readonly log: Log;
  readonly clock: () => number;
  /** User ids of the helpdesk; empty where everybody may offer help. */
  readonly staff: ReadonlySet<string>;
  readonly tickets: FindTickets;
  /** Says a neutral sentence where others may read it; no word of a case ever goes through here. */
  say(
    name: string,
    post: { readonly channel: string; readonly thread_ts?: string; readonly text: string },
  ): void;
  /** Says a sentence where others are, to one person only. */
  aside(
    name: string,
    post: {
      readonly channel: string;
      readonly user: string;
      readonly thread_ts?: string;
      readonly text: string;
    },
  ): void;
  /** False when this process did the thing of that name before. */
  once(key: string): boolean;
}
