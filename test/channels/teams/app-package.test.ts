import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { fillManifest, packTeamsApp } from '../../../src/channels/teams/app-package.ts';
import { COMMANDS } from '../../../src/dialog/reading.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const FOLDER = 'manifest/teams';
const values = {
  APP_VERSION: '1.2.3',
  TEAMS_APP_ID: '7a1c5d0e-3f52-4a7f-9c1e-2b6f0d9a4411',
  TEAMS_MANIFEST_ID: '7a1c5d0e-3f52-4a7f-9c1e-2b6f0d9a4412',
  TEAMS_HOST: 'authdesk.contoso.example',
  TEAMS_PUBLISHER: 'Contoso "IT"',
  TEAMS_WEBSITE_URL: 'https://contoso.example/',
  TEAMS_PRIVACY_URL: 'https://contoso.example/privacy',
  TEAMS_TERMS_URL: 'https://contoso.example/terms',
};

/** A copy of the app with its manifest changed. */
function changed(from: string, to: string): string {
  for (const name of ['color.png', 'outline.png']) copyFileSync(join(FOLDER, name), join(folder, name));
  const manifest = readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
  expect(manifest).toContain(from);
  writeFileSync(join(folder, 'manifest.json'), manifest.replace(from, to));
  return folder;
}

describe('the Teams app package', () => {
  test('holds a manifest that the newest schema takes, and two icons', async () => {
    const files = unzipSync(await packTeamsApp(FOLDER, values));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      manifestVersion: '1.30',
      id: values.TEAMS_MANIFEST_ID,
      developer: { name: 'Contoso "IT"' },
      bots: [{ botId: values.TEAMS_APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: [values.TEAMS_HOST],
    });
  });

  test('offers the very words that work in every state of a conversation', () => {
    const manifest = fillManifest(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'), values) as {
      bots: { commandLists: { commands: { title: string }[] }[] }[];
    };
    const lists = manifest.bots.flatMap((bot) => bot.commandLists);
    for (const { commands } of lists) expect(commands.map(({ title }) => title)).toEqual([...COMMANDS]);
  });

  test('is the same in every run', async () => {
    expect(await packTeamsApp(FOLDER, values)).toEqual(await packTeamsApp(FOLDER, values));
  });

  test('is refused with every fault that the schema finds', async () => {
    const wrong = changed('"accentColor": "#14605A"', '"accentColor": "green", "extra": 1');
    await expect(packTeamsApp(wrong, values)).rejects.toThrow(/2 fault\(s\)/);
  });

  test('is refused while a value is missing', async () => {
    const { TEAMS_HOST: _, TEAMS_TERMS_URL: __, ...some } = values;
    await expect(packTeamsApp(FOLDER, some)).rejects.toThrow('names TEAMS_TERMS_URL, TEAMS_HOST');
  });

  test('is made by one command, without the secret of the bot', () => {
    const { APP_VERSION: _, TEAMS_MANIFEST_ID: __, ...env } = values;
    const pack = (more: Record<string, string>) =>
      spawnSync(process.execPath, ['src/launch.js', 'teams-package'], {
        env: { PATH: process.env.PATH, ...more },
        encoding: 'utf8',
      });
    expect(pack(env)).toMatchObject({ status: 0, stdout: expect.stringContaining('ready to be uploaded') });
    expect(pack({})).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('TEAMS_APP_ID, TEAMS_HOST'),
    });
  });

  test('is refused with an icon of another size', async () => {
    const wrong = changed('"Authdesk"', '"Authdesk"');
    copyFileSync(join(FOLDER, 'color.png'), join(wrong, 'outline.png'));
    await expect(packTeamsApp(wrong, values)).rejects.toThrow('outline.png is 192×192, not 32×32');
  });
});
