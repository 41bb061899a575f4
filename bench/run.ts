/**
 * Runs every benchmark of this folder, or those named, each in a process of its own, and prints one table:
 * `npm run bench`, `npm run bench -- turn`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Row } from './support/row.ts';

const here = import.meta.dirname;
const all = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => basename(file, '.ts'))
  .sort();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Benchmarks: ${all.join(', ')}.`);
  process.exit(2);
}

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
let failed = false;
for (const name of named.length > 0 ? named : all) {
  console.log(`\n${name}`);
  const child = spawn(process.execPath, ['--expose-gc', join(here, `${name}.ts`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const { name: what, value, unit, note } = JSON.parse(line) as Row;
    const amount = `${number.format(value).padStart(9)} ${unit}`;
    console.log(`  ${what.padEnd(58)}${amount.padEnd(22)}${note ?? ''}`.trimEnd());
  }
  const [code] = (await ended) as [number | null];
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
