import { randomUUID } from 'node:crypto';
import type { Message } from '../dialog/message.ts';
import type { OpenQuestion } from '../dialog/session.ts';
import { DeskError } from '../errors.ts';
import { maskSecrets } from '../understand/secrets.ts';
import type { Channel, Incoming, Shown } from './channel.ts';
import type { Consult, Engine, Read } from './engine.ts';
import type { Left } from './leave.ts';
import { createErrand, createNotify } from './notify.ts';
import type { LeaseUntil, OutboxItem } from './outbox-store.ts';
import { createSerial } from './serial.ts';
import { type Store, StoreConflict, type StoreUnit, type TranscriptLine } from './store.ts';
import { createTurn, eventKey } from './turn.ts';

export interface DeskConfig<Dialogs> {
  readonly store: Store;
  readonly engine: Engine<Dialogs>;
  readonly dialogs: Dialogs;
  readonly read: Read;
  /** Asked before a turn in which somebody said something; without it `read` reads every message. */
  readonly consult?: Consult;
  /** Every channel whose events come in. */
  readonly channels: readonly Pick<Channel, 'name' | 'replies'>[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /**
   * Called after a commit that left something to deliver, with the rows that were leased on the way, and whether
   * there are others: the outbox's `wake`.
   */
  readonly wake?: (leased: readonly OutboxItem[], more: boolean) => void;
  /** The outbox's `lease`, so that what a turn leaves need not be claimed again; the rows then come with `wake`. */
  readonly lease?: LeaseUntil;
  /** Makes the ids of deliveries. */
  readonly createId?: () => string;
}

/** What a turn showed; `duplicate` when the event had been handled before. */
export interface Turn extends Shown {
  readonly duplicate: boolean;
}

/** A conversation so far, for a page that was loaded again: what is asked now stands beside the lines. */
export interface History {
  readonly lines: readonly TranscriptLine[];
  readonly asking: string | null;
  readonly question: OpenQuestion['id'] | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Something to tell a person who did not ask just now. */
export interface Notice {
  /** Unique for ever: the same key again is the same notice. */
  readonly key: string;
  readonly channel: string;
  readonly conversation: string;
  readonly messages: readonly Message[];
  /** The question they ask, when they ask one. */
  readonly question?: string;
}

/** Something a channel has to do for a person besides answering, whether they have a session or not. */
export interface ErrandOrder {
  /** Unique for ever: the same key again is the same order. */
  readonly key: string;
  readonly channel: string;
  readonly conversation: string;
  readonly address: unknown;
  /** Plain JSON each; the channel's `carryOut` gets them back. */
  readonly errands: readonly unknown[];
}

/** `unknown`: there is no such conversation, or no longer, so that nobody can be told. */
export type NoticeResult = ErrandResult | 'unknown';

export type ErrandResult = 'queued' | 'duplicate';

export interface Desk {
  /**
   * Handles one event and resolves when everything about it is durable. An event whose key was handled before
   * gives what it gave then and changes nothing. Rejects with `desk-stopped`, `channel-unknown`, `turn-conflict`,
   * or what the store or engine threw; nothing of the turn remains then and it may be tried again.
   */
  turn(incoming: Incoming): Promise<Turn>;
  /** Queues messages that nobody asked for. What comes from outside must be free of secrets already. */
  notify(notice: Notice): Promise<NoticeResult>;
  /** Queues a channel's errands; they are carried out when this has resolved, after a crash too. */
  errand(order: ErrandOrder): Promise<ErrandResult>;
  /** The newest `limit` lines (200 unless told) of a conversation, and what it waits for. */
  history(channel: string, conversation: string, limit?: number): Promise<History>;
  /** Deletes everything known about a person in a channel. */
  forget(channel: string, person: string): Promise<void>;
  /** Takes no more turns, and resolves when those under way are done. */
  stop(): Promise<void>;
}

const TRIES_AT_A_CONFLICT = 5;

/** Makes the desk that runs turns: one transaction each, in order within a conversation. */
export function createDesk<Dialogs>(config: DeskConfig<Dialogs>): Desk {
  const {
    store,
    engine,
    dialogs,
    read,
    consult,
    clock,
    wake = () => {},
    lease = () => null,
    // They grow with time: an index over them takes new ones at its end, not all over.
    createId = () => `${clock().toString(36)}-${randomUUID()}`,
  } = config;
  const serial = createSerial();
  const replies = new Map(config.channels.map((channel) => [channel.name, channel.replies]));
  const runTurn = createTurn({ ...config, createId, lease });
  const runNotify = createNotify({ clock, createId, lease });
  const runErrand = createErrand({ clock, createId, lease });
  const underWay = new Set<Promise<unknown>>();
  let stopped = false;

  /** Prepares work on a conversation when its turn has come and runs it, again when another process was faster. */
  function inTurn<T>(
    channel: string,
    conversation: string,
    prepare: () => Promise<(unit: StoreUnit) => Promise<T>>,
  ): Promise<T> {
    const result = serial(JSON.stringify([channel, conversation]), async () => {
      const work = await prepare();
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await store.atomically(work);
        } catch (error) {
          if (!(error instanceof StoreConflict)) throw error;
          if (attempt === TRIES_AT_A_CONFLICT) {
            throw new DeskError(
              'turn-conflict',
              `The conversation '${conversation}' in '${channel}' was moved by others ${attempt} times while a turn of it ran; the event may be sent again.`,
              { cause: error },
            );
          }
        }
      }
    });
    const settled = result.then(
      () => {},
      () => {},
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return result;
  }

