import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Shown } from '../../src/desk/channel.ts';
import { BROKEN_ANDROID } from './broken-android.ts';
import { openBrowser, said, type Visit, visit } from './browser.ts';
import { type DeskProcess, prepareDesk } from './desk-process.ts';
import { click, pickOf, turnOf, write } from './talk.ts';

const folder = mkdtempSync(join(tmpdir(), 'authdesk-e2e-'));
let browser: Browser;
let desk: DeskProcess;

beforeAll(async () => {
  desk = await prepareDesk(folder);
  await desk.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  expect(await desk?.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

async function inVisit(act: (page: Page, visited: Visit) => Promise<void>): Promise<void> {
  const visited = await visit(browser, desk.url);
  await act(visited.page, visited);
  expect(visited.troubles).toEqual([]);
  await visited.close();
}

/** Answers until the case has an outcome; gives every turn. */
async function untilOutcome(
  page: Page,
  first: Shown,
  answer: (shown: Shown, value: string) => Promise<unknown>,
): Promise<Shown[]> {
  const turns = [first];
  for (let shown = first; shown.outcome === null; turns.push(shown)) {
    if (turns.length > 40) throw new Error(`no outcome:\n${(await said(page)).slice(-6).join('\n')}`);
    const value = pickOf(shown, BROKEN_ANDROID);
    const asked = shown;
    shown = await turnOf(page, () => answer(asked, value));
  }
  return turns;
}

describe('a whole conversation', () => {
  test('can be had by buttons alone', () =>
    inVisit(async (page) => {
      const first = await turnOf(page, () => click(page, BROKEN_ANDROID.platform_old));
      const turns = await untilOutcome(page, first, (_, value) => click(page, value));
      expect(turns.flatMap((turn) => turn.steps)).toContain('RS3');
      expect(turns.at(-1)?.outcome).toMatch(/^T[12]$/);
      expect((await said(page)).filter((line) => line.startsWith('You chose:'))).toHaveLength(turns.length);
    }));

  test('can be had by the keyboard alone', () =>
    inVisit(async (page) => {
      const press = async (value: string) => {
        // From wherever the focus is now, only Tab, Space and Enter.
        for (let tabs = 0; tabs < 40; tabs += 1) {
          await page.keyboard.press('Tab');
          const focus = await page.evaluate(() => {
            const active = document.activeElement;
            const fold =
              active?.classList.contains('fold') && active.getAttribute('aria-expanded') === 'false';
            return {
              value: Reflect.get(active ?? {}, 'value'),
              type: Reflect.get(active ?? {}, 'type'),
              fold,
            };
          });
          if (focus.fold) await page.keyboard.press('Enter');
          if (focus.value !== value) continue;
          await page.keyboard.press('Space');
          if (focus.type !== 'checkbox') return;
          while (!(await page.evaluate(() => document.activeElement?.className === 'send-chosen'))) {
            await page.keyboard.press('Tab');
          }
          return page.keyboard.press('Enter');
        }
        throw new Error(`Tab never reached '${value}'.`);
      };
      const first = await turnOf(page, () => press(BROKEN_ANDROID.platform_old));
      const turns = await untilOutcome(page, first, (_, value) => press(value));
      expect(turns.at(-1)?.outcome).toMatch(/^T[12]$/);
    }));

  test('can be had by writing alone', () =>
    inVisit(async (page) => {
      const opening =
        'My Android phone broke. I have a new Android phone and want my accounts back from the backup.';
      const first = await turnOf(page, () => write(page, opening));
      const turns = await untilOutcome(page, first, (asked, value) => {
        const number = asked.choices.findIndex((choice) => choice.value === value) + 1;
        return write(page, String(number));
      });
      expect(turns.flatMap((turn) => turn.steps)).toContain('RS3');
      expect((await said(page)).filter((line) => line.startsWith('You wrote:'))).toHaveLength(turns.length);
    }));
});
