import type { Place } from './address.ts';
import type { Beside } from './beside.ts';
import type { SlackWords } from './words.ts';

/** What the agent view shows of a thread besides its messages: that an answer is coming. */
export interface Status {
  begin(of: Place, token: string, channel: string, thread: string): void;
  /** Resolves when Slack took the status: after the answer it would stay for ever. */
  settled(channel: string, thread: string): Promise<void>;
}

export function createStatus(beside: Beside, words: SlackWords): Status {
  const pending = new Map<string, Promise<void>>();
  return {
    begin(of, token, channel, thread) {
      const key = `${channel}:${thread}`;
      const place = { channel_id: channel, thread_ts: thread };
      const call = beside(of, token, 'assistant.threads.setStatus', { ...place, status: words.status });
      // A thread outside the agent view has no status; that is no fault.
      const done = call.then(() => {
        if (pending.get(key) === done) pending.delete(key);
      });
      pending.set(key, done);
    },
    settled: async (channel, thread) => pending.get(`${channel}:${thread}`),
  };
}
