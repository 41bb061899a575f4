import type { Choice, Part } from '../../../dialog/message.ts';
import { withoutMarkdown } from '../../../dialog/plain-text.ts';
import type { TeamsWords } from '../words.ts';
import type { Element } from './element.ts';
import { richText, textLine } from './rich-text.ts';

type Choices = Extract<Part, { kind: 'choices' }>;
type Input = Extract<Part, { kind: 'input' }>;

/** What every button of a card sends back, beside its own value. */
export interface Asked {
  readonly question: string | null;
  /** The delivery the card belongs to, so that an answered card can be drawn again. */
  readonly delivery: string;
}

/** The name under which every button is known. */
export const VERB = 'answer';
/** The name of the list a person picks from, and of the field a person writes into. */
export const PICK = 'pick';
export const WRITTEN = 'written';

/** Teams wants at most so many actions on a card. */
export const MOST_ACTIONS = 6;
/** A list that is longer than this folds up. */
const LONGEST_OPEN_LIST = 10;
/** Buttons in a row beyond this many characters would be cut on a phone: they stand one below the other. */
const WIDEST_ROW = 34;
/** A longer button would be cut on a phone 360 pixels wide; a list wraps. Measured in Microsoft's emulator. */
const LONGEST_BUTTON = 36;
/** A longer question stands above the list, and not as its label. */
const LONGEST_LABEL = 500;
/** A longer answer in a list is cut where the reader sees it. */
const LONGEST_ANSWER = 120;

/** A question with the ways to answer it: buttons while they are few and short, else a list. Six actions at most. */
export function choicesElements(part: Choices, asked: Asked, words: TeamsWords): Element[] {
  const { choices, multiple = false } = part;
  const prompt = richText(part.prompt, words.opens, { weight: 'Bolder', spacing: 'Medium' });
  if (choices.length === 0) return prompt;
  const why = whyButton(part.slot, asked, words);
  const send = rows([button(words.send, {}, asked, 'auto', 'positive')]);
  const buttons = multiple ? [] : buttonsOf(choices);
  const others = choices.filter((choice) => !buttons.includes(choice));
  const drawn = rows(
    buttons.map((choice) => button(titleOf(choice), { value: choice.value }, asked, 'none')),
  );
  if (others.length === 0) return [...prompt, ...drawn, ...(buttons.length < MOST_ACTIONS ? why : [])];
  if (buttons.length > 0) return [...prompt, ...drawn, list(words.more, others, multiple, words), ...send];
  const label = withoutMarkdown(part.prompt).trim();
  const short = label !== '' && label.length <= LONGEST_LABEL;
  const choose = list(short ? label : words.choose_hint, choices, multiple, words);
  return [...(short ? [] : prompt), choose, ...send, ...why];
}

/** The choices that become buttons: all, or the common ones beside a list of the others, or none. */
function buttonsOf(choices: readonly Choice[]): readonly Choice[] {
  const marked = choices.some((choice) => choice.more);
  const few = choices.length <= MOST_ACTIONS;
  const common = few ? choices : choices.filter((choice) => !choice.more).slice(0, MOST_ACTIONS - 1);
  const fit = common.every((choice) => titleOf(choice).length <= LONGEST_BUTTON);
  return fit && (few || marked) ? common : [];
}

/** A field to write into. */
export function inputElements(part: Input, asked: Asked, words: TeamsWords): Element[] {
  return [
    {
      type: 'Input.Text',
      id: WRITTEN,
      label: withoutMarkdown(part.label).trim() || words.write_first,
      ...(part.placeholder && { placeholder: part.placeholder }),
      maxLength: part.maxLength,
      isMultiline: part.maxLength > 120,
      isRequired: true,
      errorMessage: words.write_first,
    },
    ...rows([button(words.send, {}, asked, 'auto', 'positive')]),
  ];
}

/** What stands on a card in place of its buttons: an answer that was taken, or another line about the card. */
export function closingElements(line: string, taken: boolean, words: TeamsWords): Element[] {
  const text = textLine(line, words.opens, { weight: 'Bolder' });
  return [{ type: 'Container', style: taken ? 'good' : 'emphasis', spacing: 'Medium', items: [text] }];
}

function list(label: string, choices: readonly Choice[], multiple: boolean, words: TeamsWords): Element {
  const long = choices.length > LONGEST_OPEN_LIST;
  const folded = !multiple && (long || label === words.more);
  return {
    type: 'Input.ChoiceSet',
    id: PICK,
    label,
    style: folded ? (long ? 'filtered' : 'compact') : 'expanded',
    ...(folded && { placeholder: label === words.more ? words.more_hint : words.choose_hint }),
    isMultiSelect: multiple,
    wrap: true,
    isRequired: true,
    errorMessage: multiple ? words.pick_some : words.pick_one,
    choices: choices.map((choice) => ({ title: titleOf(choice), value: choice.value })),
  };
}

function titleOf({ label, value }: Choice): string {
  const title = label.trim() || value.trim() || '…';
  return title.length <= LONGEST_ANSWER ? title : `${title.slice(0, LONGEST_ANSWER - 2)} …`;
}

function whyButton(slot: string, asked: Asked, words: TeamsWords): Element[] {
  if (slot === 'menu' || slot === 'forget') return [];
  const ask = button(slot === 'step' ? words.why_step : words.why, { value: 'why' }, asked, 'none');
  // Apart from the answers, because it is none.
  return [{ type: 'ActionSet', spacing: 'Medium', separator: true, actions: [ask] }];
}

/** `inputs`: whether a click sends what was picked or written, and checks it first. */
function button(
  title: string,
  own: { readonly value?: string },
  { question, delivery }: Asked,
  inputs: 'auto' | 'none',
  style?: 'positive',
): Element {
  const data = { ...own, ...(question !== null && { question }), delivery };
  const shared = { title, associatedInputs: inputs, data, ...(style && { style }) };
  return {
    type: 'Action.Execute',
    verb: VERB,
    ...shared,
    // Clients from before Action.Execute send the same as a message.
    fallback: { type: 'Action.Submit', ...shared, data: { ...data, verb: VERB } },
  };
}

/** Buttons side by side where they fit a phone, else one below the other, so that no label is cut. */
function rows(buttons: readonly Element[]): Element[] {
  if (buttons.length === 0) return [];
  const width = buttons.reduce((sum, { title }) => sum + String(title).length + 6, 0);
  const set = (actions: readonly Element[], spacing: string) => ({ type: 'ActionSet', spacing, actions });
  if (width <= WIDEST_ROW) return [set(buttons, 'Small')];
  return buttons.map((one) => set([one], 'Small'));
}
