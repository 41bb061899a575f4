// Checks the Node version, then starts a subcommand. Plain JavaScript without top-level await: an old Node must reach
// the sentence below instead of stopping at syntax it does not know.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Authdesk needs Node ${NEEDED} or newer, but this is Node ${process.versions.node}. ` +
      `Start it through npm ("npm start"), which uses the Node that "npm ci" installs, or install Node ${NEEDED}.`,
  );
  process.exit(1);
}

const commands = new URL('./commands/', import.meta.url);
const name = process.argv[2] || '';
const file = name === 'serve' ? new URL('./main.ts', import.meta.url) : new URL(`${name}.ts`, commands);

if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
  const found = existsSync(commands) ? readdirSync(commands).filter((entry) => entry.endsWith('.ts')) : [];
  const names = ['serve', ...found.map((entry) => entry.slice(0, -3))].sort();
  console.error(
    `${name ? `There is no command '${name}'` : 'No command was given'}. Commands: ${names.join(', ')}.`,
  );
  process.exit(2);
}

// A command reads its arguments from process.argv.slice(2), as if it had been started without the launcher.
process.argv.splice(1, 2, fileURLToPath(file));

import(file.href).catch((error) =>
  import('./errors.ts').then(({ DeskError }) => {
    // A fault Authdesk throws on purpose says in its message all there is to say; anything else keeps its stack.
    console.error(error instanceof DeskError ? error.message : error);
    process.exit(1);
  }),
);
