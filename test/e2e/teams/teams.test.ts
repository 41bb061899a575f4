import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import type { Browser, Locator, Page } from 'playwright-core';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import {
  APP_ID,
  type IdentityProvider,
  ISSUER,
  SECRET,
  startIdentityProvider,
} from '../../fixtures/teams/identity-provider.ts';
import { type BotCall, type SigningProxy, startSigningProxy } from '../../fixtures/teams/signing-proxy.ts';
import { BROKEN_ANDROID } from '../broken-android.ts';
import { openBrowser } from '../browser.ts';
import { type DeskProcess, prepareDesk } from '../desk-process.ts';
import { type Playground, startPlayground } from './playground.ts';

/** The tenant that the emulator plays; ours is another, as a guest's would be. */
const EMULATOR_TENANT = '00000000-0000-0000-0000-0000000000001';
const OWN_TENANT = '2b9c5d0e-3f52-4a7f-9c1e-2b6f0d9a4422';

const FACTS: Readonly<Record<string, string>> = BROKEN_ANDROID;
const folder = mkdtempSync(join(tmpdir(), 'authdesk-teams-'));
let provider: IdentityProvider;
let desk: DeskProcess;
let proxy: SigningProxy;
let playground: Playground;
let browser: Browser;
let page: Page;
let pictures = 0;

