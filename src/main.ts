import { join } from 'node:path';
import type { Server } from 'restify';
import type { SlackConfig } from './channels/slack/slack-config.ts';
import { loadSlackWords } from './channels/slack/words.ts';
import { loadTeamsWords } from './channels/teams/words.ts';
import { createWebChannel } from './channels/web/channel.ts';
import { loadPageWords } from './channels/web/words.ts';
import { readConfig, readEnvironment } from './config.ts';
import { loadDialogs } from './content/load.ts';
import type { Channel } from './desk/channel.ts';
import { createDesk } from './desk/desk.ts';
import { createOutbox } from './desk/outbox.ts';
import { createRetention } from './desk/retention.ts';
import { expectation, transition } from './dialog/transition.ts';
import { sentence } from './dialog/wording.ts';
import { createTicketPage } from './handoff/embedded/page.ts';
import { createHandoff } from './handoff/handoff.ts';
import { loadHandoffSettings } from './handoff/settings-file.ts';
import { closeServer, listen } from './http/listen.ts';
import { requireLoopbackHost } from './http/loopback.ts';
import { createServer, type Mounted } from './http/server.ts';
import type { Address } from './listeners.ts';
import { createHealth } from './ops/health.ts';
import { createLog } from './ops/log.ts';
import { createMetrics } from './ops/metrics.ts';
import { observeDesk } from './ops/observe-desk.ts';
import { createStop } from './ops/stop.ts';
import { openStore } from './store/open-store.ts';
import { createAskEndpoint } from './understand/reader/ask-endpoint.ts';
import { createConsult } from './understand/reader/consult.ts';
import { understand } from './understand/understand.ts';

const LATE_MS = 120_000;

const { env, unknown } = readEnvironment(process.cwd());
const config = readConfig(env);
const { listeners } = config;
const clock = Date.now;
const log = createLog({ level: config.logLevel });
for (const name of unknown) log.warn('unknown-variable-in-env-file', { name });

const dialogs = loadDialogs(config.dialogsDir);
const words = loadPageWords(join(config.dialogsDir, 'page/words.yaml'), dialogs.organisation.desk);
const trouble = (error: unknown) => log.error('store-failed', { error });
const store = await openStore(config, trouble);
const metrics = createMetrics();

const known = [
  { name: 'web', replies: 'inline' },
  { name: 'teams', replies: 'outbox' },
  { name: 'slack', replies: 'outbox' },
] as const;
const engine = { transition, expectation };
const consult =
  config.reader &&
  createConsult({
    read: understand,
    ask: createAskEndpoint({ ...config.reader, fetch }),
    trouble: (error) => log.warn('reader-failed', { error }),
  });
const desk = observeDesk(
  createDesk({
    store,
    engine,
    dialogs,
    read: understand,
    ...(consult ? { consult } : {}),
    channels: known,
    clock,
    wake: () => outbox.wake(),
  }),
  metrics,
  log,
);
const web = createWebChannel({ desk, words, sessionDays: config.retentionDays, now: clock });
/** Slack's libraries are loaded only where they are used: they take longer to load than all the rest. */
const slack = config.slack && (await startSlack(config.slack));
/** Channels that platforms call on the public listener. */
const platforms: (Channel & Mounted)[] = slack ? [slack] : [];
if (config.teams) {
  // Loaded only where it is used: the SDK takes half a second.
  const { createTeamsChannel } = await import('./channels/teams/channel.ts');
  const words = loadTeamsWords(join(config.dialogsDir, 'teams/words.yaml'), dialogs.organisation.desk);
  const welcome = sentence(dialogs, 'welcome');
  platforms.push(createTeamsChannel({ desk, settings: config.teams, words, welcome, clock }));
}
const handoffSettings = loadHandoffSettings(join(config.dialogsDir, 'handoff/handoff.yaml'));
const handoff = createHandoff({
  helpdesk: config.helpdesk.build({ store, clock, words: handoffSettings.ticket }),
  store,
  desk,
  dialogs,
  settings: handoffSettings,
  log,
  clock,
  pollMs: config.helpdesk.pollMs,
});
const outbox = createOutbox({
  store,
  channels: [web, ...platforms],
  connector: handoff.connector,
  clock,
  report: metrics.delivery,
  // What is delivered at the same moment shares its commits: measured by bench/teams.ts.
  limits: { reply: { concurrent: 64 } },
  trouble,
});
const retention = createRetention({ store, clock, days: config.retentionDays, trouble });

const waitingSince = () => store.atomically((unit) => unit.outbox.nextDue('reply'));
const health = createHealth({
  log,
  now: clock,
  checks: {
    store: () => store.atomically((unit) => unit.findEvent('health')),
    outbox: async () => {
      if (((await waitingSince()) ?? clock()) < clock() - LATE_MS) throw new Error('late');
    },
  },
});
metrics.watch(
  'outbox_waiting_seconds',
  'How long the next reply has been due.',
  async () => Math.max(0, clock() - ((await waitingSince()) ?? clock())) / 1000,
);
metrics.watch(
  'outbox_dead_letters',
  'Messages and tickets that were given up (at most 1000 are counted).',
  async () => outbox.dead(1000).then((dead) => dead.length),
);

const observe = metrics.request;
const servers: { readonly server: Server; readonly address: Address }[] = [];
if (listeners.local) {
  const server = createServer({ log, observe });
  server.pre(requireLoopbackHost());
  health.mount(server);
  if (listeners.metrics) metrics.mount(server);
  if (listeners.page) {
    web.mount(server);
    createTicketPage(store).mount(server);
  }
  servers.push({ server, address: listeners.local });
}
if (listeners.public) {
  const server = createServer({ log, observe });
  health.mount(server);
  for (const channel of platforms) channel.mount(server);
  servers.push({ server, address: listeners.public });
}

// The public listener where there is one: it is the last. What a helpdesk sends is signed.
const facing = servers.at(-1);
if (facing) handoff.watch.mount(facing.server);

const stop = createStop({
  log,
  limitMs: config.stopSeconds * 1000,
  exit: (status) => process.exit(status),
  steps: [
    { name: 'health', run: () => health.stopping() },
    { name: 'page', run: () => web.close() },
    { name: 'listeners', run: () => Promise.all(servers.map(({ server }) => closeServer(server))) },
    { name: 'slack-socket', run: () => slack?.disconnect() },
    { name: 'helpdesk', run: () => handoff.watch.stop() },
    { name: 'desk', run: () => desk.stop() },
    { name: 'outbox', run: () => outbox.drain(config.stopSeconds * 500).then(() => outbox.stop()) },
    { name: 'slack', run: () => slack?.stop() },
    { name: 'retention', run: () => retention.stop() },
    { name: 'store', run: () => store.close() },
  ],
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

for (const { server, address } of servers) {
  await listen(server, address);
  log.info('listening', address);
}
await slack?.start();
outbox.wake();
retention.start();
handoff.watch.start();
void handoff.check();
if (listeners.page && listeners.local && process.stdout.isTTY) {
  console.log(`\n  Authdesk is ready: http://localhost:${listeners.local.port}/   (Ctrl+C stops it)\n`);
}

async function startSlack(settings: SlackConfig) {
  const { createSlackChannel } = await import('./channels/slack/channel.ts');
  const words = loadSlackWords(join(config.dialogsDir, 'slack/words.yaml'), dialogs.organisation.desk);
  return createSlackChannel({ config: settings, desk, store, words, log, clock });
}
