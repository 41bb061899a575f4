import { existsSync } from 'node:fs';
import { rankGaps, readGaps } from '../understand/gaps.ts';

const file = process.argv[2] ?? 'data/gaps.jsonl';
if (!existsSync(file)) {
  process.stdout.write(`No messages were kept yet: ${file} does not exist.\n`);
} else {
  const gaps = readGaps(file);
  process.stdout.write(
    `${gaps.length} messages were not understood. Add lines like them under dialogs/phrases and run npm run understand:train.\n\n`,
  );
  for (const { count, examples } of rankGaps(gaps).slice(0, 50))
    for (const [at, { text, asking, guess, confidence }] of examples.entries())
      process.stdout.write(
        `${at === 0 ? String(count).padStart(4) : '    '}  ${text.replaceAll('\n', ' / ')}` +
          `   (${asking === null ? 'at the start' : `asked ${asking}`}, ${guess === null ? 'no guess' : `guess ${guess} ${confidence}`})\n`,
      );
}
