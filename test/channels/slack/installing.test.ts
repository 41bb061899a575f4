import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SCOPES } from '../../../src/channels/slack/scopes.ts';
import { createSeal, readKey } from '../../../src/channels/slack/seal.ts';
import { createSlackDesk, type SlackDesk, TOKEN, words } from '../../fixtures/slack/slack-desk.ts';
import type { Json } from '../../fixtures/slack/slack-front.ts';
import { createSlackPerson, type SlackPerson } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const key = randomBytes(32);
let slack: SlackDesk;

beforeAll(async () => {
  slack = await createSlackDesk({
    mode: 'http',
    folder,
    publicUrl: 'https://desk.example.com',
    access: {
      kind: 'oauth',
      clientId: '1.2',
      clientSecret: 'client-secret',
      stateSecret: 'a-state-secret-of-the-tests',
      encryptionKey: key,
    },
  });
});
afterAll(() => slack.close());

/** Goes through the browser's part of an installation; `given` is what Slack hands out for the code. */
async function install(given: Json): Promise<Response> {
  const began = await fetch(`${slack.base}/slack/install`, { redirect: 'manual' });
  const target = new URL(began.headers.get('location') ?? 'none:');
  const cookie = began.headers.get('set-cookie')?.split(';')[0] ?? '';
  slack.front.disturb.set('oauth.v2.access', [{ body: { ok: true, ...given } }]);
  const back = `${slack.base}/slack/oauth_redirect?code=c1&state=${encodeURIComponent(target.searchParams.get('state') ?? '')}`;
  return fetch(back, { headers: { Cookie: cookie } });
}

const grant = (more: Json) => ({
  app_id: 'A1',
  authed_user: { id: 'UINSTALLER', scope: '', access_token: 'xoxp-of-a-person' },
  scope: SCOPES.join(','),
  token_type: 'bot',
  access_token: TOKEN,
  bot_user_id: slack.bot,
  is_enterprise_install: false,
  enterprise: null,
  ...more,
});
const stored = (id: string) => slack.store.atomically((unit) => unit.kept.get(`slack-installation:${id}`));
const told = async (person: SlackPerson) => {
  slack.front.calls.length = 0;
  await person.write('my phone is lost');
  await slack.settle();
  return slack.front.calls.filter(({ method }) => method === 'chat.postMessage').length;
};

describe('installing the app', () => {
  test('begins at the consent page, with the scopes and the way back', async () => {
    const response = await fetch(`${slack.base}/slack/install`, { redirect: 'manual' });
    const to = new URL(response.headers.get('location') ?? 'none:');
    const page = new URL('/oauth/v2/authorize', slack.front.url).href;
    expect([response.status, to.origin + to.pathname]).toEqual([302, page]);
    expect(to.searchParams.get('scope')).toBe(SCOPES.join(','));
    expect(to.searchParams.get('redirect_uri')).toBe('https://desk.example.com/slack/oauth_redirect');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  });

  test('ends with a page that says what to do next, and a token that nobody can read', async () => {
    expect(await told(slack.person)).toBe(0);
    const response = await install(grant({ team: { id: 'T000000001', name: 'A <b>Team</b>' } }));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(words.installed_next);
    expect(page).toContain('A &#60;b&#62;Team&#60;/b&#62;');
    const sealed = (await stored('T000000001')) ?? '';
    expect(sealed).toMatch(/^v1\./);
    expect(sealed).not.toContain('xox');
    const open = createSeal(key).open('slack-installation:T000000001', sealed);
    expect(open).toContain(TOKEN);
    expect(open).not.toContain('xoxp-of-a-person');
  });

  test('makes the desk answer there', async () => {
    expect(await told(slack.person)).toBe(1);
  });

  test('serves every workspace of an enterprise that installed it for all', async () => {
    const org = { team: null, enterprise: { id: 'E1', name: 'Org' }, is_enterprise_install: true };
    expect((await install(grant(org))).status).toBe(200);
    expect(await stored('E1')).not.toBeNull();
    const inOrg = createSlackPerson({ ...slack, team: 'T77', enterprise: 'E1', org: true });
    const elsewhere = createSlackPerson({ ...slack, team: 'T88', enterprise: 'E1', org: true });
    expect(await told(inOrg)).toBe(1);
    await elsewhere.command('status', slack.general);
    await slack.settle();
    expect((await slack.desk.history('slack', `E1:${slack.user}`)).lines.length).toBeGreaterThan(2);
    expect(JSON.stringify(slack.front.responses.at(-1)?.body)).toContain('lost');
  });

  test('fails politely where the browser did not begin it, and stores nothing', async () => {
    for (const query of ['code=c1&state=made-up', 'error=access_denied', '']) {
      const response = await fetch(`${slack.base}/slack/oauth_redirect?${query}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(words.install_failed_text);
    }
  });

  test('is undone when the app is removed', async () => {
    const removed = { ...slack.person.envelope({ type: 'app_uninstalled' }) };
    expect((await slack.person.send('event', removed)).status).toBe(200);
    expect(await stored('T000000001')).toBeNull();
    expect(await told(slack.person)).toBe(0);
    const answer = await slack.person.command('help', slack.general);
    expect(answer).toMatchObject({
      status: 200,
      body: { response_type: 'ephemeral', text: words.not_installed },
    });
  });

  test('is undone when its tokens are revoked, and not when those of a person are', async () => {
    await install(grant({ team: { id: 'T000000001', name: 'Team' } }));
    const revoked = (tokens: Json) =>
      slack.person.send('event', slack.person.envelope({ type: 'tokens_revoked', tokens }));
    await revoked({ oauth: ['U1'] });
    expect(await stored('T000000001')).not.toBeNull();
    await revoked({ bot: [slack.bot] });
    expect(await stored('T000000001')).toBeNull();
  });
});

describe('a sealed text', () => {
  const seal = createSeal(key);
  test('opens under its own name with its own key only', () => {
    const closed = seal.close('a', 'xoxb-1');
    expect(seal.open('a', closed)).toBe('xoxb-1');
    expect(() => seal.open('b', closed)).toThrow('SLACK_ENCRYPTION_KEY');
    expect(() => createSeal(randomBytes(32)).open('a', closed)).toThrow('SLACK_ENCRYPTION_KEY');
    expect(() => seal.open('a', `${closed.slice(0, -2)}AA`)).toThrow('SLACK_ENCRYPTION_KEY');
    expect(seal.close('a', 'x')).not.toBe(seal.close('a', 'x'));
  });

  test('takes keys of 32 bytes in both spellings, and no others', () => {
    expect(readKey(key.toString('base64'))).toEqual(key);
    expect(readKey(key.toString('hex'))).toEqual(key);
    expect(readKey('short')).toBeNull();
  });
});
