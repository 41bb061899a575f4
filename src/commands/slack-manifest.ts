import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { overHttp, slackManifest } from '../channels/slack/manifest.ts';
import { DeskError } from '../errors.ts';

/**
 * Prints the app manifest: for Socket Mode, or for HTTP with the address that Slack will call. The Slack CLI asks for it
 * with a boundary, between which it looks for the answer (its protocol `message-boundaries`).
 */
const file = new URL('../../manifest/slack/manifest.json', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { protocol: { type: 'string' }, boundary: { type: 'string', default: '' } },
});
const [address] = positionals;

if (address !== undefined && !/^https:\/\/[^\s/]+\/?$/.test(address)) {
  throw new DeskError(
    'slack-manifest',
    `"${address}" is no public address. Give the one that Slack will call, such as https://desk.example.com, or none for Socket Mode.`,
  );
}
const manifest = slackManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
const printed = address === undefined ? manifest : slackManifest.parse(overHttp(manifest, address));
console.log(`${values.boundary}${JSON.stringify(printed, null, 2)}${values.boundary}`);
