/**
 * A whole durable turn of Teams beside a bare echo bot and a waterfall of the SDK: the same restify, the same loopback
 * connector, real tokens both ways, each bot in a process of its own, in turns within one run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateActivity } from '../test/fixtures/teams/activities.ts';
import { startConnectorServer } from '../test/fixtures/teams/connector-server.ts';
import { startIdentityProvider } from '../test/fixtures/teams/identity-provider.ts';
import { settingsFor } from '../test/fixtures/teams/teams-desk.ts';
import { row } from './support/row.ts';

const PEOPLE = 200;
/** How many persons write at the same moment: a quiet day, a busy one, and the morning after a bad update. */
const CROWDS = [1, 8, 64];
const WARM_UP = 1_500;
const TURNS = 1_000;
const ROUNDS = 4;
const SAID = ['My phone is lost', '1', '2', '1', 'status', '3', 'why', '2', '1', 'back', '1', '1'];

const folder = mkdtempSync(join(tmpdir(), 'authdesk-bench-'));
const provider = await startIdentityProvider();
const connector = await startConnectorServer();
const authorization = `Bearer ${await provider.sign({ serviceurl: connector.url })}`;

interface Bot {
  readonly kind: string;
  readonly child: ChildProcess;
  readonly url: string;
  said: number;
}

/** What a bot cost for one crowd, milliseconds. */
interface Cost {
  turns: number;
  wall: number;
  cpu: number;
}

async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  const answer = once(child, 'message');
  child.send(message);
  return ((await answer) as [T])[0];
}

async function start(kind: string): Promise<Bot> {
  const child = fork(join(import.meta.dirname, 'support/teams-server.ts'), [kind], {
    execArgv: [],
    // Only lines of the table may go to standard output.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = await ask<{ url: string }>(child, { settings: settingsFor(provider), folder });
  return { kind, child, url, said: 0 };
}

function post(agent: Agent, url: string, activity: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify(activity));
    const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Lets people say what they have to say; a person waits for the answer to one message before the next. */
async function talk(bot: Bot, turns: number, crowd: number): Promise<void> {
  connector.calls.length = 0;
  // Connections of its own: those of an earlier round may be closed by now.
  const agent = new Agent({ keepAlive: true });
  let left = turns;
  const person = async () => {
    while (left > 0) {
      left -= 1;
      const n = bot.said++;
      const name = `${bot.kind}-${n % PEOPLE}`;
      const text = SAID[Math.floor(n / PEOPLE) % SAID.length];
      const status = await post(agent, bot.url, privateActivity(connector.url, name, { text }));
      if (status !== 200) throw new Error(`${bot.kind} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: crowd }, person));
  agent.destroy();
  if (bot.kind === 'http') return;
  await connector.until(turns, (call) => call.path.includes('/activities'));
}

async function measure(bot: Bot, crowd: number, cost: Cost): Promise<void> {
  const usage = () => ask<NodeJS.CpuUsage>(bot.child, {});
  const before = await usage();
  const started = performance.now();
  await talk(bot, TURNS, crowd);
  cost.wall += performance.now() - started;
  const after = await usage();
  cost.turns += TURNS;
  cost.cpu += (after.user + after.system - before.user - before.system) / 1_000;
}

const names: Readonly<Record<string, string>> = {
  http: 'bare Node server',
  echo: 'echo bot on CloudAdapter',
  waterfall: 'waterfall with MemoryStorage',
  desk: 'Authdesk, durable turn',
};
const bots: Bot[] = [];
for (const kind of Object.keys(names)) bots.push(await start(kind));
for (const bot of bots) await talk(bot, WARM_UP, 8);
for (const crowd of CROWDS) {
  const costs = bots.map(() => ({ turns: 0, wall: 0, cpu: 0 }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, bot] of bots.entries()) await measure(bot, crowd, costs[i] as Cost);
  }
  const each = costs.map(({ cpu, turns }) => cpu / turns);
  const echo = each[bots.findIndex(({ kind }) => kind === 'echo')] ?? 1;
  for (const [i, { kind }] of bots.entries()) {
    const { turns, wall } = costs[i] as Cost;
    const told = `${names[kind]}, ${crowd} at once`;
    const cpu = each[i] ?? 0;
    row(`${told}: CPU a turn`, cpu, 'ms', `${(cpu / echo).toFixed(2)} × echo bot`);
    row(`${told}: turns a second`, (turns / wall) * 1_000, '/s');
  }
}
for (const { child } of bots) child.disconnect();
provider.close();
connector.close();
rmSync(folder, { recursive: true, force: true });
