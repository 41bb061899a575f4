// @ts-check
import { byId, el } from './dom.js';
import { words } from './words.js';

const NEAR_THE_END = 160;

/** Creates what moves the page: to an answer that was asked for, never away from what somebody is reading. */
export function createView() {
  const place = byId('news', HTMLElement);
  const { documentElement: root } = document;

  /** @param {HTMLElement} article */
  const bring = (article) => {
    place.replaceChildren();
    article.scrollIntoView({ block: 'start' });
  };

  window.addEventListener(
    'scroll',
    () => {
      if (root.scrollHeight - window.scrollY - window.innerHeight < NEAR_THE_END) place.replaceChildren();
    },
    { passive: true },
  );

  return {
    bring,

    /**
     * Shows that something came unasked, or brings it into view when the reader is near it anyway.
     * @param {HTMLElement} article
     */
    announce(article) {
      const below = article.getBoundingClientRect().top - window.innerHeight;
      if (below < NEAR_THE_END) return bring(article);
      const button = el('button', { type: 'button', className: 'news' }, words.news_below);
      button.addEventListener('click', () => bring(article));
      place.replaceChildren(button);
    },
  };
}
