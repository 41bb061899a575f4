import { describe, expect, test } from '@jest/globals';
import { cardOf, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();

describe('other activities', () => {
  test('pictures and files are declined, and never fetched', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: `${talk.connector.url}/picture` }];
    await talk.post(talk.from('anna', { attachments, text: undefined }));
    const sent = await talk.messages(2);
    expect(sent[1]?.body.text).toContain('I do not open pictures or files');
    expect(talk.connector.calls.some((call) => call.path === '/picture')).toBe(false);
  });

  test('a formatted message is no attachment', async () => {
    await talk.post(
      talk.from('anna', {
        text: 'my phone is lost',
        attachments: [{ contentType: 'text/html', content: '<p>' }],
      }),
    );
    expect(await talk.messages(1)).toHaveLength(1);
  });

  test('an edited message changes nothing, and the person is told', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    await talk.messages(1);
    await talk.post(talk.from('anna', { type: 'messageUpdate', id: 'm1', text: 'my phone is found' }));
    expect((await talk.messages(2))[1]?.body.text).toContain('I only go by new messages');
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
    expect(await talk.post(talk.from('anna', { type, text: undefined, ...more }))).toEqual({
      status: 200,
      body: null,
    });
    expect(await talk.messages(0)).toEqual([]);
  });

  test('a call that is not known is refused', async () => {
    const answer = await talk.post(
      talk.from('anna', { type: 'invoke', name: 'task/fetch', value: {}, text: undefined }),
    );
    expect(answer).toMatchObject({ status: 400, body: { type: 'application/vnd.microsoft.error' } });
  });

  test('a burst is answered in order, each message once', async () => {
    const texts = ['my phone is lost', 'help', 'status', 'privacy', 'why', 'help'];
    for (const text of texts) await talk.post(talk.from('anna', { text }));
    const sent = await talk.messages(texts.length);
    const { lines } = await talk.history('anna');
    const said = lines.flatMap((line) => (line.direction === 'out' ? [line.message.text] : []));
    expect(sent.map((call) => cardOf(call).fallbackText)).toEqual(said);
  });
});
