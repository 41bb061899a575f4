import type { Choice, Part } from '../../dialog/message.ts';
import {
  actions,
  type Block,
  button,
  type Element,
  mrkdwn,
  type Option,
  plainText,
  section,
} from './blocks.ts';
import { ACTIONS, askBlock } from './ids.ts';
import { fits, shorten } from './length.ts';
import { LIMITS } from './limits.ts';
import { splitText, toMrkdwn } from './mrkdwn.ts';
import type { SlackWords } from './words.ts';

type Choices = Extract<Part, { readonly kind: 'choices' }>;

/** As many buttons as a phone shows without scrolling; beyond it the lesser answers go into a menu. */
const FEW = 6;
const MOST_BUTTONS = 10;
/** JSON of one block of controls; several fit into a message beside its texts. */
const CONTROLS = 4_000;

/** A question with its answers: as buttons, a menu where they do not fit, and a list of boxes where several may be picked. */
export function renderChoices(
  part: Choices,
  index: number,
  question: string | null,
  words: SlackWords,
): Block[] {
  const choices = part.choices.map((choice, i) => ({ ...choice, number: i + 1 }));
  const listed = choices.some(({ label, value }) => !isUsual(label, value));
  const list = listed ? choices.map(({ number, label }) => `${number}. ${toMrkdwn(label)}`).join('\n') : '';
  const texts = splitText(
    [emphasised(part.prompt), list].filter((text) => text.trim() !== '').join('\n'),
    LIMITS.text,
  );
  const shown = choices
    .filter(({ value }) => value !== '' && fits(value, LIMITS.optionValue))
    .map((choice) => ({ ...choice, label: labelOf(choice, listed) }));
  const controls = part.multiple
    ? severalOf(shown, index, question, words)
    : oneOf(shown, part.slot, index, question, words);
  return [...texts.filter((text) => text.trim() !== '').map(section), ...controls];
}

/** A question stands out from what is said around it, where it has no emphasis of its own. */
export function emphasised(prompt: string): string {
  const text = toMrkdwn(prompt);
  return /[*_~`<\n]/.test(text) || text.trim() === '' ? text : `*${text.trim()}*`;
}

/** Whether an answer can stand on a button as it is. */
function isUsual(label: string, value: string): boolean {
  return label.trim() !== '' && fits(label, LIMITS.buttonText) && fits(value, LIMITS.optionValue);
}

function labelOf({ number, label }: Choice & { number: number }, listed: boolean): string {
  if (!listed) return label;
  return label.trim() === '' ? String(number) : shorten(`${number}. ${label}`, LIMITS.buttonText);
}

function oneOf(
  choices: readonly Choice[],
  slot: string,
  index: number,
  question: string | null,
  words: SlackWords,
): Block[] {
  const few = choices.length <= FEW;
  const main = choices.filter((choice) => few || !choice.more);
  const more = choices.filter((choice) => !few && choice.more);
  const asButtons = main.length <= MOST_BUTTONS;
  const action = (i: number | string) => `${ACTIONS.choose}:${index}:${i}`;
  const buttons = (asButtons ? main : []).map((choice, i) =>
    button(
      action(i),
      choice.label,
      choice.value,
      slot === 'forget' && choice.value === 'yes' ? 'danger' : undefined,
    ),
  );
  const rest = asButtons ? more : choices;
  const menus = chunk(rest.map(toOption), LIMITS.options).map(
    (options, i): Element => ({
      type: 'static_select',
      action_id: action(`menu${i}`),
      placeholder: plainText(asButtons ? words.more : words.select),
      options,
    }),
  );
  return [...chunk<Element>(buttons, LIMITS.actions), ...menus.map((menu) => [menu])].map((elements, i) =>
    actions(askBlock(index * 100 + i, question), elements),
  );
}

/** Controls whose picks count only when they are sent. */
function severalOf(
  choices: readonly Choice[],
  index: number,
  question: string | null,
  words: SlackWords,
): Block[] {
  if (choices.length === 0) return [];
  const action = (i: number) => `${ACTIONS.several}:${index}:${i}`;
  const options = choices.map(toOption);
  const boxes: Block[] =
    options.length <= LIMITS.checkboxes
      ? [actions(askBlock(index * 100, question), [{ type: 'checkboxes', action_id: action(0), options }])]
      : chunk(options, LIMITS.options).map((some, i) => ({
          type: 'section',
          text: mrkdwn(words.select_several),
          block_id: askBlock(index * 100 + i, question),
          accessory: {
            type: 'multi_static_select',
            action_id: action(i),
            placeholder: plainText(words.select_several),
            options: some,
          },
        }));
  const send = button(`${ACTIONS.send}:${index}`, words.send, 'send', 'primary');
  return [...boxes, actions(askBlock(index * 100 + 99, question), [send])];
}

function toOption({ label, value }: Choice): Option {
  return { text: plainText(label), value };
}

/** Groups of at most `most` pieces that together stay small. */
function chunk<T>(pieces: readonly T[], most: number): T[][] {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const length = JSON.stringify(piece).length;
    const last = groups.at(-1);
    if (last === undefined || last.length >= most || size + length > CONTROLS) {
      groups.push([piece]);
      size = length;
    } else {
      last.push(piece);
      size += length;
    }
  }
  return groups;
}
