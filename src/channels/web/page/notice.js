// @ts-check
import { byId, el } from './dom.js';
import { words } from './words.js';

/** @import { Standing } from './connection.js' */

const WORKING_AFTER_MS = 600;
const BACK_FOR_MS = 4000;

/**
 * Creates the calm line above the text field, and the one that tells that an answer is being made.
 * @param {{ tryNow: () => void }} act
 */
export function createNotice({ tryNow }) {
  const place = byId('notice', HTMLElement);
  const working = byId('working', HTMLElement);
  /** @type {Standing} */
  let standing = 'online';
  let sending = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const sentence = () => {
    if (standing === 'offline') return sending ? words.offline_pending : words.offline;
    if (standing === 'busy') return words.busy;
    return words.no_session;
  };

  const show = () => {
    if (standing === 'online') return;
    const button = el('button', { type: 'button' }, words.try_now);
    button.addEventListener('click', tryNow);
    // The same sentence again would be read out again.
    if (place.firstElementChild?.textContent === sentence()) return;
    place.replaceChildren(el('p', {}, sentence()), ...(standing === 'offline' ? [button] : []));
  };

  return {
    /** @param {Standing} now */
    setStanding(now) {
      const before = standing;
      standing = now;
      if (now !== 'online') return show();
      if (before === 'online') return;
      place.replaceChildren(...(before === 'offline' ? [el('p', {}, words.online)] : []));
      setTimeout(() => standing === 'online' && place.replaceChildren(), BACK_FOR_MS);
    },

    /** @param {boolean} now */
    setSending(now) {
      sending = now;
      clearTimeout(timer);
      if (now) timer = setTimeout(() => working.replaceChildren(words.working), WORKING_AFTER_MS);
      else working.replaceChildren();
      show();
    },
  };
}
