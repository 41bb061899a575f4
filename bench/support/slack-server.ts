/**
 * One Slack app in a process of its own, for bench/slack.ts: `bolt` as Bolt's first example is written, `chat`
 * a bot of the Chat SDK that posts the same card as the desk, `desk` the whole
 * of Authdesk's Slack channel over a database on disk. Both listen on a port of their own and get the same deliveries.
 */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSlackAdapter } from '@chat-adapter/slack';
import { createMemoryState } from '@chat-adapter/state-memory';
import bolt from '@slack/bolt';
import { Actions, Button, Card, CardText, Chat } from 'chat';
import { createSlackChannel } from '../../src/channels/slack/channel.ts';
import { loadSlackWords } from '../../src/channels/slack/words.ts';
import { loadDialogs } from '../../src/content/load.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { createOutbox } from '../../src/desk/outbox.ts';
import { expectation, transition } from '../../src/dialog/transition.ts';
import { createServer } from '../../src/http/server.ts';
import { createLog } from '../../src/ops/log.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { understand } from '../../src/understand/understand.ts';

/** What the parent sends first. */
export interface Start {
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly folder: string;
}

const TOKEN = 'xoxb-bench';

async function startBolt({ apiUrl, signingSecret }: Start): Promise<number> {
  const app = new bolt.App({
    token: TOKEN,
    signingSecret,
    logLevel: bolt.LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.message(async ({ message, say }) => {
    await say(`Hello <@${'user' in message ? message.user : ''}>`);
  });
  const server = await app.start(0);
  return (server.address() as AddressInfo).port;
}

/** What the desk answers to the bench's first message, as a card. */
const CARD = {
  texts: [
    'I understood: State of the old phone: lost; What you need: phone lost or broken. If that is wrong, just tell me.',
    'For example a theft, prompts that nobody started, an unknown device, or a caller who wants a code.',
    'Has anything strange happened with your accounts?',
  ],
  answers: ['No, nothing strange', 'Yes, something is wrong', 'I am not sure'],
};

async function startChatSdk({ apiUrl, signingSecret }: Start): Promise<number> {
  const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
  const slack = createSlackAdapter({
    apiUrl,
    signingSecret,
    botToken: TOKEN,
    botUserId: 'UBOT',
    logger: silent,
  });
  // The kit's own types do not agree with exactOptionalPropertyTypes.
  const state = createMemoryState() as never;
  const chat = new Chat({
    userName: 'bench',
    adapters: { slack: slack as never },
    state,
    logger: silent,
    concurrency: 'concurrent',
  });
  chat.onDirectMessage(async (thread) => {
    const answers = CARD.answers.map((label, i) => Button({ id: `choose${i}`, label, value: label }));
    await thread.post(Card({ children: [...CARD.texts.map((text) => CardText(text)), Actions(answers)] }));
  });
  const server = createHttpServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const headers = new Headers(req.headers as Record<string, string>);
      const url = 'http://localhost/slack/events';
      const request = new Request(url, { method: 'POST', headers, body: Buffer.concat(parts) });
      void chat.webhooks.slack(request, { waitUntil: (work) => void work }).then(async (response) => {
        res.writeHead(response.status);
        res.end(await response.text());
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function startDesk({ apiUrl, signingSecret, folder }: Start): Promise<number> {
  const dialogs = loadDialogs('dialogs');
  const store = await createSqliteStore({ file: join(folder, 'slack.db') });
  const log = createLog({ level: 'silent' });
  const desk = createDesk({
    store,
    engine: { transition, expectation },
    dialogs,
    read: understand,
    channels: [{ name: 'slack', replies: 'outbox' }],
    clock: Date.now,
    wake: (leased, more) => outbox.wake(leased, more),
    lease: (lane) => outbox.lease(lane),
  });
  const channel = createSlackChannel({
    config: {
      access: { kind: 'token', botToken: TOKEN },
      transport: { kind: 'http', signingSecret },
      publicUrl: null,
      staff: [],
      apiUrl,
    },
    desk,
    store,
    words: loadSlackWords('dialogs/slack/words.yaml', dialogs.organisation.desk),
    log,
    clock: Date.now,
  });
  const outbox = createOutbox({ store, channels: [channel], clock: Date.now });
  const server = createServer({ log });
  channel.mount(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

let started = false;
process.on('message', (message: Start) => {
  if (!started) {
    started = true;
    const kinds = { bolt: startBolt, chat: startChatSdk, desk: startDesk };
    const start = kinds[process.argv[2] as keyof typeof kinds](message);
    void start.then((port) => process.send?.({ port }));
    return;
  }
  process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
