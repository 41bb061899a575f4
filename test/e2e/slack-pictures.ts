/**
 * Draws what the desk says in Slack, to be looked at: `npm run -s pictures:slack -- FOLDER`. Messages come from real
 * conversations through the real renderer; slack-blocks-to-jsx draws them much as Slack does.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { answeredPage } from '../../src/channels/slack/answered.ts';
import { actions, button, type Page } from '../../src/channels/slack/blocks.ts';
import { homeView } from '../../src/channels/slack/home.ts';
import { startView } from '../../src/channels/slack/modal.ts';
import { renderMessage } from '../../src/channels/slack/render.ts';
import { loadSlackWords } from '../../src/channels/slack/words.ts';
import { loadDialogs } from '../../src/content/load.ts';
import type { DialogEvent } from '../../src/dialog/event.ts';
import type { Session } from '../../src/dialog/session.ts';
import { expectation, transition } from '../../src/dialog/transition.ts';
import { understand } from '../../src/understand/understand.ts';

const require = createRequire(import.meta.url);
const { createElement } = require('react') as { createElement(type: unknown, props: object): unknown };
const { renderToStaticMarkup } = require('react-dom/server') as {
  renderToStaticMarkup(node: unknown): string;
};
const { Message } = require('slack-blocks-to-jsx') as { readonly Message: unknown };
const folder = process.argv[2] ?? 'artefacts/slack';
const dialogs = loadDialogs('dialogs');
const words = loadSlackWords('dialogs/slack/words.yaml', dialogs.organisation.desk);

/** The posts of a conversation: plain inputs are said, those that begin with `!` are chosen; `!3` is the third answer. */
function talk(...inputs: string[]): Page[] {
  let session: Session | null = null;
  let at = 0;
  return inputs.flatMap((given) => {
    at += 1;
    if (session?.outcome) return [];
    const picked = expectation(dialogs, session).choices[Number(given.slice(1)) - 1]?.value;
    const input = given.startsWith('!') && picked !== undefined ? `!${picked}` : given;
    const event: DialogEvent = input.startsWith('!')
      ? { kind: 'choose', at, value: input.slice(1) }
      : { kind: 'say', at, reading: understand(input, expectation(dialogs, session)) };
    const result = transition(dialogs, session, event);
    session = result.session;
    const question = session?.question?.id ?? null;
    return result.effects.flatMap((effect) =>
      effect.kind === 'send' ? renderMessage(effect.message, question, words) : [],
    );
  });
}

const LOGO =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="%230b3d66"/></svg>';
/** The drawing library takes `verbatim` for plain text; Slack only stops making links by itself. */
const drawable = (blocks: unknown) =>
  JSON.parse(JSON.stringify(blocks).replaceAll(',"verbatim":true', '')) as unknown;

const opening = talk('my phone is lost');
const way = actions('continue', [button('continue', words.continue, 'continue')]);
const pictures: Record<string, Page[]> = {
  opening: talk('hello'),
  ephemeral: opening.map((page) => ({ ...page, blocks: [...page.blocks, way] })),
  answered: opening.map((page) => answeredPage(page, 'Your answer: No, nothing strange')),
  steps: talk('how do i turn on backup on my iphone', '!3', '!1', '!1', '!1', '!1', 'why').slice(-4),
  'all-steps': talk('how do i turn on backup on my iphone', '!3', '!1', '!1', 'all steps').slice(-1),
  help: talk('help'),
  handoff: talk('human', ...Array<string>(12).fill('!1')).slice(-1),
  secret: talk('my code is otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'),
  home: [
    {
      text: '',
      blocks: homeView(
        {
          conversation: { kind: 'open', question: 'Where is the old phone now?' },
          tickets: [
            {
              number: 'INC-4711',
              url: 'https://desk.example.com/INC-4711',
              state: 'open',
              created: Date.UTC(2026, 4, 6),
            },
          ],
        },
        words,
      ).blocks,
    },
  ],
  window: [{ text: '', blocks: startView(words).blocks }],
};

mkdirSync(folder, { recursive: true });
const style = readFileSync(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
for (const [name, posts] of Object.entries(pictures)) {
  const drawn = posts.map(({ blocks }) =>
    renderToStaticMarkup(
      createElement(Message, {
        name: dialogs.organisation.desk,
        logo: LOGO,
        time: new Date(0),
        blocks: drawable(blocks),
      }),
    ),
  );
  await page.setContent(
    `<style>${style} body{margin:12px;background:#fff;font-family:Lato,sans-serif}</style>${drawn.join('')}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
await browser.close();
console.log(`${Object.keys(pictures).length} pictures in ${folder}`);
