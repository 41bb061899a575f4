import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createTtyChat } from '../channels/tty/tty-chat.ts';
import { readEnvironment } from '../config.ts';
import { contentFolder } from '../content/content-folder.ts';
import { loadDialogs } from '../content/load.ts';
import type { Channel } from '../desk/channel.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { createOutbox, type Outbox } from '../desk/outbox.ts';
import type { Message } from '../dialog/message.ts';
import { canChoose, expectation, transition } from '../dialog/transition.ts';
import { DeskError } from '../errors.ts';
import { readHelpdesk } from '../handoff/choose-helpdesk.ts';
import { createHandoff } from '../handoff/handoff.ts';
import { queuesOf } from '../handoff/routing.ts';
import { loadHandoffSettings } from '../handoff/settings-file.ts';
import { createLog } from '../ops/log.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { understand } from '../understand/understand.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    db: { type: 'string', default: ':memory:' },
    session: { type: 'string', default: 'default' },
    dialogs: { type: 'string' },
  },
});

/** Longest wait for the helpdesk after a line. */
const DELIVERY_MS = 3_000;

const folder = values.dialogs ?? contentFolder();
const dialogs = loadDialogs(folder);
const store = await createSqliteStore({ file: values.db });
let passed = 0;
const clock = () => Date.now() + passed;
const faults: string[] = [];
const plan = readHelpdesk(readEnvironment(process.cwd()).env, (name, problem, fix) =>
  faults.push(`- ${name} ${problem}. ${fix}`),
);
if (!plan) throw new DeskError('config', `The configuration has fault(s):\n${faults.join('\n')}`);

const heard: Message[] = [];
const channel: Channel = {
  name: 'tty',
  replies: 'inline',
  deliver: async ({ message }) => {
    heard.push(message);
    return { kind: 'delivered' };
  },
};
const core = createDesk({
  store,
  dialogs,
  engine: { transition, expectation },
  read: understand,
  channels: [channel],
  clock,
  wake: () => outbox.wake(),
});
const settings = loadHandoffSettings(join(folder, 'handoff/handoff.yaml'));
const log = createLog({ level: 'error', destination: process.stderr });
const handoff = createHandoff({
  helpdesk: plan.build({ store, clock, words: settings.ticket, queues: queuesOf(settings) }),
  store,
  desk: core,
  dialogs,
  settings,
  log,
  clock,
  pollMs: plan.pollMs,
});
const outbox: Outbox = createOutbox({ store, channels: [channel], connector: handoff.connector, clock });

/** A turn, and what the helpdesk had to say to it: a terminal has no other moment to show that. */
const desk: Pick<Desk, 'turn' | 'history'> = {
  history: core.history,
  turn: async (incoming) => {
    const turn = await core.turn(incoming);
    if (incoming.input.kind === 'wait' || incoming.input.kind === 'open')
      await handoff.watch.look().catch((error: unknown) => log.warn('helpdesk-not-read', { error }));
    // A ticket that was made leaves word of it: what the first round makes, the second delivers.
    for (const ms of [DELIVERY_MS, DELIVERY_MS]) await outbox.drain(ms);
    if (heard.length === 0) return turn;
    const { asking, question, choices } = await core.history('tty', values.session, 1);
    return { ...turn, asking, question, choices, messages: [...turn.messages, ...heard.splice(0)] };
  },
};
const chat = createTtyChat({
  desk,
  conversation: values.session,
  clock,
  advance: (ms) => {
    passed += ms;
  },
  canChoose: async (value) => {
    const stored = await store.atomically((unit) => unit.findSession('tty', values.session));
    return canChoose(dialogs, stored?.session ?? null, value);
  },
  lines: createInterface({ input: process.stdin, terminal: false }),
  out: process.stdout,
});
await (values.json ? chat.json() : chat.talk());
await handoff.watch.stop();
await core.stop();
await outbox.stop();
await store.close();
