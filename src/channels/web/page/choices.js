// @ts-check
import { byId, el } from './dom.js';
import { fill, words } from './words.js';

/** @import { Choice, Part } from '../../../dialog/message.ts' */

/** @typedef {Extract<Part, { kind: 'choices' }>} Choices */

/**
 * Creates the answers that can be picked. They stand after the log, so that reading the log never meets a button that
 * has served its time.
 * @param {{ pick: (value: string, label: string) => void, why: () => void }} act
 */
export function createChoices(act) {
  const place = byId('choices', HTMLElement);
  const way = byId('to-choices', HTMLButtonElement);

  // A long message ends below the screen, and its answers with it: a way there stands beside the field.
  const look = (/** @type {IntersectionObserverEntry[]} */ seen) => {
    const newest = seen.at(-1);
    if (newest) way.hidden = newest.isIntersecting || newest.boundingClientRect.top <= 0;
  };
  new IntersectionObserver(look, { rootMargin: '0px 0px -160px 0px' }).observe(place);
  way.addEventListener('click', () => {
    place.scrollIntoView({ block: 'end' });
    place.focus({ preventScroll: true });
  });

  return {
    /**
     * Shows the choices of the open question, or none.
     * @param {Choices | null} part
     */
    show(part) {
      // A button that goes away takes the focus with it: the group keeps the reader's place.
      const hadFocus = place.contains(document.activeElement);
      place.replaceChildren();
      place.hidden = part === null;
      if (part) {
        place.setAttribute('aria-label', part.multiple ? words.choices_several : words.choices);
        place.dataset.slot = part.slot;
        place.append(...(part.multiple ? boxes(part, act.pick) : buttons(part, act.pick)));
        if (part.slot !== 'menu') place.append(why(part, act.why));
        if (hadFocus) place.focus({ preventScroll: true });
      }
    },

    /** @param {boolean} busy */
    setBusy(busy) {
      place.classList.toggle('busy', busy);
      for (const button of place.querySelectorAll('button'))
        button.setAttribute('aria-disabled', String(busy));
    },
  };
}

/**
 * @param {Choices} part
 * @param {(value: string, label: string) => void} pick
 */
function buttons(part, pick) {
  const numbered = part.choices.map((choice, at) => {
    const number = el('span', { className: 'number', 'aria-hidden': 'true' }, String(at + 1));
    const button = el(
      'button',
      { type: 'button', className: 'choice', value: choice.value },
      number,
      el('span', {}, choice.label),
    );
    button.addEventListener('click', () => pick(choice.value, choice.label));
    return { choice, node: button };
  });
  return [el('div', { className: 'choice-list' }, ...foldable(numbered))];
}

/**
 * @param {Choices} part
 * @param {(value: string, label: string) => void} pick
 */
function boxes(part, pick) {
  const labelled = part.choices.map((choice) => {
    const box = el('input', { type: 'checkbox', value: choice.value });
    return { choice, box, node: el('label', { className: 'choice box' }, box, el('span', {}, choice.label)) };
  });
  const problem = el('p', { className: 'problem', role: 'alert' });
  const send = el('button', { type: 'button', className: 'send-chosen' }, words.send_chosen);
  send.addEventListener('click', () => {
    const chosen = labelled.filter(({ box }) => box.checked).map(({ choice }) => choice);
    problem.textContent = chosen.length === 0 ? words.pick_one : '';
    if (chosen.length > 0) pick(chosen.map((c) => c.value).join(','), chosen.map((c) => c.label).join(', '));
  });
  return [el('div', { className: 'choice-list' }, ...foldable(labelled)), problem, send];
}

/**
 * Folds away what may be folded; the fold opens in place.
 * @param {{ choice: Choice, node: HTMLElement }[]} all
 */
function foldable(all) {
  const folded = all.filter(({ choice }) => choice.more).map(({ node }) => node);
  if (folded.length === 0) return all.map(({ node }) => node);
  const shown = all.filter(({ choice }) => !choice.more).map(({ node }) => node);
  const label = () => (folded[0]?.hidden ? fill(words.more, { count: folded.length }) : words.fewer);
  for (const node of folded) node.hidden = true;
  const fold = el('button', { type: 'button', className: 'fold', 'aria-expanded': 'false' }, label());
  fold.addEventListener('click', () => {
    for (const node of folded) node.hidden = !node.hidden;
    fold.textContent = label();
    fold.setAttribute('aria-expanded', String(!folded[0]?.hidden));
  });
  return [...shown, fold, ...folded];
}

/**
 * @param {Choices} part
 * @param {() => void} ask
 */
function why(part, ask) {
  const button = el(
    'button',
    { type: 'button', className: 'why' },
    part.slot === 'step' ? words.why_step : words.why_question,
  );
  button.addEventListener('click', ask);
  return button;
}
