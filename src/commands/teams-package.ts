import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packTeamsApp } from '../channels/teams/app-package.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { DeskError } from '../errors.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Whoever packs the app need not know the bot's secret.
const { teamsApp } = readConfig({ ...readEnvironment(process.cwd()).env, TEAMS: 'off' });
if ('missing' in teamsApp) {
  throw new DeskError('config', `The app package needs ${teamsApp.missing.join(', ')}. See .env.example.`);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const bytes = await packTeamsApp(join(root, 'manifest/teams'), { ...teamsApp, APP_VERSION: version });
const file = join(root, 'artefacts/teams/authdesk.zip');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`${file} is ready to be uploaded (${bytes.length} bytes).`);
