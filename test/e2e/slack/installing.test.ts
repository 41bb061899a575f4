import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { createEmulator, type Emulator } from 'emulate';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../fixtures/free-port.ts';
import { SECRET, sign } from '../../fixtures/slack/slack-person.ts';
import { openBrowser, picture, violations } from '../browser.ts';
import { type DeskProcess, prepareDesk } from '../desk-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'authdesk-slack-'));
const key = randomBytes(32).toString('base64');
let slack: Emulator;
let desk: DeskProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  slack = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      tokens: { 'xoxp-admin': { login: 'admin' } },
      slack: { team: { name: 'Test', domain: 'test' }, users: [{ name: 'admin', real_name: 'An Admin' }] },
    },
  });
  desk = await prepareDesk(folder, settings(key));
  await desk.start();
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 800, height: 600 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (encryptionKey: string) => (url: string) => ({
  SLACK_PUBLIC_URL: url,
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'a-state-secret-of-the-tests',
  SLACK_ENCRYPTION_KEY: encryptionKey,
  SLACK_API_URL: `${slack.url}/api/`,
});

function stored(): { name: string; value: string }[] {
  const database = new SqliteDatabase(join(folder, 'authdesk.db'), { readonly: true });
  const rows = database.prepare("select name, value from kept where name like 'slack-installation:%'").all();
  database.close();
  return rows as { name: string; value: string }[];
}

/** A delivery of Slack to the desk, as the installed app gets it. */
async function deliver(event: Record<string, unknown>): Promise<number> {
  const body = JSON.stringify({
    ...{ type: 'event_callback', team_id: 'T000000001', api_app_id: 'A1', event_id: `Ev${Math.random()}` },
    authorizations: [{ enterprise_id: null, team_id: 'T000000001', is_enterprise_install: false }],
    event,
  });
  const headers = { 'Content-Type': 'application/json', ...sign(body, Math.floor(Date.now() / 1000)) };
  return (await fetch(`${desk.url}/slack/events`, { method: 'POST', headers, body })).status;
}

async function call(method: string, args: object): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer xoxp-admin' };
  const response = await fetch(`${slack.url}/api/${method}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(args) },
  });
  return (await response.json()) as Record<string, unknown>;
}

test('an administrator installs the app in the browser, and is told what to do next', async () => {
  await page.goto(`${desk.url}/slack/install`);
  expect(page.url()).toContain('/oauth/v2/authorize');
  await page.getByRole('button', { name: 'admin' }).click();
  await page.waitForURL('**/slack/oauth_redirect**');
  expect(await page.locator('h1').textContent()).toBe('Authdesk is installed');
  expect(await page.locator('ol li').count()).toBe(3);
  expect(await page.locator('a').getAttribute('href')).toMatch(
    /^https:\/\/slack\.com\/app_redirect\?app=[^&]+&team=T000000001$/,
  );
  expect(await violations(page)).toEqual([]);
  await picture(page, 'slack-installed');
  expect(stored().map(({ name }) => name)).toEqual(['slack-installation:T000000001']);
  expect(stored()[0]?.value).toMatch(/^v1\./);
});

test('the desk answers there with the token it was given, after it was started again', async () => {
  await desk.stop();
  await desk.start();
  const people = (await call('users.list', {})).members as { id: string; name: string }[];
  const user = people.find(({ name }) => name === 'admin')?.id;
  const channel = 'D0DIRECT01';
  const status = await deliver({
    ...{ type: 'message', channel_type: 'im', channel, user, text: 'I lost my phone', ts: '1.1' },
  });
  expect(status).toBe(200);
  // The emulator knows no such conversation: it refuses the post, which proves that the token was taken.
  const refused = () => {
    const database = new SqliteDatabase(join(folder, 'authdesk.db'), { readonly: true });
    const row = database.prepare('select state, last_error from outbox').get();
    database.close();
    return row;
  };
  for (let i = 0; i < 100 && (refused() as { state?: string })?.state === 'waiting'; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(refused()).toEqual({ state: 'parked', last_error: 'channel_not_found' });
});

test('a state that this browser did not begin with installs nothing', async () => {
  const before = stored();
  await page.goto(`${desk.url}/slack/oauth_redirect?code=c1&state=made-up`);
  expect(await page.locator('h1').textContent()).toBe('Authdesk was not installed');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'slack-not-installed');
  expect(stored()).toEqual(before);
  await page.getByRole('link', { name: 'Start again' }).click();
  expect(page.url()).toContain('/oauth/v2/authorize');
});

test('with another key the desk does not start, and says why', async () => {
  await desk.stop();
  const other = await prepareDesk(folder, settings(randomBytes(32).toString('base64')));
  await expect(other.start().finally(() => other.stop())).rejects.toThrow(
    'SLACK_ENCRYPTION_KEY must be the key it was stored with.',
  );
  await desk.start();
});

test('nothing is left of an installation when the app is removed', async () => {
  expect(await deliver({ type: 'app_uninstalled' })).toBe(200);
  expect(stored()).toEqual([]);
});
