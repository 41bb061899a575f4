import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Material } from './build-model.ts';
import { loadGloss } from './lexicon.ts';
import { loadPhrases } from './phrases.ts';

/** Only what is read here: the content's own loader checks the rest of the file. */
const answers = z.record(z.string(), z.object({ phrases: z.array(z.string()).default([]) }));

/** Everything the reader learns from, out of the content folder. */
export function loadMaterial(content: string): Material {
  const folder = join(content, 'phrases');
  const file = answers.parse(parse(readFileSync(join(content, 'answers.yaml'), 'utf8')));
  return {
    phrases: loadPhrases(folder),
    gloss: loadGloss(join(folder, 'words')),
    answers: Object.fromEntries(Object.entries(file).map(([id, { phrases }]) => [id, phrases])),
  };
}
