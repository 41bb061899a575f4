/**
 * A whole durable turn of Slack beside a bare Bolt app that acknowledges and posts one message, and a Chat SDK bot that
 * posts the same card: the same signed deliveries and the same Web API on loopback, each app in a process of its own, in
 * turns within one run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { row } from './support/row.ts';

const SECRET = 'bench-signing-secret';
const AT_ONCE = 16;
const WARM_UP = 4_000;
const TURNS = 2_000;
const ROUNDS = 3;
/** Turns of one person before the next one comes: Slack takes about one message a second of a person. */
const TURNS_EACH = 3;
/** Groups of people that take turns: nobody writes again in the moment the answer arrives. */
const GROUPS = 4;
const SAID = ['My phone is lost', 'No, nothing strange', 'iPhone'];

const folder = mkdtempSync(join(tmpdir(), 'authdesk-bench-'));
const agent = new Agent({ keepAlive: true });
const calls = new Map<string, number>();
let waiting: { readonly until: number; readonly resolve: () => void } | null = null;

const slack = createServer((req, res) => {
  const method = req.url?.slice('/api/'.length) ?? '';
  req.resume();
  req.on('end', () => {
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const answer = {
      ok: true,
      ts: `${Date.now()}.1`,
      channel: 'D1',
      user_id: 'UBOT',
      bot_id: 'B1',
      team_id: 'T1',
      user: {},
    };
    const body = JSON.stringify(answer);
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    res.end(body);
    if (waiting !== null && (calls.get('chat.postMessage') ?? 0) >= waiting.until) waiting.resolve();
  });
});
slack.listen(0, '127.0.0.1');
await once(slack, 'listening');
const apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;

interface App {
  readonly kind: string;
  readonly child: ChildProcess;
  readonly port: number;
  said: number;
  turns: number;
  wall: number;
  cpu: number;
  calls: number;
  /** Batches in which some message was never answered. */
  lost: number;
}

async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  const answer = once(child, 'message');
  child.send(message);
  return ((await answer) as [T])[0];
}

async function start(kind: string): Promise<App> {
  const child = fork(join(import.meta.dirname, 'support/slack-server.ts'), [kind], { execArgv: [] });
  const { port } = await ask<{ port: number }>(child, { apiUrl, signingSecret: SECRET, folder });
  return { kind, child, port, said: 0, turns: 0, wall: 0, cpu: 0, calls: 0, lost: 0 };
}

function post(port: number, body: string): Promise<number> {
  const at = Math.floor(Date.now() / 1000);
  const hash = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'X-Slack-Request-Timestamp': String(at),
    'X-Slack-Signature': `v0=${hash}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/slack/events', method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function event(app: App, n: number): string {
  const batch = Math.floor(n / AT_ONCE);
  const round = Math.floor(batch / GROUPS);
  const group = Math.floor(round / TURNS_EACH) * GROUPS + (batch % GROUPS);
  const person = group * AT_ONCE + (n % AT_ONCE);
  const text = SAID[round % TURNS_EACH] ?? 'status';
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${app.kind}${n}`,
    event_time: 1,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event: {
      type: 'message',
      channel: `D${person}`,
      channel_type: 'im',
      user: `U${person}`,
      team: 'T1',
      text,
      ts: `${n}.1`,
      event_ts: '1',
    },
  });
}

async function talk(app: App, turns: number): Promise<void> {
  calls.clear();
  for (let left = turns; left > 0; left -= AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, left) }, () =>
      post(app.port, event(app, app.said++)),
    );
    // People wait for the answer to one message before they write the next.
    const posted = new Promise<void>((resolve) => {
      waiting = { until: (calls.get('chat.postMessage') ?? 0) + batch.length, resolve };
    });
    const wrong = (await Promise.all(batch)).find((status) => status !== 200);
    if (wrong !== undefined) throw new Error(`${app.kind} answered ${wrong}`);
    // A bot that drops a message must not hold up the bench; it is told in the table.
    const late = new AbortController();
    const lost = delay(2_000, true, { signal: late.signal }).catch(() => false);
    if (await Promise.race([posted.then(() => false), lost])) app.lost += 1;
    late.abort();
  }
  app.calls += [...calls.values()].reduce((sum, count) => sum + count, 0);
}

async function measure(app: App): Promise<void> {
  const usage = () => ask<{ cpu: NodeJS.CpuUsage }>(app.child, {});
  const before = await usage();
  const started = performance.now();
  await talk(app, TURNS);
  app.wall += performance.now() - started;
  const after = await usage();
  app.turns += TURNS;
  app.cpu += (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1_000;
}

const apps: App[] = [];
for (const kind of ['bolt', 'chat', 'desk']) apps.push(await start(kind));
for (const app of apps) await talk(app, WARM_UP);
for (const app of apps) app.calls = 0;
for (let round = 0; round < ROUNDS; round += 1) for (const app of apps) await measure(app);

const names: Record<string, string> = {
  bolt: 'bare Bolt app, one message',
  chat: 'Chat SDK with memory state, the same card',
  desk: 'Authdesk, durable turn',
};
const [bare] = apps;
for (const app of apps) {
  const each = app.cpu / app.turns;
  const ratio = each / ((bare?.cpu ?? 1) / (bare?.turns ?? 1));
  const made = (app.calls / app.turns).toFixed(2);
  row(
    `${names[app.kind]}: CPU a turn`,
    each,
    'ms',
    `${ratio.toFixed(2)} × bare Bolt, ${made} calls of Slack a turn`,
  );
  row(
    `${names[app.kind]}: turns a second`,
    (app.turns / app.wall) * 1_000,
    '/s',
    app.lost > 0 ? `${app.lost} batches with a message never answered` : undefined,
  );
}
for (const { child } of apps) child.disconnect();
slack.close();
slack.closeAllConnections();
agent.destroy();
rmSync(folder, { recursive: true, force: true });
