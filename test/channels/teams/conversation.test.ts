import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mention, privateActivity } from '../../fixtures/teams/activities.ts';
import {
  type ConnectorCall,
  type ConnectorServer,
  startConnectorServer,
} from '../../fixtures/teams/connector-server.ts';
import {
  type IdentityProvider,
  startIdentityProvider,
  TENANT,
} from '../../fixtures/teams/identity-provider.ts';
import { settingsFor, startTeamsDesk, type TeamsDesk, welcome } from '../../fixtures/teams/teams-desk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let provider: IdentityProvider;
let connector: ConnectorServer;
let desk: TeamsDesk;
let file: string;

beforeAll(async () => {
  provider = await startIdentityProvider();
});
afterAll(() => provider.close());
beforeEach(async () => {
  file = `${Math.random()}.db`;
  connector = await startConnectorServer();
  desk = await startTeamsDesk(settingsFor(provider), { folder, file });
});
afterEach(async () => {
  await desk.stop();
  connector.close();
});

async function post(activity: object): Promise<{ status: number; body: Answer }> {
  const authorization = `Bearer ${await provider.sign({ serviceurl: connector.url })}`;
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(desk.url, { method: 'POST', headers, body: JSON.stringify(activity) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
// biome-ignore lint/suspicious/noExplicitAny: whatever was answered
type Answer = any;

const from = (name: string, more: Record<string, unknown> = {}) => privateActivity(connector.url, name, more);
const isMessage = (call: ConnectorCall) => call.method === 'POST' && call.path.includes('/activities');

/** Waits until as many messages were sent in all, and for a moment whether more come. */
async function messages(count: number): Promise<ConnectorCall[]> {
  await connector.until(count, isMessage);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return connector.sent();
}

const cardOf = (call: ConnectorCall | undefined) => call?.body.attachments?.[0]?.content;

interface Action {
  readonly title: string;
  readonly data: { readonly value?: string; readonly question?: string; readonly delivery: string };
  readonly fallback: { readonly type: string; readonly data: object };
}

function actionsOf(card: unknown): Action[] {
  const found: Action[] = [];
  JSON.stringify(card, (_, value) => {
    if (value?.type === 'Action.Execute') found.push(value);
    return value;
  });
  return found;
}

const execute = (name: string, data: object, more: Record<string, unknown> = {}) =>
  from(name, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'answer', data } },
    ...more,
  });

const install = (name: string) => from(name, { type: 'installationUpdate', action: 'add', text: undefined });
const added = (name: string) =>
  from(name, {
    type: 'conversationUpdate',
    membersAdded: [{ id: from(name).recipient.id }],
    text: undefined,
  });

describe('installing the app', () => {
  test('welcomes a person once, with something to begin with, whichever activities tell of it', async () => {
    await Promise.all([post(install('anna')), post(added('anna'))]);
    await post(install('anna'));
    const sent = await messages(1);
    expect(sent).toHaveLength(1);
    expect(cardOf(sent[0]).fallbackText).toContain(welcome.slice(0, 30));
    expect(sent[0]?.body.suggestedActions.actions.length).toBeGreaterThan(2);
  });

  test('greets a team in one message, once', async () => {
    const team = { conversation: { id: '19:t@thread.tacv2', conversationType: 'channel', tenantId: TENANT } };
    await post({ ...added('anna'), ...team });
    await post({ ...added('anna'), ...team });
    const sent = await messages(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.text).toContain('I never talk about your case where others can read it');
  });
});

