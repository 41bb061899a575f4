import type { Input } from '../../desk/channel.ts';
import type { Desk } from '../../desk/desk.ts';
import type { TranscriptLine } from '../../desk/store.ts';
import type { Message } from '../../dialog/message.ts';
import type { Card } from './card/element.ts';
import type { Click, TeamsEvent } from './parse.ts';
import { type Closing, renderClosed } from './render.ts';
import { fillWords, type TeamsWords } from './words.ts';

export type Clicked = Extract<TeamsEvent, { kind: 'clicked' }>;

type Said = Extract<TranscriptLine, { direction: 'in' }>;
type Shown = Extract<TranscriptLine, { direction: 'out' }>;

/** How far back a card is looked for: first a little, then as far as anybody scrolls. */
const NEAR = 8;
const FAR = 100;

/**
 * Takes a click and gives the card as it stands from now on: with the answer, or closed, and without buttons. What
 * became of the click is read from the transcript, so that of two clicks at once each card tells the same.
 */
export async function answerClick(
  { desk, words }: { readonly desk: Pick<Desk, 'history'>; readonly words: TeamsWords },
  conversation: string,
  { key, click }: Clicked,
  take: (input: Input) => Promise<unknown>,
): Promise<Card> {
  await take(click.input);
  const lines = await linesSince(desk, conversation, click);
  const shown = lines.find((line): line is Shown => line.direction === 'out' && line.id === click.delivery);
  const said = lines.find((line): line is Said => line.direction === 'in' && line.id === `teams:${key}`);
  const closing =
    lines.length === 0 ? { line: words.deleted, taken: false } : closingOf(click, lines, shown, said, words);
  return renderClosed(shown?.message ?? null, closing, words);
}

/** The newest lines of a conversation, as far back as the card that was clicked, where that can be found. */
async function linesSince(
  desk: Pick<Desk, 'history'>,
  conversation: string,
  { delivery }: Click,
): Promise<readonly TranscriptLine[]> {
  const { lines } = await desk.history('teams', conversation, NEAR);
  const found = lines.some((line) => line.direction === 'out' && line.id === delivery);
  if (found || lines.length < NEAR) return lines;
  return (await desk.history('teams', conversation, FAR)).lines;
}

/** How a clicked card closes. It repeats the transcript, where secrets are masked, and not the click. */
function closingOf(
  { input, question }: Click,
  lines: readonly TranscriptLine[],
  shown: Shown | undefined,
  said: Said | undefined,
  words: TeamsWords,
): Closing {
  if (input.kind === 'choose' && input.value === 'why') {
    return { line: fillWords(words.chosen, { answer: words.why }), taken: true };
  }
  if (said && wasOpen(lines, said, question)) {
    const answer = input.kind === 'choose' && shown ? labelsOf(input.value, shown.message) : said.text;
    if (answer !== null) return { line: fillWords(words.answered, { answer }), taken: true };
  }
  const before = shown && answerTo(shown, lines);
  const line = before === undefined ? words.closed : fillWords(words.closed_before, { answer: before.text });
  return { line, taken: false };
}

/** Whether the question was open when something was said. */
function wasOpen(lines: readonly TranscriptLine[], said: Said, question: string | undefined): boolean {
  if (question === undefined) return true;
  const before = lines.slice(0, lines.indexOf(said));
  const last = before.findLast((line) => line.direction === 'out' && line.question !== null);
  return last?.direction === 'out' && last.question === question;
}

/** What was said to a question when it closed: the first thing after which something else was asked, or nothing. */
function answerTo(shown: Shown, lines: readonly TranscriptLine[]): Said | undefined {
  const after = lines.slice(lines.indexOf(shown) + 1);
  return after.find((line, index): line is Said => {
    if (line.direction !== 'in') return false;
    const next = after.slice(index).find((later) => later.direction === 'out');
    return next?.direction !== 'out' || next.question !== shown.question;
  });
}

/** What was picked, in the words of the card; null when the card did not offer it. */
function labelsOf(value: string, message: Message): string | null {
  const parts = message.parts.filter((part) => part.kind === 'choices');
  const labels = new Map(parts.flatMap((part) => part.choices.map((one) => [one.value, one.label] as const)));
  const picked = value.split(',').map((one) => labels.get(one));
  return picked.every((label) => label !== undefined) ? picked.join(', ') : null;
}
