import { type Activity, ActivityTypes } from 'botbuilder';
import type { Message, Part } from '../../dialog/message.ts';
import { withoutMarkdown } from '../../dialog/plain-text.ts';
import { type Asked, answeredElements, choicesElements, inputElements } from './card/answers.ts';
import { saidElements } from './card/body.ts';
import { type Card, card, type Element } from './card/element.ts';
import type { TeamsWords } from './words.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Teams refuses messages of 100 KB; this leaves room for what is put around a card. */
const MOST_BYTES = 70_000;
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

/** A message as Teams activities: one, or as many as its size takes, in order. */
export function renderMessage(message: Message, asked: Asked, words: TeamsWords): Partial<Activity>[] {
  if (message.parts.every((part) => part.kind === 'text' && withoutMarkdown(part.text) === part.text)) {
    return [{ type: ActivityTypes.Message, text: message.text, textFormat: 'plain' }];
  }
  const pieces = message.parts.flatMap((part) => askingElements(part, asked, words));
  const whole = card(pieces, message.text);
  if (surelySmall(message) || bytes(whole) <= MOST_BYTES) return [cardActivity(whole, message.text)];
  const groups = grouped(pieces, MOST_BYTES - 2_000);
  return groups.map((group, index) => {
    const last = index === groups.length - 1;
    const note = answeredElements(words.continued, words);
    return cardActivity(card(last ? group : [...group, ...note], summaryOf(message.text)), message.text);
  });
}

/** A card that was answered, or that is out of date: all it said, and one line in place of its buttons. */
export function renderAnswered(message: Message | null, line: string, words: TeamsWords): Card {
  const said = message?.parts.flatMap((part) => closedElements(part, words)) ?? [];
  const closed = card([...said, ...answeredElements(line, words)], line);
  return bytes(closed) <= MOST_BYTES ? closed : card(answeredElements(line, words), line);
}

/** An activity that carries a card, with a line for notifications. */
export function cardActivity(content: Card, text: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: summaryOf(text),
    attachments: [{ contentType: CARD_TYPE, content }],
  };
}

function askingElements(part: Part, asked: Asked, words: TeamsWords): Element[] {
  if (part.kind === 'choices') return choicesElements(part, asked, words);
  if (part.kind === 'input') return inputElements(part, asked, words);
  return saidElements(part, words);
}

function closedElements(part: Part, words: TeamsWords): Element[] {
  if (part.kind === 'choices') return saidElements({ kind: 'text', text: part.prompt }, words);
  if (part.kind === 'input') return saidElements({ kind: 'text', text: part.label }, words);
  return saidElements(part, words);
}

function grouped(pieces: readonly Element[], most: number): Element[][] {
  const groups: Element[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    const more = bytes(piece) + 1;
    if (size > 0 && size + more > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(piece);
    size += more;
  }
  return groups;
}

function summaryOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_SUMMARY - 1)) || line.slice(0, LONGEST_SUMMARY - 1)} …`;
}

/** Measuring a card costs as much as sending it, and next to none comes near the limit. */
function surelySmall({ text, parts }: Message): boolean {
  return text.length < 5_000 && parts.length < 20;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
