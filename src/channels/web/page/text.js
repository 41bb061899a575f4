// @ts-check
import { el, icon } from './dom.js';
import { parseMarkdown } from './markdown.js';
import { words } from './words.js';

/** @import { Inline } from './markdown.js' */

/**
 * Makes the elements of a text in the Markdown subset.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function richText(text) {
  return parseMarkdown(text).map((block) => {
    if (block.kind === 'list')
      return el('ul', {}, ...block.lines.map((line) => el('li', {}, ...line.map(inline))));
    const lines = block.lines.flatMap((line, at) => [...(at > 0 ? [el('br')] : []), ...line.map(inline)]);
    return el('p', {}, ...lines);
  });
}

/**
 * Makes a link to another site, which says so and leaves the conversation open.
 * @param {string} label
 * @param {string} url
 * @returns {Node}
 */
export function siteLink(label, url) {
  if (!/^https?:\/\//i.test(url)) return document.createTextNode(label);
  const note = el('span', { className: 'unseen' }, ` (${words.new_tab})`);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label, icon('away'), note);
}

/**
 * @param {Inline} piece
 * @returns {Node}
 */
function inline(piece) {
  switch (piece.kind) {
    case 'bold':
      return el('strong', {}, ...piece.inside.map(inline));
    case 'code':
      return el('code', {}, piece.text);
    case 'link':
      return siteLink(piece.text, piece.url);
    case 'plain':
      return document.createTextNode(piece.text);
  }
}
