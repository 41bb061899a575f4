import type { Shown } from './channel.ts';
import type { ErrandOrder, ErrandResult, Notice, NoticeResult } from './desk.ts';
import { type Left, leave, NOTHING_LEFT } from './leave.ts';
import type { LeaseUntil } from './outbox-store.ts';
import type { StoreUnit } from './store.ts';

interface NotifyConfig {
  readonly clock: () => number;
  readonly createId: () => string;
  readonly lease: LeaseUntil;
}

interface Queued<Result> {
  readonly result: Result;
  readonly left: Left;
}

/** A turn that showed nothing and waits for nothing. */
export const NOTHING_SHOWN: Shown = {
  messages: [],
  asking: null,
  question: null,
  choices: [],
  flow: null,
  steps: [],
  warnings: [],
  outcome: null,
  slots: {},
};

/** Makes what queues a notice within a transaction, once for each key. */
export function createNotify({ clock, createId, lease }: NotifyConfig) {
  return async (unit: StoreUnit, notice: Notice): Promise<Queued<NoticeResult>> => {
    const { channel, conversation, messages, question = null } = notice;
    const key = `${channel}:notice:${notice.key}`;
    if ((await unit.findEvent(key)) !== null) return { result: 'duplicate', left: NOTHING_LEFT };
    const stored = await unit.findSession(channel, conversation);
    if (stored === null) return { result: 'unknown', left: NOTHING_LEFT };
    const at = clock();
    const sent = messages.map((message) => ({ id: createId(), message, question }));
    await unit.addLines(
      channel,
      conversation,
      sent.map((each) => ({ direction: 'out', at, ...each })),
    );
    const drafts = sent.map(({ id, message }) => ({
      ...{ id, channel, conversation, at },
      payload: { lane: 'reply', message, question } as const,
    }));
    const left = await leave(unit, drafts, stored.address, lease);
    await unit.addEvent({ key, channel, conversation, at, shown: { ...NOTHING_SHOWN, messages, question } });
    return { result: 'queued', left };
  };
}

/** Makes what queues a channel's errands within a transaction, once for each key. */
export function createErrand({ clock, createId, lease }: NotifyConfig) {
  return async (unit: StoreUnit, order: ErrandOrder): Promise<Queued<ErrandResult>> => {
    const { channel, conversation, address, errands } = order;
    const key = `${channel}:errand:${order.key}`;
    if ((await unit.findEvent(key)) !== null) return { result: 'duplicate', left: NOTHING_LEFT };
    const at = clock();
    const drafts = errands.map((errand) => ({
      ...{ id: createId(), channel, conversation, address, at },
      payload: { lane: 'errand', errand } as const,
    }));
    const left = await leave(unit, drafts, address, lease);
    await unit.addEvent({ key, channel, conversation, at, shown: NOTHING_SHOWN });
    return { result: 'queued', left };
  };
}
