import { writeFileSync } from 'node:fs';
import { contentFolder } from '../content/content-folder.ts';
import { buildModel } from '../understand/build-model.ts';
import { loadMaterial } from '../understand/material.ts';
import { encodeModel } from '../understand/model.ts';
import { modelFile } from '../understand/model-file.ts';

const material = loadMaterial(contentFolder());
const model = buildModel(material);
const bytes = encodeModel(model);
const file = process.argv[2] ?? modelFile();
writeFileSync(file, bytes);
const { temperature, sure, alarm } = model.calibration;
process.stdout.write(
  `${material.phrases.length} lines, ${model.hashes.length} features, ${bytes.length} bytes in ${file}\n` +
    `temperature ${temperature}, sure from ${sure.toFixed(3)}, alarm from ${alarm.toFixed(3)}\n`,
);
