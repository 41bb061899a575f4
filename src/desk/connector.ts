import type { Session } from '../dialog/session.ts';
import type { Person } from './channel.ts';

/** One case as it stood when it was handed over: everything a ticket is made of. */
export interface Handoff {
  readonly outcome: string;
  /** The same for every attempt to hand over this case; letters, digits and hyphens. */
  readonly correlation: string;
  readonly channel: string;
  readonly conversation: string;
  /** What the platform vouches for; what the person merely claims stands in the session's slots. */
  readonly person: Person;
  readonly session: Session;
  /** Epoch milliseconds. */
  readonly at: number;
}