beforeAll(async () => {
  provider = await startIdentityProvider();
  desk = await prepareDesk(folder, {
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_TENANT_ID: OWN_TENANT,
    TEAMS_APP_SECRET: SECRET,
    TEAMS_TENANTS: EMULATOR_TENANT,
    TEAMS_OPENID_URL: `${provider.url}/v1/.well-known/openidconfiguration`,
    TEAMS_TOKEN_ISSUER: ISSUER,
    TEAMS_LOGIN_URL: provider.url,
  });
  await desk.start();
  proxy = await startSigningProxy(provider, `${desk.url}/api/messages`);
  playground = await startPlayground(`${proxy.url}/api/messages`, folder);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(playground.url);
  // Cards as wide as a phone 360 pixels wide leaves them.
  await page.addStyleTag({
    content: `.ac-preview-panel { width: 328px !important; min-width: 0 !important }
      .ac-preview-panel * { font-family: 'Segoe UI', 'Liberation Sans', sans-serif !important }`,
  });
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  proxy?.close();
  provider?.close();
  expect(await desk?.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const cards = () => page.locator('.ac-adaptiveCard');

/** Waits for a card at a place, counted from 0, and checks that none of its buttons is cut. */
async function cardAt(index: number): Promise<Locator> {
  const card = cards().nth(index);
  await card.waitFor();
  const cut = await card
    .getByRole('button')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
  expect(cut).toEqual([]);
  return card;
}

async function picture(name: string, card: Locator = cards().last()): Promise<void> {
  mkdirSync('artefacts/teams', { recursive: true });
  pictures += 1;
  const path = join('artefacts/teams', `${String(pictures).padStart(2, '0')}-${name}.png`);
  await card.screenshot({ path, animations: 'disabled' });
}

interface Offer {
  readonly slot: string | undefined;
  readonly buttons: readonly { readonly title: string; readonly value: string }[];
  readonly list: readonly { readonly title: string; readonly value: string }[];
  readonly multiple: boolean;
  readonly outcome: string | null;
}

/** What the newest card of the bot offers, and what it asks about as the store knows. */
function offered(content: unknown): Offer {
  const buttons: { title: string; value: string }[] = [];
  const list: { title: string; value: string }[] = [];
  let multiple = false;
  JSON.stringify(content, (_, value) => {
    if (value?.type === 'Action.Execute' && value.data.value) {
      buttons.push({ title: value.title, value: value.data.value });
    }
    if (value?.type === 'Input.ChoiceSet') {
      list.push(...value.choices);
      multiple = value.isMultiSelect;
    }
    return value;
  });
  const store = new SqliteDatabase(join(folder, 'authdesk.db'), { readonly: true });
  const row = store.prepare("select session from session where channel = 'teams'").get() as {
    session: string;
  };
  store.close();
  const { question, outcome } = JSON.parse(row.session);
  return { slot: question?.asking, buttons, list, multiple, outcome };
}

/** Answers the newest card as the person of FACTS would, by a click; gives the answer's label. */
async function answer({ slot, buttons, list, multiple }: Offer): Promise<string> {
  const all = [...buttons, ...list];
  const wanted = [FACTS[slot ?? ''], 'worked', 'done', 'no', 'unknown', all[0]?.value];
  const value = wanted.find((one) => all.some((choice) => choice.value === one));
  const title = all.find((choice) => choice.value === value)?.title ?? '';
  const card = cards().last();
  if (buttons.some((button) => button.value === value)) {
    await card.getByRole('button', { name: title, exact: true }).click();
  } else {
    const folded = card.getByRole('combobox');
    if (!multiple && (await folded.count()) > 0) {
      await folded.click();
      await page.getByRole('option', { name: title, exact: true }).click();
    } else await card.getByText(title, { exact: true }).click();
    await card.getByRole('button', { name: 'Send', exact: true }).click();
  }
  return title;
}

const last = (calls: readonly { body: { attachments?: { content: unknown }[] } }[]) =>
  calls.at(-1)?.body.attachments?.[0]?.content;

describe("Authdesk in Microsoft's emulator of Teams, with real tokens both ways", () => {
  test('welcomes a person who installs it', async () => {
    const sent = await proxy.until(1);
    expect(sent[0]?.body.suggestedActions.actions).toHaveLength(4);
    await page.getByText('Never send me codes or passwords').waitFor();
    await picture('welcome');
  });

  test('leads through a whole rescue by clicks, each answered card replaced in place', async () => {
    let count = (await proxy.until(1)).length;
    await playground.write(
      playground.config.personalChat.id,
      'My old phone broke and I have a new one, both Android',
    );
    for (let turn = 0; ; turn += 1) {
      count += 1;
      const sent = await proxy.until(count);
      const content = last(sent);
      const offer = offered(content);
      await picture(`turn-${offer.outcome ?? offer.slot}`, await cardAt(count - 1));
      if (offer.outcome !== null) break;
      expect(turn).toBeLessThan(40);
      const before = cards().nth(count - 1);
      const title = await answer(offer);
      await before.getByText(`You answered: ${title}`).waitFor();
      expect(await before.getByRole('button').count()).toBe(0);
      if (turn === 4) await picture('answered', before);
    }
    expect(proxy.unsigned).toEqual([]);
  });

  test('closes an old card that is clicked, and says what it was answered with', async () => {
    let count = (await proxy.until(1)).length;
    const write = (text: string) => playground.write(playground.config.personalChat.id, text);
    await write('restart');
    const old = await cardAt(count);
    await write('2');
    await cardAt(count + 1);
    await old.getByRole('button').first().click();
    await old.getByText('This question is closed; the newest one is further down.').waitFor();
    expect(await old.getByRole('button').count()).toBe(0);
    await picture('stale', old);
    await picture('no-longer-open', await cardAt(count + 2));
    count += 3;
    expect(await proxy.until(count)).toHaveLength(count);
  });

  test('hands over with a note that is written on the card, and warns of the code in it', async () => {
    let count = (await proxy.until(1)).length;
    await playground.write(playground.config.personalChat.id, 'human');
    const note = await cardAt(count);
    await picture('note', note);
    await note.getByRole('textbox').fill('The lake took my phone. My code is 493022.');
    await note.getByRole('button', { name: 'Send', exact: true }).click();
    await note.getByText('My code is [one-time-code]').waitFor();
    for (let turn = 0; turn < 12; turn += 1) {
      count += 1;
      const offer = offered(last(await proxy.until(count + 1)));
      const card = await cardAt(count);
      await picture(`handoff-${offer.outcome ?? offer.slot}`, card);
      if (turn === 0) await card.getByText('I removed something from your message').waitFor();
      if (offer.outcome !== null) break;
      if (offer.slot === 'account_name') {
        await card.getByRole('textbox').fill('anna@contoso.example');
        await card.getByRole('button', { name: 'Send', exact: true }).click();
      } else await answer(offer);
    }
    const saved = await cardAt(count);
    await saved.getByText('Your request is saved').waitFor();
    const created = await cardAt(count + 1);
    await created.getByText('Your request has reached').waitFor();
    await picture('ticket', created);
    expect(JSON.stringify(proxy.fromBot)).not.toContain('493022');
  });

  test('answers a mention in a channel in private, with one neutral line in the thread', async () => {
    const before = proxy.fromBot.length;
    const channel = playground.config.teams[0]?.channels[0]?.id ?? '';
    await playground.write(channel, 'my phone was stolen', true);
    const isIn = (place: string) => (call: BotCall) =>
      call.path.endsWith('/activities') && decodeURIComponent(call.path).includes(place);
    const shared = await proxy.find(isIn(`/${channel};messageid=`), before);
    expect(shared.body.text).toContain('I have answered you in our [private chat]');
    const answer = await proxy.find(isIn(playground.config.personalChat.id), before);
    expect(JSON.stringify(answer.body)).toContain('stolen');
    const inThread = proxy.fromBot.filter(isIn(`/${channel};messageid=`));
    expect(inThread).toHaveLength(1);
    expect(JSON.stringify(inThread)).not.toContain('stolen');
  });

  test('answers a mention in a group chat the same way', async () => {
    const before = proxy.fromBot.length;
    const group = playground.config.groupChats[0]?.id ?? '';
    await playground.write(group, 'status', true);
    const line = await proxy.find(({ path }) => path.includes(`/${group}/activities`), before);
    expect(line.body.text).toContain('private chat');
    await proxy.find(({ path }) => path.includes(playground.config.personalChat.id), before);
    expect(proxy.fromBot.filter(({ path }) => path.includes(`/${group}/activities`))).toHaveLength(1);
  });

  test('delivers after a kill what nobody asked for, and goes on with the case', async () => {
    const before = proxy.fromBot.length;
    await desk.stop('SIGKILL');
    const store = await createSqliteStore({ file: join(folder, 'authdesk.db') });
    const text = 'Your ticket was answered.';
    const payload = {
      lane: 'reply',
      message: { parts: [{ kind: 'text', text }], text },
      question: null,
    } as const;
    const database = new SqliteDatabase(join(folder, 'authdesk.db'), { readonly: true });
    const { conversation } = database.prepare('select conversation from session').get() as {
      conversation: string;
    };
    database.close();
    const draft = { id: 'unasked', channel: 'teams', conversation, payload, at: Date.now() };
    await store.atomically((unit) => unit.outbox.put([draft]));
    await store.close();
    await desk.start();
    await proxy.find(({ body }) => body?.text === text, before);
    await page.getByText(text).first().waitFor();
    await playground.write(playground.config.personalChat.id, 'status');
    await proxy.find(({ body }) => JSON.stringify(body).includes('What I know so far'), before);
    expect(proxy.unsigned).toEqual([]);
  });
});
