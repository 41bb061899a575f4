import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import * as sdk from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import fc from 'fast-check';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { privateActivity } from '../../fixtures/teams/activities.ts';
import { type ConnectorServer, startConnectorServer } from '../../fixtures/teams/connector-server.ts';
import {
  APP_ID,
  type IdentityProvider,
  ISSUER,
  startIdentityProvider,
} from '../../fixtures/teams/identity-provider.ts';
import { settingsFor, startTeamsDesk, type TeamsDesk } from '../../fixtures/teams/teams-desk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const FILE = 'hardening.db';
const folder = temporaryFolder();
let provider: IdentityProvider;
let connector: ConnectorServer;
let desk: TeamsDesk;
let token: string;

beforeAll(async () => {
  provider = await startIdentityProvider();
  connector = await startConnectorServer();
  desk = await startTeamsDesk(settingsFor(provider), { folder, file: FILE });
  token = await provider.sign({ serviceurl: connector.url });
});
beforeEach(() => {
  connector.calls.length = 0;
});
afterAll(async () => {
  await desk.stop();
  connector.close();
  provider.close();
});

function send(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return fetch(desk.url, { method: 'POST', headers: { ...json, ...headers }, body });
}

const activity = (more: Record<string, unknown> = {}) =>
  privateActivity(connector.url, 'anna', { text: 'hello', ...more });

/** Everything the desk has kept or sent: rows of every table, and calls. */
function kept(): number {
  const database = new SqliteDatabase(join(folder, FILE), { readonly: true });
  const tables = ['session', 'event', 'transcript', 'outbox'];
  const rows = tables.map(
    (table) => database.prepare(`select count(*) as n from ${table}`).get() as { n: number },
  );
  database.close();
  return rows.reduce((sum, { n }) => sum + n, connector.calls.length);
}

const now = () => Math.floor(Date.now() / 1000);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({ iss: ISSUER, aud: APP_ID, exp: now() + 3600, serviceurl: connector.url });

const forged: Record<string, () => Promise<string> | string> = {
  'no token': () => '',
  'no Bearer': () => `Basic ${token}`,
  'a token that is none': () => 'Bearer x.y.z',
  'an expired token': async () => `Bearer ${await provider.sign({ ...claims(), exp: now() - 3600 })}`,
  'a token from the future': async () => `Bearer ${await provider.sign({ ...claims(), nbf: now() + 3600 })}`,
  'a token for another app': async () => `Bearer ${await provider.sign({ ...claims(), aud: 'another' })}`,
  'a token of another issuer': async () =>
    `Bearer ${await provider.sign({ ...claims(), iss: 'https://evil.example' })}`,
  'a token of Entra with our app as azp': async () =>
    `Bearer ${await provider.sign({ ...claims(), iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', azp: APP_ID, appid: APP_ID, ver: '1.0', tid: 'x' })}`,
  ...Object.fromEntries(
    (sdk.ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[]).map((iss) => [
      `a token for the emulator of ${iss}`,
      async () =>
        `Bearer ${await provider.sign({ ...claims(), iss, azp: APP_ID, appid: APP_ID, ver: '2.0' })}`,
    ]),
  ),
  // The SDK tells of it on the console.
  'a token for another channel': async () => `Bearer ${await provider.sign(claims(), { kid: 'webchat' })}`,
  'a token that is our own': async () => `Bearer ${await provider.sign({ ...claims(), iss: APP_ID })}`,
  'a token without a serviceurl': async () => `Bearer ${await provider.sign({ serviceurl: undefined })}`,
  'a token for another serviceurl': async () =>
    `Bearer ${await provider.sign({ ...claims(), serviceurl: 'https://other.example' })}`,
  'a key that nobody knows': async () => `Bearer ${await provider.sign(claims(), { kid: 'two' })}`,
  'a forged signature': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return `Bearer ${await provider.sign(claims(), { key: privateKey })}`;
  },
  'a signature that was changed': () => `Bearer ${token.slice(0, -6)}AAAAAA`,
  'alg none': () => `Bearer ${new UnsecuredJWT(claims()).encode()}`,
  'alg none with a signature': () =>
    `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.${token.split('.')[2]}`,
  HS256: async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const jwt = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'one' });
    return `Bearer ${await jwt.sign(secret)}`;
  },
};

