// @ts-check
import { byId } from './dom.js';
import { fill, words } from './words.js';

/** @import { Part } from '../../../dialog/message.ts' */

const MOST = 8000;

/**
 * Creates the field for free text, which is there whatever else can be picked.
 * @param {{ say: (text: string) => boolean }} act `say` tells whether the text was taken.
 */
export function createComposer(act) {
  const form = byId('writing', HTMLFormElement);
  const field = byId('text', HTMLTextAreaElement);
  const label = byId('text-label', HTMLLabelElement);
  const problem = byId('text-problem', HTMLElement);
  const hint = byId('text-hint', HTMLElement);
  let most = MOST;

  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };

  const submit = () => {
    const text = field.value.trim();
    const count = [...text].length;
    const tooLong = count > most;
    problem.textContent = tooLong ? fill(words.too_long, { most, count }) : '';
    field.setAttribute('aria-invalid', String(tooLong));
    if (text === '' || tooLong || !act.say(text)) return;
    field.value = '';
    grow();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    // An Enter that ends the choice of a Japanese or Chinese word does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  return {
    /**
     * Fits the field to the open question.
     * @param {Extract<Part, { kind: 'input' }> | null} input
     * @param {boolean} choices Whether there are choices as well.
     */
    expect(input, choices) {
      most = Math.min(input?.maxLength ?? MOST, MOST);
      label.textContent = input?.label ?? (choices ? words.text_label_or : words.text_label);
      // An example inside the field would be cut on a phone and gone with the first letter.
      hint.textContent = input?.placeholder ?? words.text_hint;
      hint.classList.toggle('example', input?.placeholder !== undefined);
    },

    /**
     * Gives a text back that could not be sent.
     * @param {string} text
     * @param {string} why
     */
    giveBack(text, why) {
      if (field.value === '') field.value = text;
      problem.textContent = why;
      grow();
    },

    /** @param {boolean} busy */
    setBusy(busy) {
      for (const button of form.querySelectorAll('button'))
        button.setAttribute('aria-disabled', String(busy));
    },
  };
}