  /** What reads this event. Asked once a turn and outside of its transaction, so that a conflict asks nobody again. */
  async function readerFor(incoming: Incoming): Promise<Read> {
    const { input, channel, conversation } = incoming;
    if (consult === undefined || input.kind !== 'say') return read;
    const expectation = await store.atomically(async (unit) => {
      if ((await unit.findEvent(eventKey(incoming))) !== null) return null;
      const stored = await unit.findSession(channel, conversation);
      return engine.expectation(dialogs, stored?.session ?? null);
    });
    return expectation === null ? read : consult(maskSecrets(input.text).text, expectation);
  }

  function pass({ leased, more }: Left): void {
    if (more || leased.length > 0) wake(leased, more);
  }

  function replyMode(channel: string): Channel['replies'] {
    if (stopped) throw new DeskError('desk-stopped', 'The desk is stopping and takes no more turns.');
    const mode = replies.get(channel);
    if (mode !== undefined) return mode;
    throw new DeskError(
      'channel-unknown',
      `There is no channel '${channel}'. Channels: ${[...replies.keys()].join(', ')}.`,
    );
  }

  return {
    turn: async (incoming) => {
      const mode = replyMode(incoming.channel);
      const { turn, left } = await inTurn(incoming.channel, incoming.conversation, async () => {
        const reader = await readerFor(incoming);
        return (unit) => runTurn(unit, incoming, mode, reader);
      });
      pass(left);
      return turn;
    },
    notify: async (notice) => {
      replyMode(notice.channel);
      const { result, left } = await inTurn(
        notice.channel,
        notice.conversation,
        async () => (unit) => runNotify(unit, notice),
      );
      pass(left);
      return result;
    },
    errand: async (order) => {
      replyMode(order.channel);
      const { result, left } = await inTurn(
        order.channel,
        order.conversation,
        async () => (unit) => runErrand(unit, order),
      );
      pass(left);
      return result;
    },
    history: (channel, conversation, limit = 200) =>
      store.atomically(async (unit) => {
        const session = (await unit.findSession(channel, conversation))?.session ?? null;
        const { asking, choices } = engine.expectation(dialogs, session);
        const lines = await unit.lines(channel, conversation, limit);
        return { lines, asking, question: session?.question?.id ?? null, choices };
      }),
    forget: (channel, person) => store.atomically((unit) => unit.forget(channel, person)),
    stop: async () => {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
