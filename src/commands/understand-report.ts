import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '../content/content-folder.ts';
import { DeskError } from '../errors.ts';
import { outOfFoldScores, toLines } from '../understand/build-model.ts';
import { calibrate } from '../understand/calibrate.ts';
import { TOPICS } from '../understand/labels.ts';
import { loadModel } from '../understand/model.ts';
import { modelFile } from '../understand/model-file.ts';
import { readOpening, readScores } from '../understand/opening.ts';
import { loadPhrases } from '../understand/phrases.ts';
import { type Judged, report } from '../understand/report.ts';
import { view } from '../understand/view.ts';

const model = loadModel(modelFile());
const phrases = loadPhrases(join(contentFolder(), 'phrases'));
const lines = toLines(phrases, model.lexicon);
const scores = outOfFoldScores(lines);
const { calibration, curve } = calibrate(
  scores.map(({ topic }) => topic),
  lines,
);
const own = phrases.flatMap((phrase, at): Judged[] => {
  const line = lines[at];
  const score = scores[at];
  if (!line || !score) return [];
  const { text, lang, topic, platform, backup, error, account } = phrase;
  const read = readScores(score, line.view, calibration);
  return [{ text, lang, where: phrase.at, topic, slots: { platform, backup, error, account }, read }];
});
const out = (text: string) => process.stdout.write(`${text}\n\n`);

out(report('Our own lines, each read by a model that has not seen its neighbours (5 folds)', own));
out('Threshold of sure: share of lines covered, and wrong among them');
for (const confidence of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98]) {
  const point = curve.findLast((one) => one.confidence >= confidence);
  if (point)
    process.stdout.write(
      `  from ${confidence.toFixed(2)}  ${(100 * point.coverage).toFixed(1)} % covered, ${(100 * point.wrong).toFixed(1)} % wrong\n`,
    );
}
process.stdout.write(`  chosen ${model.calibration.sure.toFixed(3)}\n\n`);

const one = <T extends z.ZodType>(value: T) =>
  z.union([value.transform((single) => [single]), z.array(value)]);
const labelled = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string().default('en'),
  topic: one(z.enum(TOPICS)),
  platform: one(z.string()),
  backup: one(z.string()),
  error: one(z.string()),
  account: one(z.string()),
});

for (const file of process.argv.slice(2)) {
  const judged = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((raw, at): Judged[] => {
      if (raw.trim() === '') return [];
      const parsed = labelled.safeParse(JSON.parse(raw));
      if (!parsed.success)
        throw new DeskError('LABELLED', `${file}:${at + 1}: ${z.prettifyError(parsed.error)}`);
      const { id, text, lang, topic, platform, backup, error, account } = parsed.data;
      const read = readOpening(view(text, model.lexicon), model);
      return [{ text, lang, where: id, topic, slots: { platform, backup, error, account }, read }];
    });
  out(report(`${file}, read by the trained model`, judged));
}
