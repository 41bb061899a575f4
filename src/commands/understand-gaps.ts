import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../config.ts';
import { openExistingStore } from '../store/open-store.ts';
import { rankGaps } from '../understand/rank-gaps.ts';

/** So many of the newest are ranked, and so many groups shown. */
const NEWEST = 5_000;
const GROUPS = 50;

const { values } = parseArgs({ options: { db: { type: 'string' } } });
const store = await openExistingStore(
  values.db === undefined ? readConfig(readEnvironment(process.cwd()).env) : { file: values.db },
);
const gaps = await store.atomically((unit) => unit.gaps.newest(NEWEST));
await store.close();

process.stdout.write(
  gaps.length === 0
    ? 'Every message that is still kept was understood.\n'
    : `${gaps.length} messages were not understood, or not surely. Add lines like them under dialogs/phrases and run npm run understand:train.\n\n`,
);
for (const { count, examples } of rankGaps(gaps).slice(0, GROUPS))
  for (const [at, { text, asking, guess, confidence }] of examples.entries())
    process.stdout.write(
      `${at === 0 ? String(count).padStart(4) : '    '}  ${text.replaceAll('\n', ' / ')}` +
        `   (${asking === null ? 'at the start' : `asked ${asking}`}, ${guess === null ? 'no guess' : `guess ${guess} ${confidence}`})\n`,
    );
