import type { Desk } from '../../desk/desk.ts';
import type { Log } from '../../log.ts';
import type { Beside } from './beside.ts';
import type { Caller } from './caller.ts';
import type { SlackErrand } from './errand.ts';
import type { Installations, Workspace } from './installations.ts';
import type { Status } from './status.ts';
import type { RunTurn } from './turns.ts';
import type { SlackWords } from './words.ts';

/** What goes back to Slack with the acknowledgement: nothing, a text, or what a window shows. */
export interface Handled {
  readonly body?: string | Readonly<Record<string, unknown>>;
}

/** What every handler works with; `workspace` is the installation the payload came through. */
export interface SlackContext {
  readonly desk: Pick<Desk, 'notify' | 'history'>;
  readonly beside: Beside;
  readonly installations: Installations;
  readonly workspace: Workspace;
  readonly words: SlackWords;
  readonly status: Status;
  readonly turn: RunTurn;
  readonly log: Log;
  readonly clock: () => number;
  /** User ids of the helpdesk; empty where everybody may offer help. */
  readonly staff: ReadonlySet<string>;
  /** Puts errands into the outbox that belong to no turn, once for each key. False when they were there before. */
  order(key: string, caller: Caller, errands: readonly SlackErrand[]): Promise<boolean>;
  /** False when this process did the thing of that name before. */
  once(key: string): boolean;
}
