import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { renderClosed, renderMessage, renderWelcome } from '../../../src/channels/teams/render.ts';
import type { Choice, Message } from '../../../src/dialog/message.ts';
import { withoutMarkdown } from '../../../src/dialog/plain-text.ts';
import { sentence } from '../../../src/dialog/wording.ts';
import { everyMessage, messagesOf } from '../../fixtures/every-message.ts';
import { dialogs, words } from '../../fixtures/teams/teams-desk.ts';
import { openBrowser } from '../browser.ts';
import { type CardPage, openCardPage, type Theme } from './card-page.ts';

const FOLDER = 'artefacts/teams/cards';
const asked = { question: 'q1', delivery: '00000000-0000-0000-0000-000000000000' };
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

let browser: Browser;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const last = (...inputs: string[]) => messagesOf(dialogs, ...inputs).at(-1) as Message;
const cardsOf = (message: Message) =>
  renderMessage(message, asked, words).flatMap(({ attachments }) =>
    (attachments ?? []).map((one) => one.content),
  );

function asking(count: number, more: Partial<Choice> = {}, multiple = false): Message {
  const choices = Array.from({ length: count }, (_, i) => ({
    value: `v${i}`,
    label: `Answer number ${i + 1}`,
    ...more,
  }));
  return {
    text: 'Which?',
    parts: [
      { kind: 'choices', slot: 's', prompt: 'Which of these?', choices, ...(multiple && { multiple }) },
    ],
  };
}

const every = [...everyMessage(dialogs, 400)];
/** The longest message that asks about a slot. */
const about = (slot: string) =>
  every
    .filter(({ parts }) => parts.some((part) => part.kind === 'choices' && part.slot === slot))
    .reduce((a, b) => (b.text.length > a.text.length ? b : a));
/** A message with one of the engine's own sentences. */
const saying = (name: string) =>
  every.find(({ text }) => text.includes(withoutMarkdown(sentence(dialogs, name)))) as Message;
const [welcome] = renderWelcome(last('hello'), asked, words);
const lost = last('my phone is lost');

/** Every kind of card, under the name of its picture. */
const kinds: Readonly<Record<string, unknown[]>> = {
  welcome: [welcome?.attachments?.[0]?.content],
  ...Object.fromEntries(
    [2, 3, 4, 5, 6, 7, 12].map((count) => [
      `options-${String(count).padStart(2, '0')}`,
      cardsOf(asking(count)),
    ]),
  ),
  'options-several': cardsOf(asking(6, {}, true)),
  'options-long': cardsOf(asking(4, { label: `${LONG} or something else altogether, which I cannot name` })),
  ...Object.fromEntries(
    [
      ...new Set(
        every.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? [part.slot] : []))),
      ),
    ].map((slot) => [`about-${slot}`, cardsOf(about(slot))]),
  ),
  steps: cardsOf(
    every.find(
      ({ parts }) => parts[0]?.kind === 'warning' && parts.filter(({ kind }) => kind === 'step').length > 1,
    ) as Message,
  ),
  help: cardsOf(last('hello', 'help')),
  status: cardsOf(last('my Samsung phone is lost', 'status')),
  why: cardsOf(last('my phone is lost', 'why')),
  'all-steps': cardsOf(last('all steps F09')),
  privacy: cardsOf(last('privacy')),
  delete: cardsOf(last('hello', 'delete my data')),
  note: cardsOf(last('human')),
  secret: cardsOf(last('human', 'my code is 493022')),
  handoff: cardsOf(saying('handoff-saved')),
  'not-understood': cardsOf(last('hello', 'qwertz uiop')),
  answered: [renderClosed(lost, { line: 'You answered: No, nothing strange', taken: true }, words)],
  stale: [renderClosed(lost, { line: words.closed, taken: false }, words)],
  expired: [renderClosed(null, { line: words.closed, taken: false }, words)],
  'longest-of-all': cardsOf(every.reduce((a, b) => (b.text.length > a.text.length ? b : a))),
  'one-long-word': cardsOf({
    text: LONG,
    parts: [
      { kind: 'text', text: `**${LONG}** ${LONG}` },
      { kind: 'warning', code: 'W1', text: LONG },
      {
        kind: 'facts',
        title: LONG,
        rows: [{ label: LONG, value: `${LONG} *not bold* [no link](https://evil.example)` }],
      },
      { kind: 'link', label: 'A page', url: `https://example.com/${LONG}` },
    ],
  }),
};

describe.each(['light', 'dark'] satisfies Theme[])('on a phone, in the %s theme', (theme) => {
  let phone: CardPage;
  beforeAll(async () => {
    phone = await openCardPage(browser, theme);
    mkdirSync(join(FOLDER, theme), { recursive: true });
  });

  test.each(Object.entries(kinds))('%s can be read and tapped', async (name, cards) => {
    expect(cards.length).toBeGreaterThan(0);
    for (const [index, card] of cards.entries()) {
      await phone.draw(card);
      const suffix = cards.length > 1 ? `-${index + 1}` : '';
      await phone.page.screenshot({ path: join(FOLDER, theme, `${name}${suffix}.png`), fullPage: true });
      expect(await phone.faults()).toEqual([]);
    }
  });
});
