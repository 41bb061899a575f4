import { describe, expect, test } from '@jest/globals';
import { APP_ID, TENANT } from '../../fixtures/teams/identity-provider.ts';
import { cardOf, isMessage, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();

describe('a conversation', () => {
  test('answers a message with a card, signed in as the bot', async () => {
    expect((await talk.post(talk.from('anna', { text: 'my phone is lost' }))).status).toBe(200);
    const [answer] = await talk.messages(1);
    expect(answer?.path).toBe('/v3/conversations/a:anna/activities');
    expect(talk.provider.isGranted(answer?.token ?? '')).toBe(true);
    expect(cardOf(answer)).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(answer?.body.summary.length).toBeGreaterThan(10);
  });

  test('is answered once when Teams sends the message again', async () => {
    const message = talk.from('anna', { text: 'my phone is lost' });
    await talk.post(message);
    await talk.post(message);
    expect(await talk.messages(1)).toHaveLength(1);
  });

  test('goes on after a restart, with messages that nobody asked for', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    await talk.messages(1);
    await talk.restart();
    const text = 'Your ticket was answered.';
    const notice = { key: 't1', channel: 'teams', conversation: `${TENANT}/aad-anna` };
    expect(
      await talk.desk.desk.notify({ ...notice, messages: [{ parts: [{ kind: 'text', text }], text }] }),
    ).toBe('queued');
    const sent = await talk.messages(2);
    expect(sent[1]).toMatchObject({ path: '/v3/conversations/a:anna/activities', body: { text } });
  });

  test('does not repeat a secret on a card', async () => {
    await talk.post(talk.from('anna', { text: 'my code is 482913, what now' }));
    expect(JSON.stringify((await talk.messages(1)).map((call) => call.body))).not.toContain('482913');
  });
});

describe('what was written', () => {
  const bot = { id: `28:${APP_ID}`, name: 'Authdesk' };
  const entities = [{ type: 'mention', text: '<at>Authdesk</at>', mentioned: bot }];
  test.each([
    ['<at>Authdesk</at> my phone is lost', { entities }],
    ['<at id="0">Authdesk</at>&nbsp;my phone is lost', { entities }],
    ['<div><p>my phone</p><p>is&nbsp;lost</p></div>', { textFormat: 'xml' }],
    ['my phone is lost', { value: { from: 'a card of somebody else' } }],
    ['  my  phone\tis lost ', { textFormat: 'plain' }],
  ])('is read without names of the desk and markup: %s', async (text, more) => {
    await talk.post(talk.from('anna', { text, ...more }));
    await talk.messages(1);
    const [said] = (await talk.history('anna')).lines;
    expect(said?.direction === 'in' && said.text.replaceAll(/\s+/g, ' ')).toBe('my phone is lost');
  });

  test('keeps the names of other people, and everything that only looks like markup', async () => {
    await talk.post(talk.from('anna', { text: '<at>Ben</at> says 1 < 2 & 3 > 2, see <Settings>' }));
    await talk.messages(1);
    const [said] = (await talk.history('anna')).lines;
    expect(said).toMatchObject({ text: 'Ben says 1 < 2 & 3 > 2, see <Settings>' });
  });
});

describe('a long message', () => {
  const long = `my phone is lost. ${'It was a long day. '.repeat(300)}`;

  test('is answered by its beginning, and the person is told so', async () => {
    await talk.post(talk.from('anna', { text: long }));
    const [answer] = (await talk.messages(1)).map(cardOf);
    expect(answer.fallbackText).toContain('has more than 2000 characters, and I took only the beginning');
    expect(answer.fallbackText).toContain('lost');
  });

  test('keeps its secrets to itself, however far down they stand', async () => {
    await talk.post(talk.from('anna', { text: `${long} my code is 493022` }));
    const [answer] = (await talk.messages(1)).map(cardOf);
    expect(answer.fallbackText).toContain('I removed something from your message');
    expect(JSON.stringify(await talk.history('anna'))).not.toContain('493022');
  });

  test('is cut for the helpdesk where the person is told of it', async () => {
    await talk.post(talk.from('anna', { text: 'human' }));
    await talk.post(talk.from('anna', { text: 'The lake is deep. '.repeat(40) }));
    const [, answer] = (await talk.messages(2)).map(cardOf);
    expect(answer.fallbackText).toContain('has more than 500 characters');
  });
});

describe('delivery', () => {
  test.each([403, 404])('gives a person up at %i until they write again', async (status) => {
    talk.connector.answer = (call) =>
      isMessage(call) ? { status, body: { error: { code: 'Gone' } } } : undefined;
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    expect(await talk.messages(1)).toHaveLength(1);
    talk.connector.answer = () => undefined;
    await talk.post(talk.from('anna', { text: 'status' }));
    expect(await talk.messages(3)).toHaveLength(3);
  });

  test('waits as long as Teams says at 429', async () => {
    let refused = 0;
    talk.connector.answer = (call) =>
      isMessage(call) && refused++ === 0 ? { status: 429, retryAfter: '1' } : undefined;
    const started = Date.now();
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    await talk.messages(2);
    expect(Date.now() - started).toBeGreaterThan(950);
  });
});
