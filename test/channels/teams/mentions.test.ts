import { describe, expect, test } from '@jest/globals';
import { mention } from '../../fixtures/teams/activities.ts';
import { TENANT } from '../../fixtures/teams/identity-provider.ts';
import { teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();

describe('a mention where others read along', () => {
  test('is answered in private, with one neutral line in the thread', async () => {
    await talk.post(mention(talk.connector.url, 'ben', 'my phone was stolen, account ben@contoso.example'));
    const sent = await talk.messages(2);
    const inPublic = sent.filter((call) => call.path.includes('19:team@thread.tacv2;messageid=1'));
    expect(inPublic).toHaveLength(1);
    expect(inPublic[0]?.body.text).toContain(
      'answered you in our [private chat](https://teams.microsoft.com/l/chat',
    );
    expect(inPublic[0]?.body.attachments).toBeUndefined();
    expect(JSON.stringify(inPublic[0]?.body)).not.toMatch(/stolen|contoso/);
    const created = talk.connector.calls.find((call) => call.path === '/v3/conversations');
    expect(created?.body).toMatchObject({ members: [{ id: '29:ben' }], tenantId: TENANT, isGroup: false });
    expect(talk.connector.sent('a:private')).toHaveLength(1);
  });

  test('continues the very conversation that the person has in private', async () => {
    await talk.post(talk.from('ben', { text: 'my phone is lost' }));
    await talk.messages(1);
    await talk.post(mention(talk.connector.url, 'ben', 'status'));
    await talk.messages(3);
    const { lines } = await talk.history('ben');
    expect(lines.filter((line) => line.direction === 'in')).toHaveLength(2);
  });

  test('gives the way to the private chat when the app is not installed for the person', async () => {
    talk.connector.answer = (call) => (call.path === '/v3/conversations' ? { status: 403 } : undefined);
    await talk.post(mention(talk.connector.url, 'ben', 'my phone was stolen'));
    const sent = await talk.messages(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.text).toContain('open our chat');
    expect((await talk.history('ben')).lines).toEqual([]);
  });

  test('gets its line after a crash, once, whatever stood in the way', async () => {
    talk.connector.answer = (call) => (call.path.includes('19:team') ? { status: 503 } : undefined);
    const activity = mention(talk.connector.url, 'ben', 'my phone was stolen');
    await talk.post(activity);
    await talk.messages(2);
    talk.connector.answer = () => undefined;
    talk.connector.calls.length = 0;
    await talk.restart();
    await talk.post(activity);
    const sent = await talk.messages(1);
    expect(sent.map((call) => call.path)).toEqual([expect.stringContaining('19:team@thread.tacv2')]);
    expect(sent[0]?.body.text).toContain('answered you in our [private chat]');
  });

  test('that was refused once holds up no later one', async () => {
    talk.connector.answer = (call) => (call.path.includes('19:team') ? { status: 403 } : undefined);
    await talk.post(mention(talk.connector.url, 'ben', 'status'));
    await talk.messages(2);
    talk.connector.answer = () => undefined;
    await talk.post(mention(talk.connector.url, 'ben', 'help'));
    expect((await talk.messages(4)).filter((call) => call.path.includes('19:team'))).toHaveLength(2);
  });

  test('of two persons at once is told to each in private, and never to the other', async () => {
    talk.connector.answer = (call) =>
      call.path === '/v3/conversations'
        ? { status: 201, body: { id: `a:${call.body.members[0].id}` } }
        : undefined;
    const people = Array.from({ length: 10 }, (_, i) => `person${i}`);
    await Promise.all(
      people.map((name) => talk.post(mention(talk.connector.url, name, `my phone is lost, I am ${name}`))),
    );
    const sent = await talk.messages(20);
    expect(sent.filter((call) => call.path.includes('19:team'))).toHaveLength(10);
    for (const name of people) expect(talk.connector.sent(`a:29:${name}`)).toHaveLength(1);
  });

  test.each([true, false])(
    'is shown to the person alone where that is switched on (Teams can: %s)',
    async (can) => {
      await talk.restart({ targeted: true });
      talk.connector.answer = (call) => (call.query !== '' && !can ? { status: 400 } : undefined);
      await talk.post(mention(talk.connector.url, 'ben', 'my phone was stolen'));
      const lines = (await talk.messages(can ? 2 : 3)).filter((call) => call.path.includes('19:team'));
      expect(lines.map((call) => call.query)).toEqual(
        can ? ['isTargetedActivity=true'] : ['isTargetedActivity=true', ''],
      );
      expect(lines[0]?.body.recipient.id).toBe('29:ben');
      expect(JSON.stringify(lines)).not.toContain('stolen');
    },
  );

  test('is not needed for what people say to each other, which is ignored', async () => {
    expect((await talk.post(mention(talk.connector.url, 'ben', 'hello all', { entities: [] }))).status).toBe(
      200,
    );
    expect(await talk.messages(0)).toEqual([]);
  });

  test('never types in a channel', async () => {
    await talk.post(mention(talk.connector.url, 'ben', 'hello'));
    const sent = await talk.messages(2);
    expect(sent.filter((call) => call.body.type === 'typing')).toEqual([]);
  });

  test('moves no case by a click on a card there', async () => {
    const { conversation } = mention(talk.connector.url, 'ben', '');
    const answer = await talk.post(talk.click('ben', { value: 'human', delivery: 'x' }, { conversation }));
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(await talk.messages(0)).toEqual([]);
  });
});
