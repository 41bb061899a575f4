// @ts-check

/** @import { Message } from '../../../dialog/message.ts' */
/** @import { TranscriptLine } from '../../../desk/store.ts' */

/**
 * What the person does, as POST /api/turn takes it.
 * @typedef {{ kind: 'open' } | { kind: 'say', text: string }
 *   | { kind: 'choose', value: string, question?: string }} Act
 */

/**
 * An act on its way: its key makes sending it twice the same as sending it once.
 * @typedef {{ key: string, act: Act }} Sending
 */

/**
 * How the connection stands, for the notice.
 * @typedef {'online' | 'offline' | 'busy' | 'no-session'} Standing
 */

const WAITS = [500, 1000, 2000, 4000, 8000];
const UNSENT = 'authdesk-unsent';

/** The server understood the request and refused it: sending it again would not help. */
export class Refused extends Error {}

/**
 * Creates the way to the desk. It keeps an act until the desk has it, over lost answers, restarts and reloads.
 * @param {{ onStanding: (standing: Standing) => void, onNews: () => void }} tell
 */
export function createConnection({ onStanding, onNews }) {
  /** @type {() => void} */
  let hurry = () => {};

  /** @param {number} ms */
  const pause = (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      hurry = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });

  /**
   * Asks until there is an answer.
   * @param {string} path
   * @param {RequestInit} [request]
   */
  const ask = async (path, request) => {
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(path, request).catch(() => null);
      if (response?.ok) {
        const answer = await response.json().catch(() => null);
        if (answer !== null) {
          onStanding('online');
          return answer;
        }
      }
      const status = response?.status ?? 0;
      if (status === 401) onStanding('no-session');
      if (status >= 400 && status < 500 && status !== 429) throw new Refused(String(status));
      onStanding(status === 429 ? 'busy' : 'offline');
      const asked = Number(response?.headers.get('Retry-After') ?? 0) * 1000;
      await pause(Math.max(asked, WAITS[Math.min(attempt, WAITS.length - 1)] ?? 8000));
    }
  };

  const listen = () => {
    const events = new EventSource('/api/events');
    events.addEventListener('news', onNews);
    // A stream that opens again may have missed something.
    events.addEventListener('open', () => {
      hurry();
      onStanding('online');
      onNews();
    });
    events.addEventListener('error', () => {
      onStanding('offline');
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 4000);
    });
  };

  return {
    listen,
    /** Tries again now what is waiting to be tried again. */
    hurry: () => hurry(),

    /** The act that was not acknowledged before the page was left, if there is one. */
    unsent() {
      try {
        return /** @type {Sending | null} */ (JSON.parse(sessionStorage.getItem(UNSENT) ?? 'null'));
      } catch {
        return null;
      }
    },

    /**
     * Sends an act; resolves when the desk has it, with what it answered.
     * @param {Sending} sending
     * @returns {Promise<{ messages: Message[] }>}
     */
    async send(sending) {
      sessionStorage.setItem(UNSENT, JSON.stringify(sending));
      try {
        return await ask('/api/turn', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...sending.act, key: sending.key }),
        });
      } finally {
        sessionStorage.removeItem(UNSENT);
      }
    },

    /**
     * Fetches the lines after one, or all, and the id of the open question. `anew` tells that the line is gone: then
     * all lines are given.
     * @param {string | null} after
     * @returns {Promise<{ lines: TranscriptLine[], anew: boolean, question: string | null }>}
     */
    fetchLines: (after) =>
      ask(after ? `/api/conversation?after=${encodeURIComponent(after)}` : '/api/conversation'),
  };
}
