import { readFileSync } from 'node:fs';
import { overHttp, slackManifest } from '../channels/slack/manifest.ts';
import { DeskError } from '../errors.ts';

const file = new URL('../../manifest/slack/manifest.json', import.meta.url);
const [address] = process.argv.slice(2);

if (address === undefined || !/^https:\/\/[^\s/]+\/?$/.test(address)) {
  throw new DeskError(
    'slack-manifest',
    `"${address ?? ''}" is no public address. Give the one that Slack will call, such as https://desk.example.com. For Socket Mode use manifest/slack/manifest.json as it is.`,
  );
}
const manifest = slackManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify(slackManifest.parse(overHttp(manifest, address)), null, 2));
