import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../config.ts';
import { DeskError } from '../errors.ts';
import { openExistingStore } from '../store/open-store.ts';

const USAGE = `npm run outbox                    lists what was given up, oldest first, with the reason
npm run outbox -- replay ID       puts one back in line
npm run outbox -- replay all      puts all of them back in line
Options: --db FILE (the database of the running desk without it), --json`;
const MOST = 1_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { db: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [action = 'list', id] = positionals;

const store = await openExistingStore(
  values.db === undefined ? readConfig(readEnvironment(process.cwd()).env) : { file: values.db },
);

try {
  const dead = await store.atomically((unit) => unit.outbox.dead(MOST));
  if (action === 'list') {
    const lines = dead.map(
      ({ id: letter, lane, channel, queued, tries, reason }) =>
        `${letter}  ${lane}  ${channel}  ${new Date(queued).toISOString()}  ${tries} tries  ${reason}`,
    );
    console.log(values.json ? JSON.stringify(dead) : lines.join('\n') || 'Nothing was given up.');
  } else if (action === 'replay' && id !== undefined) {
    const wanted = id === 'all' ? dead.map((letter) => letter.id) : [id];
    const now = Date.now();
    let replayed = 0;
    for (const each of wanted)
      if (await store.atomically((unit) => unit.outbox.replay(each, now))) replayed += 1;
    if (replayed < wanted.length && id !== 'all')
      throw new DeskError('outbox-unknown', `There is no dead letter '${id}'. "npm run outbox" lists them.`);
    console.log(
      values.json
        ? JSON.stringify({ replayed })
        : `${replayed} put back in line; the running desk delivers them.`,
    );
  } else throw new DeskError('outbox-usage', USAGE);
} finally {
  await store.close();
}
