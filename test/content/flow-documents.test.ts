import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { codesPage } from '../../src/content/graph/codes-page.ts';
import { flowDocuments } from '../../src/content/graph/flow-documents.ts';
import { loadDialogs, loadTexts } from '../../src/content/load.ts';
import { readFiles } from '../../src/content/read-files.ts';

const folder = 'docs/flows';
const stale = 'is not what the content says; run "npm run dialogs:graph"';

const dialogs = loadDialogs(contentFolder());
const documents = await flowDocuments(dialogs);

describe('docs/flows', () => {
  test('holds a picture and a page for every flow, an index, and nothing else', () => {
    const wanted = [...dialogs.flows.keys()].flatMap((id) => [`${id}.md`, `${id}.svg`]);
    expect(readdirSync(folder).sort()).toEqual([...wanted, 'README.md'].sort());
  });

  test('is what the content says now', () => {
    const faults = [...documents]
      .filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text)
      .map(([name]) => `${folder}/${name} ${stale}`);
    expect(faults).toEqual([]);
  });

  test('is drawn alike, byte for byte, every time', async () => {
    expect([...(await flowDocuments(dialogs))]).toEqual([...documents]);
  });

  test('changes with the content', async () => {
    const texts = readFiles(contentFolder()).map(({ file, text }) => ({
      file,
      text: file === 'flows/F01.yaml' ? text.replace('failed: F10', 'failed: F11') : text,
    }));
    const changed = await flowDocuments(loadTexts('changed', texts));
    const different = [...changed]
      .filter(([name, text]) => documents.get(name) !== text)
      .map(([name]) => name);
    expect(different.sort()).toEqual(['F01.md', 'F01.svg']);
  });
});

describe('the picture of a flow', () => {
  const picture = (id: string) => documents.get(`${id}.svg`) ?? '';

  test.each([...dialogs.flows.values()])('$id shows every step and every end of its items', (flow) => {
    const svg = picture(flow.id);
    const codes = flow.items.flatMap((item) =>
      item.kind === 'do' ? item.steps : item.kind === 'end' ? [item.outcome] : [],
    );
    expect(codes.filter((code) => !svg.includes(`>${code.replaceAll('-', '&#45;')}</text>`))).toEqual([]);
  });

  test('links to the pictures of the flows it leads to, which exist', () => {
    const links = [...documents].flatMap(([, text]) =>
      [...text.matchAll(/xlink:href="([^"]+)"/g)].map((found) => found[1] ?? ''),
    );
    expect(picture('F01')).toContain('xlink:href="F09.svg"');
    expect(links.filter((link) => !documents.has(link))).toEqual([]);
  });

  test('says on an arrow what leads along it', () => {
    const page = documents.get('F01.md') ?? '';
    expect(page).toContain('-->|"did not work, cannot"|');
    expect(page).toContain('-->|"Phone we work on = a second device"|');
  });

  test('loads nothing from elsewhere', () => {
    for (const [, text] of documents) expect(text).not.toMatch(/<image|<script|@import|url\(/);
  });
});

describe('docs/codes.md', () => {
  test('is what the content says now', () => {
    if (readFileSync('docs/codes.md', 'utf8') !== codesPage(dialogs))
      throw new Error(`docs/codes.md ${stale}`);
  });
});
