// Takes the picture of the README from a real conversation: npm run docs:screenshot
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, visit } from './browser.ts';
import { prepareDesk } from './desk-process.ts';
import { click, pickOf, turnOf, write } from './talk.ts';

const OPENING = 'my Samsung broke, I have a new Samsung now and backup was on';
const FACTS = { backup: 'on_verified', new_app: 'fresh', recovery_account: 'accessible', suspicious: 'no' };

const folder = mkdtempSync(join(tmpdir(), 'authdesk-docs-'));
const desk = await prepareDesk(folder, { LOG_LEVEL: 'warn' });
const browser = await openBrowser();
try {
  await desk.start();
  const { page } = await visit(browser, desk.url, {
    viewport: { width: 800, height: 1000 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  let shown = await turnOf(page, () => write(page, OPENING));
  for (let turns = 0; !shown.steps.includes('RS3'); turns += 1) {
    if (turns > 20)
      throw new Error(`The conversation never came to the recovery; it asks '${shown.asking}'.`);
    const value = pickOf(shown, FACTS);
    shown = await turnOf(page, () => click(page, value));
  }
  mkdirSync('docs/images', { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'docs/images/conversation.png', animations: 'disabled' });
  console.log('docs/images/conversation.png is new: look at it.');
} finally {
  await browser.close();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}
