import { createInterface } from 'node:readline';
import { z } from 'zod';
import { loadModel } from '../understand/model.ts';
import { modelFile } from '../understand/model-file.ts';
import { readOpening } from '../understand/opening.ts';
import { view } from '../understand/view.ts';

/** One line in; `lang` and anything else beside `text` may be there and is not needed. */
const line = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });

const model = loadModel(modelFile());
for await (const raw of createInterface({ input: process.stdin })) {
  if (raw.trim() === '') continue;
  let read: z.infer<typeof line>;
  try {
    read = line.parse(JSON.parse(raw));
  } catch {
    process.stdout.write(
      `${JSON.stringify({ error: 'Expected {"id":"…","text":"…"} on the line, as JSON.' })}\n`,
    );
    continue;
  }
  const { topic, platform, backup, error, account, sure, confidence } = readOpening(
    view(read.text, model.lexicon),
    model,
  );
  const rounded = Math.round(confidence * 10_000) / 10_000;
  process.stdout.write(
    `${JSON.stringify({ id: read.id, topic, platform, backup, error, account, sure, confidence: rounded })}\n`,
  );
}
