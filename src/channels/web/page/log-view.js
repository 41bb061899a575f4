// @ts-check
import { byId, el } from './dom.js';
import { renderMessage } from './parts.js';
import { words } from './words.js';

/** @import { Message } from '../../../dialog/message.ts' */

const PAUSE_WORTH_A_TIME = 30 * 60_000;

/** Creates the view of what was said, oldest first. Screen readers read out what is added. */
export function createLogView() {
  const log = byId('log', HTMLElement);
  const clock = new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeStyle: 'short' });
  let newest = 0;

  /** @param {number} at */
  const tellTime = (at) => {
    if (at - newest > PAUSE_WORTH_A_TIME) {
      const time = el('time', { dateTime: new Date(at).toISOString() }, clock.format(at));
      log.append(el('p', { className: 'when' }, time));
    }
    newest = Math.max(newest, at);
  };

  return {
    /**
     * Adds what the desk said.
     * @param {Message} message
     * @param {number} at
     */
    addMessage(message, at) {
      tellTime(at);
      const speaker = el('p', { className: 'unseen' }, words.desk_says);
      const article = el('article', { className: 'from-desk' }, speaker, ...renderMessage(message));
      log.append(article);
      return article;
    },

    /**
     * Adds what the person wrote or chose.
     * @param {string} text
     * @param {boolean} chosen
     * @param {number} at
     */
    addAnswer(text, chosen, at) {
      tellTime(at);
      const lead = el(
        'span',
        { className: chosen ? 'lead' : 'unseen' },
        `${chosen ? words.you_chose : words.you_wrote} `,
      );
      const article = el(
        'article',
        { className: 'from-person' },
        el('p', {}, lead, el('span', { className: 'said' }, text)),
      );
      log.append(article);
      return article;
    },

    clear() {
      newest = 0;
      log.replaceChildren();
    },
  };
}
