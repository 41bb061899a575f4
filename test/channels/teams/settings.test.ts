import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../src/config.ts';
import { faultsOf } from '../../fixtures/config-faults.ts';

const APP = '7a1c5d0e-3f52-4a7f-9c1e-2b6f0d9a4411';
const TENANT = '2b9c5d0e-3f52-4a7f-9c1e-2b6f0d9a4422';
const whole = { TEAMS_APP_ID: APP, TEAMS_APP_TENANT_ID: TENANT, TEAMS_APP_SECRET: 's' };

describe('the Teams channel', () => {
  test('is off until something of it is set', () => {
    expect(readConfig({}).teams).toBeNull();
  });

  test('serves the tenant of its app unless told otherwise, on the public listener', () => {
    const { teams, listeners } = readConfig(whole);
    expect(teams).toMatchObject({
      identity: { appId: APP, tenantId: TENANT, secret: 's' },
      tenants: [TENANT],
    });
    expect(listeners).toMatchObject({ public: { port: 3978 }, local: null, page: false });
    expect(readConfig({ ...whole, TEAMS_TENANTS: 'a, b' }).teams?.tenants).toEqual(['a', 'b']);
  });

  test.each([
    { TEAMS: 'on' },
    { TEAMS_APP_SECRET: 's' },
    { TEAMS_APP_TENANT_ID: TENANT },
    { TEAMS_TENANTS: 'a' },
  ])('refuses to start without an app id: %o', (env) => {
    expect(faultsOf(env)).toContain('TEAMS_APP_ID is not set, and without it anybody could send messages');
  });

  test('takes a managed identity without a secret, and only so', () => {
    const managed = { TEAMS_APP_ID: APP, TEAMS_APP_TENANT_ID: TENANT, TEAMS_APP_TYPE: 'UserAssignedMSI' };
    expect(readConfig(managed).teams?.identity?.secret).toBeNull();
    expect(faultsOf({ ...managed, TEAMS_APP_SECRET: 's' })).toContain('a managed identity has no secret');
    const { TEAMS_APP_SECRET: _, ...open } = whole;
    expect(faultsOf(open)).toContain('TEAMS_APP_SECRET is not set');
  });

  test('listens on loopback only in the local mode', () => {
    expect(readConfig({ TEAMS: 'local' })).toMatchObject({
      teams: { identity: null, tenants: null },
      listeners: { public: { host: '127.0.0.1' } },
    });
    expect(faultsOf({ TEAMS: 'local', HOST: '0.0.0.0' })).toContain('TEAMS=local is for this machine only');
    expect(faultsOf({ TEAMS: 'local', ...whole })).toContain('Set TEAMS=on');
  });

  test('takes plain http from this machine only', () => {
    expect(faultsOf({ ...whole, TEAMS_LOGIN_URL: 'http://127.0.0.1:9' })).toBe('no fault');
    expect(faultsOf({ ...whole, TEAMS_OPENID_URL: 'http://login.example/x' })).toContain('TEAMS_OPENID_URL');
  });
});