describe('a conversation', () => {
  test('answers a message with a card, signed in as the bot', async () => {
    expect((await post(from('anna', { text: 'my phone is lost' }))).status).toBe(200);
    const [answer] = await messages(1);
    expect(answer?.path).toBe('/v3/conversations/a:anna/activities');
    expect(provider.isGranted(answer?.token ?? '')).toBe(true);
    expect(cardOf(answer)).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(answer?.body.summary.length).toBeGreaterThan(10);
  });

  test('is answered once when Teams sends the message again', async () => {
    const message = from('anna', { text: 'my phone is lost' });
    await post(message);
    await post(message);
    expect(await messages(1)).toHaveLength(1);
  });

  test('replaces an answered card in place, and takes a second click for the same one', async () => {
    await post(from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await messages(1))[0]));
    const first = await post(execute('anna', button?.data ?? {}));
    expect(first.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(first.body.value.fallbackText).toBe(`You answered: ${button?.title}`);
    expect(actionsOf(first.body.value)).toEqual([]);
    const second = await post(execute('anna', button?.data ?? {}));
    expect(second.body.value).toEqual(first.body.value);
    expect(await messages(2)).toHaveLength(2);
  });

  test('closes a stale card without changing anything, and says where it is', async () => {
    await post(from('anna', { text: 'my phone is lost' }));
    const [, no, yes] = [null, ...actionsOf(cardOf((await messages(1))[0]))];
    await post(execute('anna', no?.data ?? {}));
    await messages(2);
    const before = await desk.desk.history('teams', `${TENANT}/aad-anna`);
    const stale = await post(execute('anna', yes?.data ?? {}));
    expect(stale.body.value.fallbackText).toContain('closed');
    const after = await desk.desk.history('teams', `${TENANT}/aad-anna`);
    expect(after.asking).toBe(before.asking);
    expect(cardOf((await messages(3))[2]).fallbackText).toContain('no longer open');
  });

  test('takes the click of an older client, and updates its card', async () => {
    await post(from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await messages(1))[0]));
    expect(button?.fallback.type).toBe('Action.Submit');
    const value = button?.fallback.data;
    const answer = await post(from('anna', { value, text: undefined, replyToId: 'card-1' }));
    expect(answer).toEqual({ status: 200, body: null });
    const [update] = await connector.until(1, (call) => call.method === 'PUT');
    expect(update?.path).toBe('/v3/conversations/a:anna/activities/card-1');
    expect(cardOf(update).fallbackText).toBe(`You answered: ${button?.title}`);
  });

  test('goes on after a restart, with messages that nobody asked for', async () => {
    await post(from('anna', { text: 'my phone is lost' }));
    await messages(1);
    await desk.stop();
    desk = await startTeamsDesk(settingsFor(provider), { folder, file });
    const text = 'Your ticket was answered.';
    const notice = { key: 't1', channel: 'teams', conversation: `${TENANT}/aad-anna` };
    expect(await desk.desk.notify({ ...notice, messages: [{ parts: [{ kind: 'text', text }], text }] })).toBe(
      'queued',
    );
    const sent = await messages(2);
    expect(sent[1]).toMatchObject({ path: '/v3/conversations/a:anna/activities', body: { text } });
  });

  test('does not repeat a secret on a card', async () => {
    await post(from('anna', { text: 'my code is 482913, what now' }));
    expect(JSON.stringify((await messages(1)).map((call) => call.body))).not.toContain('482913');
  });
});

describe('delivery', () => {
  test.each([403, 404])('gives a person up at %i until they write again', async (status) => {
    connector.answer = (call) =>
      isMessage(call) ? { status, body: { error: { code: 'Gone' } } } : undefined;
    await post(from('anna', { text: 'my phone is lost' }));
    expect(await messages(1)).toHaveLength(1);
    connector.answer = () => undefined;
    await post(from('anna', { text: 'status' }));
    expect(await messages(3)).toHaveLength(3);
  });

  test('waits as long as Teams says at 429', async () => {
    let refused = 0;
    connector.answer = (call) =>
      isMessage(call) && refused++ === 0 ? { status: 429, retryAfter: '1' } : undefined;
    const started = Date.now();
    await post(from('anna', { text: 'my phone is lost' }));
    await messages(2);
    expect(Date.now() - started).toBeGreaterThan(950);
  });
});

