import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { CONTENT_KINDS, schemaDocuments, withSchemaLine } from '../../src/content/schema-documents.ts';

const documents = schemaDocuments(CONTENT_KINDS);
const files = readFiles(contentFolder());

/** The schema as an editor finds it: through the first line of the file. */
function schemaOf(file: string, text: string): z.ZodType {
  const named = text.match(/^# yaml-language-server: \$schema=(\S+)\n/)?.[1] ?? '';
  const path = new URL(named, `file:///${file}`).pathname.slice(1);
  const schema = documents.get(path);
  if (schema === undefined) throw new Error(`${file} names the schema '${named}', which does not exist`);
  return z.fromJSONSchema(JSON.parse(schema));
}

describe('dialogs/schema', () => {
  test('is current, and so is the first line of every file', () => {
    const run = spawnSync(process.execPath, ['src/commands/dialogs-schema.ts', '--check'], {
      encoding: 'utf8',
    });
    const { status, stdout, stderr } = run;
    // Standard output names the files that have no schema.
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('holds nothing that is read as content', () => {
    expect(readdirSync('dialogs/schema').filter((name) => !name.endsWith('.schema.json'))).toEqual([]);
    expect(files.filter(({ file }) => file.startsWith('schema/'))).toEqual([]);
  });

  test.each(files)('accepts $file', ({ file, text }) => {
    const result = schemaOf(file, text).safeParse(parse(text));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  test.each([
    ['flows/F01.yaml', 'failed: F09', 'faild: F09'],
    ['flows/F01.yaml', 'id: F01', 'id: first'],
    ['steps/restore.yaml', 'risk: change', 'risk: some'],
    ['guards.yaml', 'because: I do not', 'since: I do not'],
    ['organisation.yaml', 'desk: Authdesk', 'name: Authdesk'],
  ])('refuses %s with "%s" written "%s"', (file, right, wrong) => {
    const text = readFileSync(`dialogs/${file}`, 'utf8');
    expect(text).toContain(right);
    expect(schemaOf(file, text).safeParse(parse(text.replace(right, wrong))).success).toBe(false);
  });
});

describe('the first line of a content file', () => {
  test('is replaced, not added, when it names another schema', () => {
    const text = '# yaml-language-server: $schema=old.json\nid: F01\n';
    expect(withSchemaLine('flows/F01.yaml', text, CONTENT_KINDS)).toBe(
      '# yaml-language-server: $schema=../schema/flow.schema.json\nid: F01\n',
    );
  });

  test('is not written into a file of no known kind', () => {
    expect(withSchemaLine('notes.yaml', 'a: 1\n', CONTENT_KINDS)).toBeUndefined();
  });
});
