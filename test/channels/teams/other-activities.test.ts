import { describe, expect, test } from '@jest/globals';
import { TENANT } from '../../fixtures/teams/identity-provider.ts';
import { cardOf, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();

describe('other activities', () => {
  test.each([
    'image/png',
    'image/*',
    'application/vnd.microsoft.teams.file.download.info',
    'application/pdf',
    'video/mp4',
  ])('%s is declined, and never fetched', async (contentType) => {
    const attachments = [{ contentType, contentUrl: `${talk.connector.url}/picture`, content: {} }];
    await talk.post(talk.from('anna', { attachments, text: undefined }));
    const sent = await talk.messages(2);
    expect(sent[1]?.body.text).toContain('I do not open pictures or files');
    expect(talk.connector.calls.some((call) => call.path === '/picture')).toBe(false);
  });

  test('the text beside a picture is answered, and the picture declined once', async () => {
    const attachments = [{ contentType: 'image/png' }, { contentType: 'image/png' }];
    const message = talk.from('anna', { attachments, text: 'my phone is lost' });
    await talk.post(message);
    await talk.post(message);
    const sent = await talk.messages(2);
    expect(sent).toHaveLength(2);
    expect(cardOf(sent[0]).fallbackText).toContain('lost');
    expect(sent[1]?.body.text).toContain('I do not open pictures or files');
  });

  test.each(['text/html', 'messageReference', 'application/vnd.microsoft.card.adaptive'])(
    '%s is no file',
    async (contentType) => {
      await talk.post(
        talk.from('anna', {
          text: 'my phone is lost',
          attachments: [{ contentType, content: '<p>' }],
        }),
      );
      expect(await talk.messages(1)).toHaveLength(1);
    },
  );

  test('an edited message changes nothing, and the person is told', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    await talk.messages(1);
    await talk.post(talk.from('anna', { type: 'messageUpdate', id: 'm1', text: 'my phone is found' }));
    expect((await talk.messages(2))[1]?.body.text).toContain('I only go by new messages');
  });

  test('an edited message of somebody who is not known is none of our business', async () => {
    await talk.post(talk.from('anna', { type: 'messageUpdate', id: 'm1', text: 'my phone is found' }));
    expect(await talk.messages(0)).toEqual([]);
  });

  test.each([
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['messageReaction', { reactionsRemoved: [{ type: 'like' }], replyToId: '1' }],
    ['messageDelete', { channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } } }],
    ['typing', {}],
    ['installationUpdate', { action: 'remove' }],
    ['installationUpdate', { action: 'remove-upgrade' }],
    ['conversationUpdate', { membersAdded: [{ id: '29:other' }] }],
    ['conversationUpdate', { membersRemoved: [{ id: '28:bot' }] }],
    ['conversationUpdate', { channelData: { eventType: 'teamRenamed', tenant: { id: TENANT } } }],
    ['event', { name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }],
    ['event', { name: 'ContinueConversation' }],
    ['endOfConversation', {}],
    ['contactRelationUpdate', { action: 'add' }],
    ['handoff', {}],
    ['invokeResponse', { value: { status: 200 } }],
    ['somethingNew', {}],
    ['message', {}],
    ['message', { text: ' &nbsp; \n' }],
    ['message', { value: 42 }],
  ])('%s is taken without an answer', async (type, more) => {
    expect(await talk.post(talk.from('anna', { type, text: undefined, ...more }))).toEqual({
      status: 200,
      body: null,
    });
    expect(await talk.messages(0)).toEqual([]);
  });

  test.each([
    'task/fetch',
    'task/submit',
    'signin/verifyState',
    'fileConsent/invoke',
    'composeExtension/query',
    '',
  ])("the call '%s' is refused, and moves nothing", async (name) => {
    const answer = await talk.post(talk.from('anna', { type: 'invoke', name, value: {}, text: undefined }));
    expect(answer).toMatchObject({ status: 400, body: { type: 'application/vnd.microsoft.error' } });
    expect((await talk.history('anna')).lines).toEqual([]);
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
