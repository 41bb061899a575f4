import { describe, expect, test } from '@jest/globals';
import { TENANT } from '../../fixtures/teams/identity-provider.ts';
import { welcome } from '../../fixtures/teams/teams-desk.ts';
import { cardOf, isMessage, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();
const install = (name: string) =>
  talk.from(name, { type: 'installationUpdate', action: 'add', text: undefined });
const added = (name: string) =>
  talk.from(name, {
    type: 'conversationUpdate',
    membersAdded: [{ id: talk.from(name).recipient.id }],
    text: undefined,
  });

describe('installing the app', () => {
  test('welcomes a person once, with something to begin with, whichever activities tell of it', async () => {
    await Promise.all([talk.post(install('anna')), talk.post(added('anna'))]);
    await talk.post(install('anna'));
    const sent = await talk.messages(1);
    expect(sent).toHaveLength(1);
    expect(cardOf(sent[0]).fallbackText).toContain(welcome.slice(0, 30));
    expect(sent[0]?.body.suggestedActions.actions.length).toBeGreaterThan(2);
  });

  test('welcomes nobody again who removes it and comes back, and delivers what waited', async () => {
    await talk.post(install('anna'));
    await talk.messages(1);
    talk.connector.answer = (call) => (isMessage(call) ? { status: 403 } : undefined);
    await talk.post(talk.from('anna', { type: 'installationUpdate', action: 'remove', text: undefined }));
    const text = 'Your ticket was answered.';
    const notice = { key: 't1', channel: 'teams', conversation: `${TENANT}/aad-anna` };
    await talk.desk.desk.notify({ ...notice, messages: [{ parts: [{ kind: 'text', text }], text }] });
    await talk.messages(2);
    talk.connector.answer = () => undefined;
    await talk.restart();
    expect(await talk.messages(2)).toHaveLength(2);
    await talk.post(install('anna'));
    await talk.post(added('anna'));
    const sent = await talk.messages(3);
    expect(sent.map((call) => call.body.text).slice(1)).toEqual([text, text]);
  });

  test('in a new chat moves the person there', async () => {
    await talk.post(install('anna'));
    await talk.messages(1);
    const conversation = { id: 'a:another', conversationType: 'personal', tenantId: TENANT };
    await talk.post({ ...install('anna'), conversation });
    await talk.post(talk.from('anna', { text: 'my phone is lost', conversation }));
    expect((await talk.messages(2)).map((call) => call.path)).toEqual([
      '/v3/conversations/a:anna/activities',
      '/v3/conversations/a:another/activities',
    ]);
  });

  test('greets a team in one message, once', async () => {
    const team = { conversation: { id: '19:t@thread.tacv2', conversationType: 'channel', tenantId: TENANT } };
    await talk.post({ ...added('anna'), ...team });
    await talk.post({ ...added('anna'), ...team });
    const sent = await talk.messages(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.text).toContain('I never talk about your case where others can read it');
  });
});
