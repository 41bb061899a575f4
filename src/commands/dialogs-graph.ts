import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../content/content-folder.ts';
import { codesPage } from '../content/graph/codes-page.ts';
import { flowDocuments } from '../content/graph/flow-documents.ts';
import { loadDialogs } from '../content/load.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const folder = join(docs, 'flows');
const dialogs = loadDialogs(contentFolder());

const files = await flowDocuments(dialogs);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
for (const [name, text] of files) writeFileSync(join(folder, name), text);
writeFileSync(join(docs, 'codes.md'), codesPage(dialogs));
console.log(`Wrote ${dialogs.flows.size} flows to docs/flows and all codes to docs/codes.md.`);
