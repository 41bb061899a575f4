import { type Activity, ActivityTypes } from 'botbuilder';
import type { Message, Part } from '../../dialog/message.ts';
import { withoutMarkdown } from '../../dialog/plain-text.ts';
import { type Asked, choicesElements, closingElements, inputElements, MOST_ACTIONS } from './card/answers.ts';
import { saidElements } from './card/body.ts';
import { type Card, card, type Element } from './card/element.ts';
import type { TeamsWords } from './words.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Teams refuses messages of 100 KB; this leaves room for what is put around a card. */
const MOST_BYTES = 70_000;
/** For what is put into a card that is one of several. */
const ROOM = 2_000;
/** As much as a notification shows. */
const LONGEST_SUMMARY = 200;

/** The same with what a newcomer may begin with, to tap under the message. */
export function renderWelcome(message: Message, asked: Asked, words: TeamsWords): Partial<Activity>[] {
  const starters = [words.starter_1, words.starter_2, words.starter_3, words.starter_4];
  const actions = starters.map((title) => ({ type: 'imBack', title, value: title }));
  const activities = renderMessage(message, asked, words);
  return activities.map((activity, index) =>
    index < activities.length - 1 ? activity : { ...activity, suggestedActions: { to: [], actions } },
  );
}

/** A message as Teams activities: one, or as many as its size and its questions take, in order. */
export function renderMessage(message: Message, asked: Asked, words: TeamsWords): Partial<Activity>[] {
  if (message.parts.every((part) => part.kind === 'text' && withoutMarkdown(part.text) === part.text)) {
    return [{ type: ActivityTypes.Message, text: message.text, textFormat: 'plain' }];
  }
  const drawn = message.parts.map((part) => elementsOf(part, asked, words));
  const whole = card(drawn.flat(), message.text);
  const fits = surelySmall(message) || bytes(whole) <= MOST_BYTES;
  if (fits && isAnswerable(weightOf(whole.body))) return [cardActivity(whole, message.text)];
  const groups = grouped(message.parts.flatMap((part, index) => piecesOf(part, drawn[index] ?? [])));
  return groups.map((group, index) => {
    const last = index === groups.length - 1;
    const note = closingElements(words.continued, false, words);
    return cardActivity(card(last ? group : [...group, ...note], summaryOf(message.text)), message.text);
  });
}

/** The line that closes a card; `taken` where it tells an answer. */
export interface Closing {
  readonly line: string;
  readonly taken: boolean;
}

/** A card that was answered, or that is out of date: all it said, and one line in place of its buttons. */
export function renderClosed(message: Message | null, { line, taken }: Closing, words: TeamsWords): Card {
  const said = message?.parts.flatMap((part) => closedElements(part, words)) ?? [];
  const closing = closingElements(line, taken, words);
  const closed = card([...said, ...closing], line);
  return bytes(closed) <= MOST_BYTES ? closed : card(closing, line);
}

/** An activity that carries a card, with a line for notifications. */
export function cardActivity(content: Card, text: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: summaryOf(text),
    attachments: [{ contentType: CARD_TYPE, content }],
  };
}

/** A part as pieces of a card; a question and its answers stay in one piece if that is possible. */
function piecesOf({ kind }: Part, elements: readonly Element[]): Element[][] {
  const asks = kind === 'choices' || kind === 'input';
  return asks && bytes(elements) <= MOST_BYTES - ROOM ? [[...elements]] : elements.map((one) => [one]);
}

function elementsOf(part: Part, asked: Asked, words: TeamsWords): Element[] {
  if (part.kind === 'choices') return choicesElements(part, asked, words);
  if (part.kind === 'input') return inputElements(part, asked, words);
  return saidElements(part, words);
}

function closedElements(part: Part, words: TeamsWords): Element[] {
  if (part.kind === 'choices') return saidElements({ kind: 'text', text: part.prompt }, words);
  if (part.kind === 'input') return saidElements({ kind: 'text', text: part.label }, words);
  return saidElements(part, words);
}

/** What a card holds that Teams bounds. */
interface Weight {
  readonly actions: number;
  readonly inputs: number;
}

/** A second field on a card would have to be filled in before the first could be sent. */
function isAnswerable({ actions, inputs }: Weight): boolean {
  return actions <= MOST_ACTIONS && inputs <= 1;
}

function weightOf(elements: readonly Element[]): Weight {
  const actions = elements.reduce(
    (sum, { actions }) => sum + (Array.isArray(actions) ? actions.length : 0),
    0,
  );
  return { actions, inputs: elements.filter(({ type }) => type.startsWith('Input.')).length };
}

function grouped(pieces: readonly Element[][]): Element[][] {
  const groups: Element[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const group = groups.at(-1);
    const more = bytes(piece);
    if (group && size + more <= MOST_BYTES - ROOM && isAnswerable(weightOf([...group, ...piece]))) {
      group.push(...piece);
      size += more;
    } else {
      groups.push([...piece]);
      size = more;
    }
  }
  return groups;
}

function summaryOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  const begin = line.slice(0, LONGEST_SUMMARY - 2);
  return `${begin.includes(' ') ? begin.slice(0, begin.lastIndexOf(' ')) : begin} …`;
}

/** Measuring a card costs as much as sending it, and next to none comes near the limit. */
function surelySmall({ text, parts }: Message): boolean {
  return text.length < 5_000 && parts.length < 20;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
