import { describe, expect, test } from '@jest/globals';
import { TENANT } from '../../fixtures/teams/identity-provider.ts';
import { welcome } from '../../fixtures/teams/teams-desk.ts';
import { cardOf, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

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

  test('greets a team in one message, once', async () => {
    const team = { conversation: { id: '19:t@thread.tacv2', conversationType: 'channel', tenantId: TENANT } };
    await talk.post({ ...added('anna'), ...team });
    await talk.post({ ...added('anna'), ...team });
    const sent = await talk.messages(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body.text).toContain('I never talk about your case where others can read it');
  });
});
