/**
 * Reading an opening message: time and accuracy of the reader beside a keyword baseline and NLP.js, on lines that
 * none of them has seen (one of five folds of dialogs/phrases, English).
 */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { Nlp } from '@nlpjs/nlp';
import { contentFolder } from '../src/content/content-folder.ts';
import { examplesOf, foldOf, TRAINING, toLines } from '../src/understand/build-model.ts';
import { TOPICS, type Topic } from '../src/understand/labels.ts';
import { loadModel } from '../src/understand/model.ts';
import { modelFile } from '../src/understand/model-file.ts';
import { readOpening, readTopic } from '../src/understand/opening.ts';
import { loadPhrases, type Phrase } from '../src/understand/phrases.ts';
import { linearScores, trainLinear } from '../src/understand/train.ts';
import { view } from '../src/understand/view.ts';
import { row } from './support/row.ts';

const all = loadPhrases(join(contentFolder(), 'phrases')).filter(({ lang }) => lang === 'en');
const seen = all.filter((_, at) => foldOf(at) !== 0);
const unseen = all.filter((_, at) => foldOf(at) === 0);

async function measure(name: string, read: (text: string) => Topic | Promise<Topic>): Promise<void> {
  for (const { text } of unseen.slice(0, 300)) await read(text);
  const times: number[] = [];
  let right = 0;
  for (const { text, topic } of unseen) {
    const start = performance.now();
    const said = await read(text);
    times.push(performance.now() - start);
    if (topic.includes(said)) right++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0) * 1000;
  row(`${name}: topic right`, (100 * right) / unseen.length, '%', `${unseen.length} unseen lines`);
  row(`${name}: median`, at(0.5), 'µs');
  row(`${name}: p99`, at(0.99), 'µs');
}

const KEYWORDS: readonly (readonly [Topic, RegExp])[] = [
  ['security', /hack|scam|my code is|password is|not me/],
  ['human', /human|agent|person|ticket|call me/],
  ['out-of-scope', /printer|vpn|google authenticator|authy|outlook|teams/],
  ['action-required', /action required/],
  ['passwordless', /passkey|passwordless|phone sign/],
  ['backup-failing', /backup.*(fail|error|wrong|stuck)/],
  ['restore-failing', /restor.*(fail|error|missing|empty|no backup)/],
  ['lost-phone', /lost|stolen|broke|dead|locked out/],
  ['prepare-migration', /next week|tomorrow|before i/],
  ['restore', /restore|recover|new phone|transfer/],
  ['what-is-backed-up', /what|included|encrypted/],
  ['enable-backup', /backup|turn on|enable/],
];

function keywords(text: string): Topic {
  const plain = text.toLowerCase();
  return KEYWORDS.find(([, words]) => words.test(plain))?.[0] ?? 'greeting';
}

const model = loadModel(modelFile());
const trained = trainLinear(examplesOf(toLines(seen, model.lexicon), 'topic'), TRAINING, TOPICS.length);
const held = (text: string): Topic => {
  const [line] = toLines([{ text }], model.lexicon);
  return line
    ? readTopic(linearScores(trained, line.features), line.view, model.calibration).topic
    : 'greeting';
};

async function nlpjs(lines: readonly Phrase[]): Promise<(text: string) => Promise<Topic>> {
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(LangEn);
  const nlp = container.get('nlp');
  Object.assign(nlp.settings, { autoSave: false, log: false });
  nlp.addLanguage('en');
  for (const { text, topic } of lines) nlp.addDocument('en', text, topic[0] ?? 'greeting');
  const { log, warn } = console;
  // It reports every epoch and every line of stop words; the runner reads our output line by line.
  console.log = console.warn = () => undefined;
  await nlp.train();
  Object.assign(console, { log, warn });
  return async (text) => {
    const { intent } = await nlp.process('en', text);
    return TOPICS.find((topic) => topic === intent) ?? 'out-of-scope';
  };
}

await measure('reader without this fold', held);
await measure('keywords', keywords);
await measure('NLP.js 4 without this fold', await nlpjs(seen));

const times: number[] = [];
for (let round = 0; round < 3; round++)
  for (const { text } of all) {
    const start = performance.now();
    readOpening(view(text, model.lexicon), model);
    times.push(performance.now() - start);
  }
times.sort((a, b) => a - b);
row('reader as shipped: median', (times[times.length >> 1] ?? 0) * 1000, 'µs', `${times.length} messages`);
row('reader as shipped: p99', (times[Math.floor(times.length * 0.99)] ?? 0) * 1000, 'µs');
const long = 'my old phone broke and restore says no backup found '.repeat(2000);
const start = performance.now();
readOpening(view(long, model.lexicon), model);
row('reader as shipped: 100 kB in one message', (performance.now() - start) * 1000, 'µs');
row('model', statSync(modelFile()).size / 1000, 'kB');