describe('a request to /api/messages', () => {
  test.each(Object.keys(forged))('is answered 401 with nothing run: %s', async (name) => {
    const authorization = (await forged[name]?.()) ?? '';
    const response = await send(JSON.stringify(activity()), { authorization });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'teams-unauthorised' } });
    expect(kept()).toBe(0);
  });

  test('is answered 401 when the activity names no service, or one the token does not vouch for', async () => {
    for (const serviceUrl of [undefined, '', 'http://169.254.169.254/', `${connector.url}/`]) {
      const response = await send(JSON.stringify(activity({ serviceUrl })));
      expect(response.status).toBe(401);
    }
    expect((await send('{}')).status).toBe(401);
    expect(kept()).toBe(0);
  });

  test('is answered 403 for a tenant that is not served', async () => {
    const conversation = { id: 'a:anna', conversationType: 'personal', tenantId: 'another' };
    expect((await send(JSON.stringify(activity({ conversation })))).status).toBe(403);
    expect(kept()).toBe(0);
  });

  test.each([
    ['what claims to be gzip', { 'content-encoding': 'gzip' }, JSON.stringify({}), 415],
    ['what is gzip', { 'content-encoding': 'gzip' }, gzipSync('{}'), 415],
    ['deflate', { 'content-encoding': 'deflate' }, '{}', 415],
    ['brotli after gzip', { 'content-encoding': 'GZIP, br' }, '{}', 415],
    ['an encoding without a token', { 'content-encoding': 'gzip', authorization: '' }, '{}', 415],
    ['another content type', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'type=message', 415],
    ['plain text', { 'content-type': 'text/plain' }, '{}', 415],
    ['a body over the limit', {}, JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
    ['deep JSON', {}, `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['deep JSON that never ends', {}, '{"a":'.repeat(40_000), 400],
    ['no body', {}, '', 401],
    ['a byte that is no UTF-8', {}, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ['broken JSON', {}, '{"type":', 400],
    ['an array', {}, '[]', 401],
    ['null', {}, 'null', 401],
  ] as const)('is refused for %s', async (_, headers, body, status) => {
    expect((await send(body, headers)).status).toBe(status);
    expect(kept()).toBe(0);
  });

  test('is refused for deep JSON inside a good activity', async () => {
    const deep = `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`;
    const body = JSON.stringify(activity({ value: 0 })).replace('"value":0', `"value":${deep}`);
    expect((await send(body)).status).toBe(400);
    expect(kept()).toBe(0);
  });

  test('is refused with 413 when its size is not told and grows past the limit', async () => {
    const { hostname, port } = new URL(desk.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\n\r\n`,
        );
        const chunk = 'x'.repeat(65_536);
        for (let i = 0; i < 8; i += 1) socket.write(`10000\r\n${chunk}\r\n`);
        socket.write('0\r\n\r\n');
      });
      socket.once('data', (data) => {
        resolve(String(data).slice(0, 12));
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toBe('HTTP/1.1 413');
  });

  test('does not make the SDK remember issuers that nobody verified', async () => {
    const { issuer } = sdk.ToBotFromBotOrEmulatorTokenValidationParameters;
    const before = issuer?.length;
    for (let i = 0; i < 200; i += 1) {
      const jwt = `${encode({ alg: 'RS256', kid: 'one' })}.${encode({ ...claims(), tid: `tenant-${i}` })}.AAAA`;
      expect((await send('{}', { authorization: `Bearer ${jwt}` })).status).toBe(401);
    }
    expect(issuer?.length).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
});

/** Activities that are none: something else altogether, or one with a field that nobody may leave out bent. */
const broken = () =>
  fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc
      .tuple(
        fc.constantFrom(
          'type',
          'channelId',
          'from',
          'recipient',
          'conversation',
          'text',
          'attachments',
          'entities',
        ),
        fc.oneof(fc.constant(42), fc.constant([[]]), fc.constant({ id: 7 }), fc.constant([null])),
      )
      .map(([field, value]) => ({ ...activity(), [field]: value })),
    fc.constantFrom('msteams2', 'emulator', 'webchat', '').map((channelId) => ({ ...activity(), channelId })),
  );
/** Activities with anything anywhere; some of them are good ones. */
const strange = () =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(activity()), 'value', 'name', 'membersAdded', 'replyToId'),
      fc.jsonValue(),
    )
    .map(([field, value]) => ({ ...activity(), [field]: value }));

async function answersTo(bodies: readonly unknown[]): Promise<number[]> {
  const statuses: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < bodies.length) {
      const body = JSON.stringify(bodies[next++]);
      const response = await send(body);
      await response.arrayBuffer();
      statuses.push(response.status);
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
  return statuses;
}

describe('ten thousand fuzzed activities', () => {
  test('get 4xx and leave nothing when they are none', async () => {
    const statuses = await answersTo(fc.sample(broken(), 8_000));
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect(kept()).toBe(0);
  }, 60_000);

  test('never fail the desk, whatever they hold', async () => {
    const statuses = await answersTo(fc.sample(strange(), 2_000));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect((await send(JSON.stringify(activity()))).status).toBe(200);
  }, 60_000);
});
