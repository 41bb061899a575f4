import type { Input } from '../../desk/channel.ts';
import type { Desk, Turn } from '../../desk/desk.ts';
import type { TranscriptLine } from '../../desk/store.ts';
import type { Message } from '../../dialog/message.ts';
import type { Card } from './card/element.ts';
import type { Click, TeamsEvent } from './parse.ts';
import { renderAnswered } from './render.ts';
import { fillWords, type TeamsWords } from './words.ts';

export type Clicked = Extract<TeamsEvent, { kind: 'clicked' }>;

/** How far back a card is looked for: first a little, then as far as anybody scrolls. */
const NEAR = 8;
const FAR = 100;

/** Takes a click and gives the card as it stands from now on: with the answer, or closed, and without buttons. */
export async function answerClick(
  { desk, words }: { readonly desk: Pick<Desk, 'history'>; readonly words: TeamsWords },
  conversation: string,
  { key, click }: Clicked,
  take: (input: Input) => Promise<Turn>,
): Promise<Card> {
  const before = await desk.history('teams', conversation, 1);
  const stale = click.question !== undefined && click.question !== before.question;
  const { duplicate } = await take(inputOf(click, stale));
  const { lines, message } = await findCard(desk, conversation, click);
  const said = lines.find((line) => line.direction === 'in' && line.id === `teams:${key}`);
  const open = duplicate ? wasOpen(lines, said, click.question) : !stale;
  return renderAnswered(message, lineOf(click, open, message, said, words), words);
}

/** What was written into an outdated field must not answer another question: the engine refuses a choice for it. */
function inputOf({ input, question }: Click, stale: boolean): Input {
  if (input.kind === 'choose' || !stale || question === undefined) return input;
  return { kind: 'choose', value: input.text, question };
}

async function findCard(
  desk: Pick<Desk, 'history'>,
  conversation: string,
  { delivery }: Click,
): Promise<{ readonly lines: readonly TranscriptLine[]; readonly message: Message | null }> {
  for (const limit of [NEAR, FAR]) {
    const { lines } = await desk.history('teams', conversation, limit);
    const card = lines.find((line) => line.direction === 'out' && line.id === delivery);
    if (card?.direction === 'out') return { lines, message: card.message };
    if (lines.length < limit || limit === FAR) return { lines, message: null };
  }
  return { lines: [], message: null };
}

/** Whether the question was open when a click that is repeated now came first. */
function wasOpen(
  lines: readonly TranscriptLine[],
  said: TranscriptLine | undefined,
  question: string | undefined,
): boolean {
  if (question === undefined) return true;
  const before = said === undefined ? [] : lines.slice(0, lines.indexOf(said));
  const last = before.findLast((line) => line.direction === 'out' && line.question !== null);
  return last?.direction === 'out' && last.question === question;
}

/** The line of an answered card. It repeats the transcript, where secrets are masked, and not the click. */
function lineOf(
  { input }: Click,
  open: boolean,
  message: Message | null,
  said: TranscriptLine | undefined,
  words: TeamsWords,
): string {
  if (input.kind === 'choose' && input.value === 'why') return fillWords(words.chosen, { answer: words.why });
  if (!open || said?.direction !== 'in') return words.closed;
  const answer = input.kind === 'choose' && message !== null ? labelsOf(input.value, message) : said.text;
  return answer === null ? words.closed : fillWords(words.answered, { answer });
}

/** What was picked, in the words of the card; null when the card did not offer it. */
function labelsOf(value: string, message: Message): string | null {
  const parts = message.parts.filter((part) => part.kind === 'choices');
  const labels = new Map(parts.flatMap((part) => part.choices.map((one) => [one.value, one.label] as const)));
  const picked = value.split(',').map((one) => labels.get(one));
  return picked.every((label) => label !== undefined) ? picked.join(', ') : null;
}
