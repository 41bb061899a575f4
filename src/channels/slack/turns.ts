import type { Input } from '../../desk/channel.ts';
import type { Desk, Turn } from '../../desk/desk.ts';
import { conversationOf, type SlackAddress } from './address.ts';
import type { Caller } from './caller.ts';
import type { Directory } from './directory.ts';
import type { SlackErrand } from './errand.ts';

/** One thing a person did. */
export interface Happened {
  readonly caller: Caller;
  readonly token: string;
  /** Slack's own key of it, the same when it is delivered again. */
  readonly key: string;
  readonly input: Input;
  /** Where the answer goes besides the person's direct message. */
  readonly to?: Pick<SlackAddress, 'channel' | 'thread' | 'reply'>;
  /** What else Slack has to be told; given the question that this closed, null when it closed none. */
  readonly errands?: (closed: string | null) => readonly SlackErrand[];
  /** The question whose message this changes itself. */
  readonly question?: string;
}

export type RunTurn = (happened: Happened) => Promise<Turn>;

export interface TurnsConfig {
  readonly desk: Pick<Desk, 'turn'>;
  readonly directory: Directory;
  readonly clock: () => number;
}

/** Makes what turns something a person did into a turn of the desk; it is durable when the promise resolves. */
export function createTurns({ desk, directory, clock }: TurnsConfig): RunTurn {
  return async ({ caller, token, key, input, to = {}, errands = () => [], question }) => {
    const { team, enterprise, org, user } = caller;
    return desk.turn({
      key,
      channel: 'slack',
      conversation: conversationOf(caller, user),
      person: await directory.person(token, caller, user),
      at: clock(),
      input,
      address: { team, enterprise, org, user, ...to } satisfies SlackAddress,
      errands: (closed) => {
        const elsewhere = closed !== null && closed !== question;
        const close: SlackErrand[] = elsewhere ? [{ kind: 'close', question: closed }] : [];
        return [...close, ...errands(closed)];
      },
    });
  };
}
