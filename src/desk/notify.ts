import type { Notice, NoticeResult } from './desk.ts';
import type { StoreUnit } from './store.ts';

interface NotifyConfig {
  readonly clock: () => number;
  readonly createId: () => string;
}

/** Makes what queues a notice within a transaction, once for each key. */
export function createNotify({ clock, createId }: NotifyConfig) {
  return async (unit: StoreUnit, notice: Notice): Promise<NoticeResult> => {
    const { channel, conversation, messages, question = null } = notice;
    const key = `${channel}:notice:${notice.key}`;
    if ((await unit.findEvent(key)) !== null) return 'duplicate';
    if ((await unit.findSession(channel, conversation)) === null) return 'unknown';
    const at = clock();
    const sent = messages.map((message) => ({ id: createId(), message, question }));
    await unit.addLines(
      channel,
      conversation,
      sent.map((each) => ({ direction: 'out', at, ...each })),
    );
    await unit.outbox.put(
      sent.map(({ id, message }) => ({
        id,
        channel,
        conversation,
        at,
        payload: { lane: 'reply', message, question },
      })),
    );
    const nothing = {
      asking: null,
      choices: [],
      flow: null,
      steps: [],
      warnings: [],
      outcome: null,
      slots: {},
    };
    await unit.addEvent({ key, channel, conversation, at, shown: { messages, question, ...nothing } });
    return 'queued';
  };
}
