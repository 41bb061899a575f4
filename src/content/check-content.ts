import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Dialogs } from '../dialog/dialogs.ts';
import { type CheckReport, report, STRUCTURE, type Walked } from '../dialog/explore/check.ts';
import { ContentError, loadTexts } from './load.ts';
import { readFiles, type TextFile } from './read-files.ts';

/** The report with the time it took, in milliseconds. */
export interface CheckResult extends CheckReport {
  readonly ms: number;
}

/** Checks the content of a folder; content that cannot be loaded gives a report as well. */
export async function checkContent(folder: string): Promise<CheckResult> {
  return checkTexts(folder, readFiles(folder));
}

/** The same for texts already read. */
export async function checkTexts(folder: string, texts: readonly TextFile[]): Promise<CheckResult> {
  const began = performance.now();
  const done = (result: CheckReport): CheckResult => ({
    ...result,
    ms: Math.round(performance.now() - began),
  });
  let dialogs: Dialogs;
  try {
    dialogs = loadTexts(folder, texts);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return done(unloadable(error));
  }
  return done(report(dialogs, await walkAll(dialogs, folder, texts)));
}

function unloadable(error: ContentError): CheckReport {
  return {
    rows: { used: 0, unused: 0, missing: [] },
    flows: 0,
    steps: 0,
    states: 0,
    transitions: 0,
    gates: 0,
    invariants: Object.fromEntries(STRUCTURE.map((name) => [name, name === 'LOAD' ? 'violated' : 'held'])),
    violations: error.faults.map((fault) => ({
      invariant: 'LOAD',
      message: `${fault.file}:${fault.line}: ${fault.message}`,
      conversation: [],
    })),
  };
}

/** Walks the flows side by side, one worker a processor; each takes the next flow when it is done with one. */
async function walkAll(dialogs: Dialogs, folder: string, texts: readonly TextFile[]): Promise<Walked> {
  // The longest first, so that no worker is left with a long one at the end.
  const flows = [
    '',
    ...[...dialogs.flows.values()].sort((a, b) => b.items.length - a.items.length).map((flow) => flow.id),
  ];
  const parts: Walked[] = [];
  const work = async () => {
    const worker = new Worker(new URL('./walk-worker.ts', import.meta.url), {
      workerData: { folder, texts },
    });
    try {
      for (let flow = flows.shift(); flow !== undefined; flow = flows.shift()) {
        const part = new Promise<Walked>((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', reject);
        });
        worker.postMessage(flow);
        parts.push(await part);
        worker.removeAllListeners('error');
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
  const united = <T>(pick: (part: Walked) => Iterable<T>) =>
    new Set(parts.flatMap((part) => [...pick(part)]));
  return {
    states: parts.reduce((sum, part) => sum + part.states, 0),
    transitions: parts.reduce((sum, part) => sum + part.transitions, 0),
    items: united((part) => part.items),
    steps: united((part) => part.steps),
    says: united((part) => part.says),
    links: united((part) => part.links),
    violations: parts.flatMap((part) => part.violations),
  };
}
