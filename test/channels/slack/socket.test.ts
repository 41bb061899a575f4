import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

test('a delivery that comes three times over a socket is one turn', async () => {
  const slack = await createSlackDesk({ mode: 'socket', port: 4460, folder });
  const same = slack.person.messageEvent('I lost my phone');
  const all = await Promise.all([undefined, 1, 2].map((retry) => slack.person.send('event', same, retry)));
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
  await slack.settle();
  const { lines } = await slack.desk.history('slack', `T000000001:${slack.user}`);
  expect(lines.filter(({ direction }) => direction === 'in')).toHaveLength(1);
  expect(await slack.messages()).toHaveLength(1);
  await slack.close();
});
