import type { Input } from '../../desk/channel.ts';
import type { Desk, Turn } from '../../desk/desk.ts';
import { conversationOf, type SlackAddress } from './address.ts';
import type { Caller } from './caller.ts';
import type { Directory } from './directory.ts';
import type { Posted } from './posted.ts';
import type { SlackWords } from './words.ts';

/** One thing a person did. */
export interface Happened {
  readonly caller: Caller;
  readonly token: string;
  /** Slack's own key of it, the same when it is delivered again. */
  readonly key: string;
  readonly input: Input;
  /** Where the answer goes besides the person's direct message. */
  readonly to?: Pick<SlackAddress, 'channel' | 'thread' | 'reply'>;
}

export type RunTurn = (happened: Happened) => Promise<Turn>;

export interface TurnsConfig {
  readonly desk: Pick<Desk, 'turn'>;
  readonly directory: Directory;
  readonly posted: Posted;
  readonly words: SlackWords;
  readonly clock: () => number;
}

/** Makes what turns something a person did into a turn of the desk; it is durable when the promise resolves. */
export function createTurns({ desk, directory, posted, words, clock }: TurnsConfig): RunTurn {
  return async ({ caller, token, key, input, to = {} }) => {
    const { team, enterprise, org, user } = caller;
    const conversation = conversationOf(caller, user);
    const turn = await desk.turn({
      key,
      channel: 'slack',
      conversation,
      person: await directory.person(token, caller, user),
      at: clock(),
      input,
      address: { team, enterprise, org, user, ...to } satisfies SlackAddress,
    });
    if (!turn.duplicate) posted.overtaken(conversation, turn.question, words.answered_typed);
    return turn;
  };
}
