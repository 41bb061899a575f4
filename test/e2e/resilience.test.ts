import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, said, type Visit, visit } from './browser.ts';
import { type DeskProcess, prepareDesk } from './desk-process.ts';
import { click, pickOf, turnOf, write } from './talk.ts';

const folder = mkdtempSync(join(tmpdir(), 'authdesk-e2e-'));
let browser: Browser;
let desk: DeskProcess;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  desk = await prepareDesk(folder);
  browser = await openBrowser();
});
beforeEach(async () => {
  await desk.start();
  visited = await visit(browser, desk.url);
  page = visited.page;
});
afterEach(async () => {
  await visited.close();
  await desk.stop();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const answers = async () => (await said(page)).filter((line) => line.startsWith('You '));

describe('the conversation', () => {
  test('is the same after a reload, with its question open', async () => {
    await turnOf(page, () => click(page, 'android'));
    const before = await said(page);
    const choices = await page.locator('#choices').textContent();
    await page.reload();
    await page.locator('#choices').waitFor();
    expect(await said(page)).toEqual(before);
    expect(await page.locator('#choices').textContent()).toBe(choices);
    await turnOf(page, () => click(page, 'unknown'));
    expect(await answers()).toHaveLength(2);
    expect(visited.troubles).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('goes on where it was after a restart by %s', async (signal) => {
    await turnOf(page, () => click(page, 'android'));
    const before = await said(page);
    await desk.stop(signal);
    const notice = page.locator('#notice');
    await notice.getByText('cannot be reached').waitFor();
    const answered = turnOf(page, () => click(page, 'unknown'));
    await notice.getByText('Your answer is kept').waitFor();
    await desk.start();
    // The page tries by itself as well, and may be first: then there is nothing left to press.
    const pressed = notice.getByRole('button').click({ timeout: 5_000 });
    pressed.catch(() => {});
    const shown = await answered;
    expect((await said(page)).slice(0, before.length)).toEqual(before);
    expect(await answers()).toHaveLength(2);
    await page.waitForFunction(() => document.getElementById('notice')?.childElementCount === 0);
    await turnOf(page, () => click(page, pickOf(shown, {})));
    expect(await answers()).toHaveLength(3);
  });

  test('moves once when the answer of the desk is lost on its way', async () => {
    let lost = 0;
    await page.route('**/api/turn', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    const shown = await turnOf(page, () => click(page, 'android'));
    expect(shown).toMatchObject({ duplicate: true });
    expect(lost).toBe(1);
    expect(await answers()).toEqual(['You chose: Android (Samsung, Pixel and others)']);
  });

  test('sends what was on its way when the page was left', async () => {
    await desk.stop();
    await page.locator('#notice').getByText('cannot be reached').waitFor();
    await write(page, 'it is an iPhone');
    await page.locator('#notice').getByText('Your answer is kept').waitFor();
    const kept = await page.evaluate(() => sessionStorage.getItem('authdesk-unsent'));
    expect(kept).toContain('iPhone');
    await desk.start();
    await page.reload();
    await page.getByText('You wrote:').waitFor();
    expect(await answers()).toEqual(['You wrote: it is an iPhone']);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('is the same in two windows, and the other hears of it', async () => {
    const other = await page.context().newPage();
    await other.goto(desk.url);
    await other.locator('#choices').waitFor();
    await turnOf(page, () => click(page, 'android'));
    await other.getByText('You chose:').waitFor();
    expect(await said(other)).toEqual(await said(page));
  });

  test('is not the one of another browser', async () => {
    await turnOf(page, () => write(page, 'my iPhone is broken'));
    const stranger = await visit(browser, desk.url);
    expect((await said(stranger.page)).join()).not.toContain('broken');
    await stranger.close();
  });

  test('keeps no secret on the screen or in the log', async () => {
    await turnOf(page, () => write(page, 'it does not work otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'));
    expect((await said(page)).join('\n')).not.toContain('JBSWY3DP');
    expect((await said(page)).join('\n')).toContain('Warning');
    expect(desk.output()).toContain('turn-done');
    expect(desk.output()).not.toMatch(/JBSWY3DP|does not work/);
  });

  test('is gone after "Delete my data" was confirmed', async () => {
    await turnOf(page, () => write(page, 'my iPhone is broken'));
    await page.locator('#menu-button').click();
    await turnOf(page, () => page.locator('#menu').getByText('Delete my data').click());
    const yes = await page.locator('#choices .choice').first().getAttribute('value');
    await turnOf(page, () => click(page, yes ?? ''));
    expect((await said(page)).join('\n')).not.toContain('broken');
    await page.reload();
    await page.locator('.from-desk').first().waitFor();
    expect((await said(page)).join('\n')).not.toContain('broken');
  });
});

describe('the desk', () => {
  test('stops with 0 in the middle of turns, and keeps every turn that it answered', async () => {
    const cookie = (await fetch(desk.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { 'Content-Type': 'application/json', Cookie: cookie };
    const answered: string[] = [];
    const talk = async (client: number) => {
      for (let turn = 0; turn < 14; turn += 1) {
        const text = `turn ${client}-${turn}`;
        const body = JSON.stringify({ kind: 'say', text, key: crypto.randomUUID() });
        const response = await fetch(`${desk.url}/api/turn`, { method: 'POST', headers, body }).catch(
          () => null,
        );
        if (response?.status !== 200) return;
        answered.push(text);
      }
    };
    const talking = Promise.all([1, 2, 3, 4].map(talk));
    while (answered.length < 8) await delay(1);
    expect(await desk.stop('SIGTERM')).toBe(0);
    await talking;
    expect(answered.length).toBeLessThan(56);
    expect(desk.output()).toMatch(/"stopping".*\n(.*\n)*.*"stopped"/);

    await desk.start();
    const conversation = await (await fetch(`${desk.url}/api/conversation`, { headers })).text();
    expect(answered.filter((text) => !conversation.includes(`"${text}"`))).toEqual([]);
  });

  test.each(['/', '/api/conversation', '/metrics', '/main.js'])(
    'answers %s at localhost only',
    async (path) => {
      const ask = async (host: string) => {
        const request = get(desk.url + path, { headers: { Host: host } });
        const [response] = await once(request, 'response');
        response.resume();
        return response.statusCode;
      };
      expect(await ask('evil.example')).toBe(421);
      expect(await ask(new URL(desk.url).host)).toBe(path.startsWith('/api') ? 401 : 200);
    },
  );

  test('says in one line that its port is taken', async () => {
    const second = await prepareDesk(folder, { PORT: new URL(desk.url).port });
    await expect(second.start()).rejects.toThrow(/another process listens there/);
    expect(second.output()).not.toContain('    at ');
  });
});
