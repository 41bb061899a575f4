import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { flow, guardsFile, saysFile, stepsFile } from '../../src/dialog/schema.ts';

const page = readFileSync('docs/authoring.md', 'utf8');
const [step = '', order = '', mixed = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (found) => found[1] ?? '',
);
const [guard = '', says = ''] = mixed.split('# says.yaml');

describe('docs/authoring.md', () => {
  test.each([
    ['step', stepsFile, step],
    ['flow', flow, order],
    ['guard', guardsFile, guard],
    ['text', saysFile, says],
  ] as const)('shows a %s as the loader takes it', (_, shape, text) => {
    const data: unknown = parseAllDocuments(text)[0]?.toJS();
    expect(shape.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  test('links to pages that exist', () => {
    const links = [...page.matchAll(/\]\(([^):#]+)\)/g)].map((found) => found[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(`docs/${link}`))).toEqual([]);
  });
});
