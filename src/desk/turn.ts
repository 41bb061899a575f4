import type { Effect } from '../dialog/effect.ts';
import type { Message } from '../dialog/message.ts';
import type { Session } from '../dialog/session.ts';
import type { Channel, Incoming, Shown } from './channel.ts';
import type { DeskConfig, Turn } from './desk.ts';
import type { Read } from './engine.ts';
import { readInput } from './input.ts';
import type { OutboxDraft, Payload } from './outbox-store.ts';
import type { StoreUnit, TranscriptLine } from './store.ts';

/** Runs one turn within a transaction; `queued` when it left something to deliver. */
export type RunTurn = (
  unit: StoreUnit,
  incoming: Incoming,
  replies: Channel['replies'],
  read: Read,
) => Promise<{ readonly turn: Turn; readonly queued: boolean }>;

type TurnConfig<Dialogs> = Pick<DeskConfig<Dialogs>, 'engine' | 'dialogs' | 'clock'> & {
  readonly createId: () => string;
};

/** The key under which an event is known once it was handled. */
export function eventKey({ channel, key }: Pick<Incoming, 'channel' | 'key'>): string {
  return `${channel}:${key}`;
}

/** Makes the body of a turn: event key, session, engine, then everything the engine wants, written in one go. */
export function createTurn<Dialogs>(config: TurnConfig<Dialogs>): RunTurn {
  const { engine, dialogs, clock, createId } = config;

  return async (unit, incoming, replies, read) => {
    const { channel, conversation } = incoming;
    const key = eventKey(incoming);
    const recorded = await unit.findEvent(key);
    if (recorded !== null) return { turn: { ...recorded, duplicate: true }, queued: false };

    const stored = await unit.findSession(channel, conversation);
    const before = stored?.session ?? null;
    const { event, line, gap } = readInput(incoming, engine.expectation(dialogs, before), read);
    const { session, effects } = engine.transition(dialogs, before, event);
    const forgets = effects.some((effect) => effect.kind === 'forget');
    const kept = forgets ? null : session;
    const shown = toShown(kept, forgets ? effects.filter((effect) => effect.kind === 'send') : effects);
    const sent = shown.messages.map((message) => ({
      id: createId(),
      message,
      question: asks(message) ? shown.question : null,
    }));

    const address = incoming.address ?? stored?.address ?? null;
    if (forgets) await unit.forget(channel, incoming.person.id, conversation);
    if (kept !== null) {
      const found = stored?.version ?? 0;
      await unit.saveSession(
        {
          channel,
          conversation,
          person: incoming.person.id,
          session: kept,
          version: found + 1,
          address,
          updated: clock(),
        },
        found,
      );
      const said: TranscriptLine[] =
        line === null ? [] : [{ direction: 'in', id: key, at: incoming.at, text: line }];
      const answered = sent.map((each) => ({ direction: 'out' as const, at: incoming.at, ...each }));
      await unit.addLines(channel, conversation, [...said, ...answered]);
      if (gap !== null) await unit.gaps.add({ channel, conversation, at: incoming.at, gap });
    }
    await unit.addEvent({ key, channel, conversation, at: clock(), shown });

    const unasked = incoming.input.kind === 'ticket';
    // Whoever writes to us can be reached again.
    const unparked = unasked ? 0 : await unit.outbox.unpark(channel, conversation, clock());
    // A session knows the newest address; where none is kept, the row must know it.
    const to = { channel, conversation, at: clock(), ...(kept === null ? { address } : {}) };
    const drafts: OutboxDraft[] = tickets(incoming, session, effects).map((payload) => ({
      id: createId(),
      ...to,
      payload,
    }));
    if (replies === 'outbox' || unasked) {
      for (const { id, message, question } of sent) {
        drafts.push({ id, ...to, payload: { lane: 'reply', message, question } });
      }
    }
    await unit.outbox.put(drafts);
    return { turn: { ...shown, duplicate: false }, queued: drafts.length + unparked > 0 };
  };
}

function toShown(session: Session | null, effects: readonly Effect[]): Shown {
  const messages = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
  const record = effects.find((effect) => effect.kind === 'record');
  return {
    messages,
    asking: record?.asking ?? null,
    question: record?.question ?? null,
    choices: record?.choices ?? [],
    flow: record?.flow ?? null,
    steps: record?.steps ?? [],
    warnings: record?.warnings ?? [],
    outcome: record?.outcome ?? null,
    slots: session?.slots ?? {},
  };
}

function asks(message: Message): boolean {
  return message.parts.some((part) => part.kind === 'choices' || part.kind === 'input');
}

function tickets(
  incoming: Incoming,
  session: Session | null,
  effects: readonly Effect[],
): readonly Payload[] {
  if (session === null) return [];
  const { channel, conversation, person, at } = incoming;
  return effects.flatMap((effect): Payload[] => {
    if (effect.kind === 'handoff') {
      const { outcome, correlation } = effect;
      const handoff = { outcome, correlation, channel, conversation, person, session, at };
      return [{ lane: 'ticket', handoff }];
    }
    if (effect.kind !== 'follow-up') return [];
    const { correlation, action } = effect;
    return [{ lane: 'ticket', followUp: { correlation, channel, conversation, person, action, at } }];
  });
}
