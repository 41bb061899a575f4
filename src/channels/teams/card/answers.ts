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
const MOST_ACTIONS = 6;
/** A list that is longer than this folds up. */
const LONGEST_OPEN_LIST = 10;
/** Buttons in a row beyond this many characters would be cut on a phone: they stand one below the other. */
const WIDEST_ROW = 34;

/** A question with the ways to answer it. Never more than six actions. */
export function choicesElements(part: Choices, asked: Asked, words: TeamsWords): Element[] {
  const { choices, multiple = false } = part;
  const prompt = richText(part.prompt, words.opens, { weight: 'Bolder', spacing: 'Medium' });
  const why = whyButton(part.slot, asked, words);
  const send = button(words.send, {}, asked, 'auto', 'positive');
  if (!multiple && choices.length <= MOST_ACTIONS) {
    const buttons = choices.map((choice) => answerButton(choice, asked));
    return [...prompt, ...rows(buttons), ...(buttons.length < MOST_ACTIONS ? why : [])];
  }
  const common = multiple ? [] : choices.filter((choice) => !choice.more).slice(0, MOST_ACTIONS - 1);
  if (common.length === choices.length || !choices.some((choice) => choice.more)) {
    // The prompt is the list's own label.
    return [list(withoutMarkdown(part.prompt), choices, multiple, words), ...rows([send]), ...why];
  }
  const others = choices.filter((choice) => !common.includes(choice));
  const buttons = common.map((choice) => answerButton(choice, asked));
  return [...prompt, ...rows(buttons), list(words.more, others, multiple, words), ...rows([send])];
}

/** A field to write into. */
export function inputElements(part: Input, asked: Asked, words: TeamsWords): Element[] {
  return [
    {
      type: 'Input.Text',
      id: WRITTEN,
      label: part.label,
      ...(part.placeholder && { placeholder: part.placeholder }),
      maxLength: part.maxLength,
      isMultiline: part.maxLength > 120,
      isRequired: true,
      errorMessage: words.write_first,
    },
    ...rows([button(words.send, {}, asked, 'auto', 'positive')]),
  ];
}

/** What stands on an answered card in place of its buttons. */
export function answeredElements(line: string, words: TeamsWords): Element[] {
  const text = textLine(line, words.opens, { weight: 'Bolder' });
  return [{ type: 'Container', style: 'good', spacing: 'Medium', items: [text] }];
}

function list(label: string, choices: readonly Choice[], multiple: boolean, words: TeamsWords): Element {
  const long = choices.length > LONGEST_OPEN_LIST;
  const folded = !multiple && (long || label === words.more);
  return {
    type: 'Input.ChoiceSet',
    id: PICK,
    label,
    style: folded ? (long ? 'filtered' : 'compact') : 'expanded',
    ...(folded && { placeholder: words.more_hint }),
    isMultiSelect: multiple,
    wrap: true,
    isRequired: true,
    errorMessage: multiple ? words.pick_some : words.pick_one,
    choices: choices.map(({ value, label: title }) => ({ title, value })),
  };
}

function answerButton({ value, label }: Choice, asked: Asked): Element {
  return button(label, { value }, asked, 'none');
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
  const width = buttons.reduce((sum, { title }) => sum + String(title).length + 6, 0);
  const set = (actions: readonly Element[], spacing: string) => ({ type: 'ActionSet', spacing, actions });
  if (width <= WIDEST_ROW) return [set(buttons, 'Small')];
  return buttons.map((one) => set([one], 'Small'));
}
