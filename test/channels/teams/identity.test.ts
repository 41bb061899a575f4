import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { privateActivity } from '../../fixtures/teams/activities.ts';
import { TENANT } from '../../fixtures/teams/identity-provider.ts';
import { settingsFor, startTeamsDesk, type TeamsDesk } from '../../fixtures/teams/teams-desk.ts';
import { teamsTalk } from '../../fixtures/teams/teams-talk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const talk = teamsTalk();
const folder = temporaryFolder();

const asked = () => talk.connector.calls.filter(({ path }) => path.includes('/members/'));

/** What somebody says before a case is handed over, by what is asked; the rest they would rather not say. */
const SAID: Readonly<Record<string, string>> = {
  note: 'My phone fell into the lake',
  step: 'done',
  account_name: 'somebody.else@contoso.example',
  transcript: 'yes',
};

/** Who a ticket says that a person is, once the case is handed over. */
async function handedOver(name: string): Promise<unknown> {
  await talk.post(talk.from(name, { text: 'human' }));
  for (let turns = 0; turns < 12; turns += 1) {
    const { asking, choices } = await talk.history(name);
    if (asking === null) break;
    await talk.post(talk.from(name, { text: SAID[asking] ?? choices.at(-1)?.label ?? 'nothing' }));
  }
  const tickets = await talk.desk.store.atomically((unit) =>
    unit.outbox.claim('ticket', Date.now(), 1_000, 10),
  );
  const [payload] = tickets.map((ticket) => ticket.payload);
  return payload?.lane === 'ticket' && 'handoff' in payload ? payload.handoff.person : payload;
}

describe('a person', () => {
  test('is in the ticket as Teams vouches for them, whatever they claim', async () => {
    expect(await handedOver('anna')).toEqual({
      id: 'aad-anna',
      name: 'anna',
      email: 'anna@contoso.example',
      upn: 'anna@contoso.example',
      tenant: TENANT,
    });
    expect(asked().map(({ path }) => path)).toEqual(['/v3/conversations/a:anna/members/29:anna']);
  });

  test('is answered as well when Teams tells nothing more of them', async () => {
    talk.connector.answer = ({ path }) => (path.includes('/members/') ? { status: 500 } : undefined);
    expect(await handedOver('anna')).toEqual({ id: 'aad-anna', name: 'anna', tenant: TENANT });
    expect(asked()).toHaveLength(1);
  });

  test('of a tenant that is served beside our own is another one, with a case of their own', async () => {
    const guests = 'guests';
    await talk.restart({ tenants: [TENANT, guests] });
    const conversation = { id: 'a:guest', conversationType: 'personal', tenantId: guests };
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    await talk.post(talk.from('anna', { text: 'my phone is lost', conversation }));
    expect((await talk.history('anna')).lines).toHaveLength(2);
    expect((await talk.desk.desk.history('teams', `${guests}/aad-anna`)).lines).toHaveLength(2);
  });

  test('of no tenant, or of one that is not served, is refused before anything runs', async () => {
    for (const tenantId of ['another', undefined, '']) {
      const conversation = { id: 'a:anna', conversationType: 'personal', tenantId };
      const activity = talk.from('anna', { text: 'my phone is lost', conversation, channelData: {} });
      expect((await talk.post(activity)).status).toBe(403);
    }
    expect(talk.connector.calls).toEqual([]);
  });
});

describe('the local mode', () => {
  let desk: TeamsDesk | undefined;
  afterEach(() => desk?.stop());

  /** Sends an activity without a token, as it comes to a host of this name. */
  async function send(host: string, serviceUrl: string): Promise<number | undefined> {
    const settings = { ...settingsFor(talk.provider), identity: null, tenants: null };
    desk ??= await startTeamsDesk(settings, { folder });
    const headers = { 'content-type': 'application/json', host };
    const sent = request(desk.url, { method: 'POST', headers });
    sent.end(JSON.stringify(privateActivity(serviceUrl, 'anna', { text: 'my phone is lost' })));
    return new Promise((resolve, reject) => {
      sent.on('response', (response) => resolve(response.resume().statusCode));
      sent.on('error', reject);
    });
  }

  test('takes an emulator of this machine without a token, and calls no other machine', async () => {
    expect(await send('localhost', talk.connector.url)).toBe(200);
    expect((await talk.messages(1))[0]?.token).toBe('');
    expect(await send('localhost', 'http://169.254.169.254/')).toBe(401);
    expect(await send('localhost', 'https://smba.example/')).toBe(401);
    // A page of somewhere else that points its own name at this machine.
    expect(await send('evil.example', talk.connector.url)).toBe(421);
    expect(await talk.messages(1)).toHaveLength(1);
  });
});
