// @ts-check
import { el, icon } from './dom.js';
import { richText, siteLink } from './text.js';
import { fill, words } from './words.js';

/** @import { Message, Part, Progress } from '../../../dialog/message.ts' */

/**
 * How each kind of part looks in the conversation. The buttons of `choices` and the field of `input` stand outside
 * the log, in the answer area; here they leave their question.
 * @type {{ [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => Node }}
 */
const RENDER = {
  text: (part) => el('div', { className: 'text' }, ...richText(part.text)),

  warning: (part) =>
    el(
      'div',
      { className: 'warning', role: 'note' },
      el('p', { className: 'warning-word' }, icon('warning'), words.warning),
      ...richText(part.text),
    ),

  step: (part) =>
    el(
      'div',
      { className: 'step' },
      (part.progress || part.phone) &&
        el(
          'p',
          { className: 'step-head' },
          part.progress && el('span', { className: 'step-count' }, fill(words.step_of, { ...part.progress })),
          part.phone && el('span', { className: 'step-phone' }, icon('phone'), part.phone),
        ),
      part.progress && track(part.progress),
      el('h3', {}, part.title),
      ...richText(part.text),
      part.see &&
        el(
          'div',
          { className: 'see' },
          icon('eye'),
          el('div', {}, el('p', { className: 'see-word' }, words.see), ...richText(part.see)),
        ),
      part.outside &&
        el('p', { className: 'outside' }, icon('note'), el('span', {}, `${words.outside}: ${part.outside}`)),
    ),

  facts: (part) =>
    el(
      'div',
      { className: 'facts' },
      el('h3', {}, part.title),
      el(
        'dl',
        {},
        ...part.rows.map((row) => el('div', {}, el('dt', {}, row.label), el('dd', {}, row.value))),
      ),
    ),

  choices: (part) => el('div', { className: 'question' }, ...richText(part.prompt)),

  input: (part) => el('div', { className: 'question' }, ...richText(part.label)),

  link: (part) => el('p', { className: 'link' }, siteLink(part.label, part.url)),

  source: (part) =>
    el(
      'details',
      { className: 'source' },
      el('summary', {}, words.source),
      ...richText(part.text),
      part.url && el('p', {}, siteLink(part.url.replace(/^https?:\/\//, ''), part.url)),
    ),
};

/**
 * Makes the elements of a message.
 * @param {Message} message
 * @returns {Node[]}
 */
export function renderMessage(message) {
  return message.parts.map((part) => {
    const render = /** @type {(part: Part) => Node} */ (RENDER[part.kind]);
    return render(part);
  });
}

/**
 * Draws the progress, which the words beside it tell as well.
 * @param {Progress} progress
 */
function track({ at, of }) {
  const bars = Array.from({ length: of }, (_, step) => el('span', { className: step < at ? 'reached' : '' }));
  return el('div', { className: 'track', 'aria-hidden': 'true' }, ...bars);
}
