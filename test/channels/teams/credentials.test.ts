import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTeamsConnector } from '../../../src/channels/teams/connector.ts';
import { createCredentials, createTokenSource } from '../../../src/channels/teams/credentials.ts';
import {
  APP_ID,
  type IdentityProvider,
  SECRET,
  startIdentityProvider,
  TENANT,
} from '../../fixtures/teams/identity-provider.ts';
import { settingsFor } from '../../fixtures/teams/teams-desk.ts';

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider();
});
afterAll(() => provider.close());

describe('the credentials of the bot', () => {
  test('give a token of the identity provider, the same until it runs out', async () => {
    const { cloud } = settingsFor(provider);
    const identity = { appId: APP_ID, tenantId: TENANT, secret: SECRET };
    const token = createTokenSource(createCredentials(identity, cloud), identity, cloud);
    const first = await token();
    expect(provider.isGranted(first)).toBe(true);
    expect(await token()).toBe(first);
  });

  test.each([
    ['an app with a secret', 's'],
    ['a managed identity without one', null],
  ])('are for this app alone: %s', async (_, secret) => {
    const cloud = { ...settingsFor(provider).cloud, loginUrl: 'https://login.microsoftonline.com' };
    const credentials = createCredentials({ appId: APP_ID, tenantId: TENANT, secret }, cloud);
    expect(await credentials.isValidAppId(APP_ID)).toBe(true);
    expect(await credentials.isValidAppId('another')).toBe(false);
    expect(await credentials.isAuthenticationDisabled()).toBe(false);
  });
});

describe('a call to Teams', () => {
  test('can be tried again when no token is to be had', async () => {
    const connector = createTeamsConnector(() => Promise.reject(new Error('the login is down')));
    const place = { serviceUrl: 'http://127.0.0.1:9', conversation: 'a:x' };
    const sent = connector.send(place, { type: 'message', text: 'hello' });
    await expect(sent).rejects.toMatchObject({ code: 'teams-connector', status: 0 });
  });
});
