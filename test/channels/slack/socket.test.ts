import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Acknowledged } from '../../../src/channels/slack/intake.ts';
import { createSlackSocket, type SlackSocket } from '../../../src/channels/slack/socket.ts';
import type { Log } from '../../../src/log.ts';
import { createSlackDesk } from '../../fixtures/slack/slack-desk.ts';
import { createSlackFront, type SlackFront } from '../../fixtures/slack/slack-front.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const EVENT = { type: 'event_callback', event: { type: 'message' } };
const nothing = () => {};
const log: Log = { error: nothing, warn: nothing, info: nothing, debug: nothing };
const folder = temporaryFolder();

describe('a socket', () => {
  let front: SlackFront;
  let socket: SlackSocket;
  let answer: Acknowledged;
  const seen: unknown[] = [];
  beforeAll(async () => {
    front = await createSlackFront('http://127.0.0.1:9');
    const handle = async (body: unknown, retry?: number) => {
      seen.push([body, retry]);
      return answer;
    };
    socket = createSlackSocket({ appToken: 'xapp-1', apiUrl: front.url, intake: { handle }, log });
    await socket.start();
    await front.connected();
  });
  afterAll(async () => {
    await socket.stop();
    await front.close();
  });

  test('hands on what came, with its number when it comes again', async () => {
    answer = { status: 200 };
    await front.deliver('events_api', EVENT, 2);
    expect(seen.at(-1)).toEqual([EVENT, 2]);
  });

  test('acknowledges with what a window shows', async () => {
    answer = { status: 200, body: { response_action: 'errors', errors: { a: 'b' } } };
    expect(await front.deliver('interactive', { type: 'view_submission' })).toEqual(answer.body);
  });

  test('does not acknowledge a turn that failed, so that it comes again', async () => {
    answer = { status: 500 };
    expect(await front.deliver('events_api', EVENT)).toBeNull();
  });

  test.each([[{ type: 'event_callback' }], [null], ['text'], [{ event: null }]])(
    'survives an envelope with the payload %j',
    async (payload) => {
      answer = { status: 200 };
      void front.deliver('events_api', payload);
      expect(await front.deliver('events_api', EVENT)).not.toBeNull();
    },
  );

  test('acknowledges what nobody can read: it would not become readable', async () => {
    answer = { status: 400 };
    expect(await front.deliver('events_api', EVENT)).not.toBeNull();
  });
});

describe('a connection that is lost', () => {
  const warned: string[] = [];
  const noisy: Log = { ...log, warn: (event, fields) => void warned.push(`${event} ${fields?.code ?? ''}`) };
  let front: SlackFront;
  let socket: SlackSocket;
  const open = (patience = { firstDelayMs: 5, longestDelayMs: 20 }) =>
    createSlackSocket({
      ...{ appToken: 'xapp-1', apiUrl: front.url, intake: { handle: async () => ({ status: 200 }) } },
      ...{ log: noisy, patience },
    });
  const until = async (ready: () => boolean) => {
    for (let i = 0; i < 400 && !ready(); i += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ready()).toBe(true);
  };
  beforeEach(async () => {
    warned.length = 0;
    front = await createSlackFront('http://127.0.0.1:9');
    socket = open();
  });
  afterEach(async () => {
    await socket.stop();
    await front.close();
  });

  test.each([
    ['dropped by the network', () => front.drop()],
    [
      'to be refreshed',
      () => front.say(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} })),
    ],
    ['announced to end', () => front.say(JSON.stringify({ type: 'disconnect', reason: 'warning' }))],
  ])('is made again when it is %s', async (_, lose) => {
    await socket.start();
    for (let connections = 1; connections <= 3; connections += 1) {
      await front.connected();
      expect(front.connections()).toBe(connections);
      expect(await front.deliver('events_api', EVENT)).not.toBeNull();
      lose();
      await until(() => front.connections() === connections + 1);
    }
  });

  test('is made again when Slack could not be reached for a while, and the process lives', async () => {
    await socket.start();
    await front.connected();
    front.disturb.set('apps.connections.open', [
      ...[{ status: 503 }, { status: 500 }, { status: 200, body: { ok: false, error: 'internal_error' } }],
      ...[
        { status: 429, retryAfter: 1 },
        { status: 200, body: { ok: false, error: 'invalid_auth' } },
      ],
    ]);
    front.drop();
    await until(() => front.connections() === 2);
    expect(warned.length).toBeGreaterThanOrEqual(4);
    expect(await front.deliver('events_api', EVENT)).not.toBeNull();
  });

  test('is waited for at the start while Slack cannot be reached', async () => {
    front.disturb.set('apps.connections.open', [{ status: 503 }, { status: 503 }]);
    await socket.start();
    expect(front.connections()).toBe(1);
  });

  test('is not made at all with a token that Slack refuses', async () => {
    front.disturb.set('apps.connections.open', [{ status: 200, body: { ok: false, error: 'invalid_auth' } }]);
    await expect(socket.start()).rejects.toMatchObject({
      code: 'slack-app-token',
      message: expect.stringContaining('SLACK_APP_TOKEN (invalid_auth)'),
    });
  });

  test('is not made again once the desk stops', async () => {
    await socket.start();
    await front.connected();
    await socket.stop();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(front.connections()).toBe(1);
  });
});

test('a delivery that comes three times over a socket is one turn', async () => {
  const slack = await createSlackDesk({ mode: 'socket', folder });
  const same = slack.person.messageEvent('I lost my phone');
  const all = await Promise.all([undefined, 1, 2].map((retry) => slack.person.send('event', same, retry)));
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
  await slack.settle();
  const { lines } = await slack.desk.history('slack', `T000000001:${slack.user}`);
  expect(lines.filter(({ direction }) => direction === 'in')).toHaveLength(1);
  expect(await slack.messages()).toHaveLength(1);
  await slack.close();
});

test('a conversation goes on over the next connection, and an envelope that comes again is no second turn', async () => {
  const slack = await createSlackDesk({ mode: 'socket', folder });
  await slack.person.write('I lost my phone');
  await slack.settle();
  const asked = await slack.last();
  const click = slack.person.clicked(asked, 'No, nothing strange');
  const first = slack.front.deliver('interactive', click, undefined, 'envelope-1');
  slack.front.drop();
  await first;
  while (slack.front.connections() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await slack.front.connected();
  expect(await slack.front.deliver('interactive', click, undefined, 'envelope-1')).not.toBeNull();
  expect(await slack.front.deliver('interactive', click, undefined, 'envelope-2')).not.toBeNull();
  await slack.settle();
  const { lines } = await slack.desk.history('slack', `T000000001:${slack.user}`);
  expect(lines.filter(({ direction }) => direction === 'in')).toHaveLength(2);
  expect(await slack.messages()).toHaveLength(2);
  await slack.close();
});
