import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, PHONE, picture, said, type Visit, violations, visit } from './browser.ts';
import { EVERY_PART } from './every-part.ts';
import { type ScriptedPage, serveScript } from './scripted-page.ts';
import { click, turnOf, write } from './talk.ts';

let browser: Browser;
let served: ScriptedPage;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  served = await serveScript(EVERY_PART);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Takes the page through every kind of part, stopping at each. */
async function throughEveryPart(on: Page, stop: (name: string) => Promise<void>): Promise<void> {
  await stop('1-start');
  await on.locator('.fold').click();
  await stop('2-more');
  await turnOf(on, () => click(on, 'goal-0'));
  await stop('3-several');
  await on.locator('.send-chosen').click();
  await stop('4-none-picked');
  await on.locator('input[value="personal"]').check();
  await turnOf(on, () => click(on, 'work'));
  await stop('5-step');
  await on.locator('summary').click();
  await on.locator('#choices').scrollIntoViewIfNeeded();
  await stop('6-reply');
  await turnOf(on, () => write(on, 'It worked'));
  await stop('7-facts');
  await write(on, 'x'.repeat(41));
  await stop('8-too-long');
  await on.locator('#menu-button').click();
  await stop('9-menu');
}

describe.each([
  ['phone-light', { viewport: PHONE, colorScheme: 'light' }],
  ['phone-dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['desktop-light', { viewport: DESKTOP, colorScheme: 'light' }],
  ['desktop-dark', { viewport: DESKTOP, colorScheme: 'dark' }],
  ['forced-colors', { viewport: PHONE, colorScheme: 'dark', forcedColors: 'active' }],
  ['zoom-200', { viewport: { width: 640, height: 450 }, colorScheme: 'light' }],
  ['zoom-400', { viewport: { width: 320, height: 256 }, colorScheme: 'light' }],
] as const)('on %s the page', (name, options) => {
  test('shows every part without a fault of accessibility, and fits', async () => {
    const { page, troubles, close } = await visit(browser, served.url, options);
    const found: string[] = [];
    await throughEveryPart(page, async (stop) => {
      await picture(page, `${name}-${stop}`);
      found.push(...(await violations(page)).map((violation) => `${stop}: ${violation}`));
      const { wide, has } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { wide: scrollWidth, has: clientWidth };
      });
      expect({ stop, wide }).toEqual({ stop, wide: has });
    });
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the page', () => {
  beforeEach(async () => {
    visited = await visit(browser, served.url);
    page = visited.page;
  });
  afterEach(async () => {
    expect(visited.troubles).toEqual([]);
    await visited.close();
  });

  const focused = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');

  test('moves the focus of a keyboard to the new answers, and leaves it in the field of somebody who writes', async () => {
    await page.locator('#choices button[value="goal-1"]').focus();
    await turnOf(page, () => page.keyboard.press('Enter'));
    expect(await focused()).toBe('choices');
    await page.locator('#text').focus();
    await turnOf(page, () => write(page, 'both'));
    expect(await focused()).toBe('text');
  });

  test('does not send a digit that is typed outside the field, nor an Enter with Shift', async () => {
    const before = await said(page);
    await page.locator('#choices button').first().focus();
    await page.keyboard.press('2');
    await page.locator('#text').focus();
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    expect(await page.locator('#text').inputValue()).toBe('one\ntwo');
    expect(await said(page)).toEqual(before);
    await turnOf(page, () => page.keyboard.press('Enter'));
    expect(await said(page)).toContain('You wrote: one two');
  });

  test('starts its keyboard way with a link to the answer', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to your answer');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('text');
  });

  test('opens the menu and closes it with Escape, giving the focus back', async () => {
    await page.locator('#menu-button').press('Enter');
    expect(await page.locator('#menu-button').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('#menu').isVisible()).toBe(false);
    expect(await focused()).toBe('menu-button');
  });

  test('offers the way to the answers only while they are below what can be seen', async () => {
    expect(await page.locator('#to-choices').isVisible()).toBe(false);
    for (const value of ['goal-0', 'work']) await turnOf(page, () => click(page, value));
    await page.setViewportSize(PHONE);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('#to-choices').click();
    await page.locator('#to-choices').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('choices');
    await page.locator('#choices .why').waitFor();
  });

  test('leaves an answered question as text, without buttons in the log', async () => {
    await turnOf(page, () => click(page, 'goal-2'));
    expect(await page.locator('#log button, #log input').count()).toBe(0);
    expect(await said(page)).toContain('You chose: My phone is lost');
  });

  test('joins several answers and refuses none', async () => {
    await turnOf(page, () => click(page, 'goal-0'));
    await page.locator('.send-chosen').click();
    expect(await page.getByRole('alert').first().textContent()).toContain('Pick at least one');
    await page.locator('input[value="personal"]').check();
    await turnOf(page, () => click(page, 'codes'));
    expect(await said(page)).toContain('You chose: Personal Microsoft account, Codes for other websites');
  });

  test('says that a link leads elsewhere and gives nothing away to it', async () => {
    for (const value of ['goal-0', 'work', 'worked']) await turnOf(page, () => click(page, value));
    const link = page.getByRole('link', { name: /Security info/ });
    expect(await link.textContent()).toContain('opens another website in a new tab');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('does not move away from what is being read when a message comes unasked', async () => {
    for (const value of ['goal-0', 'work', 'worked']) await turnOf(page, () => click(page, value));
    await page.setViewportSize(PHONE);
    await page.evaluate(() => window.scrollTo(0, 0));
    const text = 'Your ticket was answered.';
    const notice = {
      key: 'n1',
      channel: 'web',
      conversation: served.conversation(),
      messages: [{ parts: [{ kind: 'text', text }], text }],
    } as const;
    await served.desk.notify(notice);
    await page.getByText('New message below').waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.locator('#text-label').textContent()).toBe('Which websites are missing?');
    await page.getByText('New message below').click();
    await page.getByText(text).waitFor();
  });

  test('shows markup in a message and in an answer as text', async () => {
    await turnOf(page, () => write(page, '<img src=x onerror=alert(1)> **bold** {{words}}'));
    expect(await said(page)).toContain('You wrote: <img src=x onerror=alert(1)> **bold** {{words}}');
    expect(await page.locator('#log img').count()).toBe(0);
  });

  test('says calmly when the desk is away, without a fault of accessibility', async () => {
    await page.context().setOffline(true);
    await page.locator('#text').fill('hello');
    await page.locator('#text').press('Enter');
    await page.locator('#notice').getByText('will be sent by itself').waitFor();
    await picture(page, 'desktop-light-offline');
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('#notice').getByText('The desk is back').waitFor();
    expect((await said(page)).filter((line) => line === 'You wrote: hello')).toHaveLength(1);
    visited.troubles.splice(0);
  });
});
