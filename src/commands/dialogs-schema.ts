import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { slackWordsFile } from '../channels/slack/words.ts';
import { teamsWordsFile } from '../channels/teams/words.ts';
import { pageWordsFile } from '../channels/web/words.ts';
import { contentFolder } from '../content/content-folder.ts';
import {
  CONTENT_KINDS,
  type ContentKind,
  schemaDocuments,
  withSchemaLine,
} from '../content/schema-documents.ts';
import { handoffFile } from '../handoff/settings-file.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** Words around the conversation and settings of the handover lie in dialogs/ too, but their shape belongs elsewhere. */
const KINDS: readonly ContentKind[] = [
  ...CONTENT_KINDS,
  { name: 'page-words', shape: pageWordsFile, files: 'page/words.yaml' },
  { name: 'teams-words', shape: teamsWordsFile, files: 'teams/words.yaml' },
  { name: 'slack-words', shape: slackWordsFile, files: 'slack/words.yaml' },
  { name: 'handoff', shape: handoffFile, files: 'handoff/handoff.yaml' },
];

const folder = contentFolder();
const wanted = new Map(schemaDocuments(KINDS));
for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = entry.split(sep).join('/');
  if (!file.endsWith('.yaml')) continue;
  const text = withSchemaLine(file, readFileSync(join(folder, file), 'utf8'), KINDS);
  if (text === undefined)
    console.log(`dialogs/${file} has no schema: name its kind in src/commands/dialogs-schema.ts.`);
  else wanted.set(file, text);
}

const stale = [...wanted].filter(([file, text]) => {
  const path = join(folder, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
if (values.check) {
  for (const [file] of stale) console.error(`dialogs/${file} is out of date: run "npm run dialogs:schema".`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  console.log(`Wrote ${stale.length} file(s) below ${relative(process.cwd(), folder) || '.'}.`);
}
