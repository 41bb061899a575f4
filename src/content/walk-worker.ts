import { parentPort, workerData } from 'node:worker_threads';
import type { Walked } from '../dialog/explore/check.ts';
import { explore } from '../dialog/explore/explore.ts';
import { loadTexts } from './load.ts';
import type { TextFile } from './read-files.ts';

const { folder, texts } = workerData as { folder: string; texts: readonly TextFile[] };
const dialogs = loadTexts(folder, texts);

parentPort?.on('message', (flow: string) => {
  const { states, transitions, items, steps, says, links, violations } = explore(dialogs, new Set([flow]));
  const found = violations.map(({ invariant, message, flow: at, facts }) => ({
    invariant,
    message,
    flow: at,
    facts,
  }));
  parentPort?.postMessage({
    states,
    transitions,
    items,
    steps,
    says,
    links,
    violations: found,
  } satisfies Walked);
});
