import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildModel } from '../understand/build-model.ts';
import { loadGloss } from '../understand/lexicon.ts';
import { encodeModel } from '../understand/model.ts';
import { loadPhrases } from '../understand/phrases.ts';

/** Trains the reader from dialogs/phrases and writes src/understand/model.bin (or the file given as argument). */
export function run(args: readonly string[]): void {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const folder = at('../../dialogs/phrases');
  const phrases = loadPhrases(folder);
  const model = buildModel(phrases, loadGloss(`${folder}/words`));
  const bytes = encodeModel(model);
  const file = args[0] ?? at('../understand/model.bin');
  writeFileSync(file, bytes);
  const { temperature, sure, alarm } = model.calibration;
  process.stdout.write(
    `${phrases.length} lines, ${model.hashes.length} features, ${bytes.length} bytes in ${file}\n` +
      `temperature ${temperature}, sure from ${sure.toFixed(3)}, alarm from ${alarm.toFixed(3)}\n`,
  );
}