describe('a mention where others read along', () => {
  test('is answered in private, with one neutral line in the thread', async () => {
    await post(mention(connector.url, 'ben', 'my phone was stolen, account ben@contoso.example'));
    const sent = await messages(2);
    const inPublic = sent.filter((call) => call.path.includes('19:team@thread.tacv2;messageid=1'));
    expect(inPublic).toHaveLength(1);
    expect(inPublic[0]?.body.text).toContain(
      'answered you in our [private chat](https://teams.microsoft.com/l/chat',
    );
    expect(inPublic[0]?.body.attachments).toBeUndefined();
    expect(JSON.stringify(inPublic[0]?.body)).not.toMatch(/stolen|contoso/);
    const created = connector.calls.find((call) => call.path === '/v3/conversations');
    expect(created?.body).toMatchObject({ members: [{ id: '29:ben' }], tenantId: TENANT, isGroup: false });
    expect(connector.sent('a:private')).toHaveLength(1);
  });

  test('continues the very conversation that the person has in private', async () => {
    await post(from('ben', { text: 'my phone is lost' }));
    await messages(1);
    await post(mention(connector.url, 'ben', 'status'));
    await messages(3);
    const { lines } = await desk.desk.history('teams', `${TENANT}/aad-ben`);
    expect(lines.filter((line) => line.direction === 'in')).toHaveLength(2);
  });

  test('gives the way to the private chat when the app is not installed for the person', async () => {
    connector.answer = (call) => (call.path === '/v3/conversations' ? { status: 403 } : undefined);
    await post(mention(connector.url, 'ben', 'my phone was stolen'));
    const sent = await messages(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.text).toContain('open our chat');
    expect((await desk.desk.history('teams', `${TENANT}/aad-ben`)).lines).toEqual([]);
  });

  test.each([true, false])(
    'is shown to the person alone where that is switched on (Teams can: %s)',
    async (can) => {
      await desk.stop();
      desk = await startTeamsDesk({ ...settingsFor(provider), targeted: true }, { folder, file });
      connector.answer = (call) => (call.query !== '' && !can ? { status: 400 } : undefined);
      await post(mention(connector.url, 'ben', 'my phone was stolen'));
      const lines = (await messages(can ? 2 : 3)).filter((call) => call.path.includes('19:team'));
      expect(lines.map((call) => call.query)).toEqual(
        can ? ['isTargetedActivity=true'] : ['isTargetedActivity=true', ''],
      );
      expect(lines[0]?.body.recipient.id).toBe('29:ben');
      expect(JSON.stringify(lines)).not.toContain('stolen');
    },
  );

  test('is not needed for what people say to each other, which is ignored', async () => {
    expect((await post(mention(connector.url, 'ben', 'hello all', { entities: [] }))).status).toBe(200);
    expect(await messages(0)).toEqual([]);
  });

  test('never types in a channel', async () => {
    await post(mention(connector.url, 'ben', 'hello'));
    const sent = await messages(2);
    expect(sent.filter((call) => call.body.type === 'typing')).toEqual([]);
  });

  test('moves no case by a click on a card there', async () => {
    const { conversation } = mention(connector.url, 'ben', '');
    const answer = await post(execute('ben', { value: 'human', delivery: 'x' }, { conversation }));
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(await messages(0)).toEqual([]);
  });
});

describe('other activities', () => {
  test('pictures and files are declined, and never fetched', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: `${connector.url}/picture` }];
    await post(from('anna', { attachments, text: undefined }));
    const sent = await messages(2);
    expect(sent[1]?.body.text).toContain('I do not open pictures or files');
    expect(connector.calls.some((call) => call.path === '/picture')).toBe(false);
  });

  test('a formatted message is no attachment', async () => {
    await post(
      from('anna', { text: 'my phone is lost', attachments: [{ contentType: 'text/html', content: '<p>' }] }),
    );
    expect(await messages(1)).toHaveLength(1);
  });

  test('an edited message changes nothing, and the person is told', async () => {
    await post(from('anna', { text: 'my phone is lost' }));
    await messages(1);
    await post(from('anna', { type: 'messageUpdate', id: 'm1', text: 'my phone is found' }));
    expect((await messages(2))[1]?.body.text).toContain('I only go by new messages');
  });

  test.each([
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['messageDelete', {}],
    ['typing', {}],
    ['installationUpdate', { action: 'remove' }],
    ['conversationUpdate', { membersAdded: [{ id: '29:other' }] }],
    ['endOfConversation', {}],
    ['somethingNew', {}],
  ])('%s is taken without an answer', async (type, more) => {
    expect(await post(from('anna', { type, text: undefined, ...more }))).toEqual({ status: 200, body: null });
    expect(await messages(0)).toEqual([]);
  });

  test('a call that is not known is refused', async () => {
    const answer = await post(
      from('anna', { type: 'invoke', name: 'task/fetch', value: {}, text: undefined }),
    );
    expect(answer).toMatchObject({ status: 400, body: { type: 'application/vnd.microsoft.error' } });
  });

  test('a burst is answered in order, each message once', async () => {
    const texts = ['my phone is lost', 'help', 'status', 'privacy', 'why', 'help'];
    for (const text of texts) await post(from('anna', { text }));
    const sent = await messages(texts.length);
    const { lines } = await desk.desk.history('teams', `${TENANT}/aad-anna`);
    const said = lines.flatMap((line) => (line.direction === 'out' ? [line.message.text] : []));
    expect(sent.map((call) => cardOf(call).fallbackText)).toEqual(said);
  });
});
