import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createTtyChat } from '../channels/tty/tty-chat.ts';
import { contentFolder } from '../content/content-folder.ts';
import { loadDialogs } from '../content/load.ts';
import { createDesk } from '../desk/desk.ts';
import { canChoose, expectation, transition } from '../dialog/transition.ts';
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

const dialogs = loadDialogs(values.dialogs ?? contentFolder());
const store = await createSqliteStore({ file: values.db });
let passed = 0;
const clock = () => Date.now() + passed;
const desk = createDesk({
  store,
  dialogs,
  engine: { transition, expectation },
  read: understand,
  channels: [{ name: 'tty', replies: 'inline' }],
  clock,
});
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
await desk.stop();
await store.close();
