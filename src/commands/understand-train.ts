import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { buildModel } from '../understand/build-model.ts';
import { loadGloss } from '../understand/lexicon.ts';
import { encodeModel } from '../understand/model.ts';
import { modelFile } from '../understand/model-file.ts';
import { loadPhrases } from '../understand/phrases.ts';

const folder = join(contentFolder(), 'phrases');
const phrases = loadPhrases(folder);
const model = buildModel(phrases, loadGloss(join(folder, 'words')));
const bytes = encodeModel(model);
const file = process.argv[2] ?? modelFile();
writeFileSync(file, bytes);
const { temperature, sure, alarm } = model.calibration;
process.stdout.write(
  `${phrases.length} lines, ${model.hashes.length} features, ${bytes.length} bytes in ${file}\n` +
    `temperature ${temperature}, sure from ${sure.toFixed(3)}, alarm from ${alarm.toFixed(3)}\n`,
);
