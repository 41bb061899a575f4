import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EVENTS } from '../../../src/channels/slack/dispatch.ts';
import { COMMAND, SHORTCUTS } from '../../../src/channels/slack/ids.ts';
import { overHttp, slackManifest } from '../../../src/channels/slack/manifest.ts';
import { SCOPES } from '../../../src/channels/slack/scopes.ts';
import { loadSlackWords } from '../../../src/channels/slack/words.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { createSlackFront } from '../../fixtures/slack/slack-front.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const data = temporaryFolder();
const raw = JSON.parse(readFileSync('manifest/slack/manifest.json', 'utf8')) as unknown;
const manifest = slackManifest.parse(raw);
const folder = 'src/channels/slack';
const source = readdirSync(folder)
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');

/** What Slack's reference asks for each method the app may call; the empty ones need a token and nothing else. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
};
const SUBSCRIPTIONS: Readonly<Record<string, { handler: string; scopes: readonly string[] }>> = {
  app_home_opened: { handler: 'app_home_opened', scopes: [] },
  app_mention: { handler: 'app_mention', scopes: ['app_mentions:read'] },
  app_uninstalled: { handler: 'app_uninstalled', scopes: [] },
  'message.im': { handler: 'message', scopes: ['im:history'] },
  tokens_revoked: { handler: 'tokens_revoked', scopes: [] },
};

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();
const used = sorted(
  [...source.matchAll(/'((?:[a-z]+\.)+[a-zA-Z]+)'/g)].flatMap(([, name]) =>
    name && name in METHODS ? [name] : [],
  ),
);
const called = sorted(
  [...source.matchAll(/\b(?:api\.call|beside)\((?:[^,')]+,\s*)+'([^']+)'/g)].map(([, name]) => name ?? ''),
);

describe('the manifest', () => {
  test('calls only methods whose scopes are known', () => {
    expect(called.filter((name) => !(name in METHODS))).toEqual([]);
    expect(sorted(Object.keys(METHODS))).toEqual(used);
  });

  test('asks for the scopes that the code uses, and for no others', () => {
    const { bot = [] } = manifest.oauth_config.scopes;
    const needed = [
      ...called.flatMap((name) => METHODS[name] ?? []),
      ...(manifest.settings.event_subscriptions?.bot_events ?? []).flatMap(
        (name) => SUBSCRIPTIONS[name]?.scopes ?? [],
      ),
      'commands',
    ];
    expect(sorted(bot)).toEqual(sorted(needed));
    expect(sorted(SCOPES)).toEqual(sorted(bot));
  });

  test('subscribes to the events that the code handles, and to no others', () => {
    const subscribed = manifest.settings.event_subscriptions?.bot_events ?? [];
    expect(sorted(subscribed.map((name) => SUBSCRIPTIONS[name]?.handler ?? `no handler: ${name}`))).toEqual(
      sorted(Object.keys(EVENTS)),
    );
  });

  test('has the command and the shortcuts that the code handles, and no others', () => {
    expect(manifest.features.slash_commands?.map(({ command }) => command)).toEqual([COMMAND]);
    const shortcuts = manifest.features.shortcuts?.map(({ type, callback_id }) => [type, callback_id]);
    expect(shortcuts).toEqual([
      ['global', SHORTCUTS.start],
      ['message', SHORTCUTS.offer],
    ]);
  });

  test('suggests what the agent view suggests', () => {
    const words = loadSlackWords('dialogs/slack/words.yaml', 'Authdesk');
    expect(manifest.features.agent_view?.suggested_prompts).toEqual(
      (['restore', 'lost', 'error', 'enable'] as const).map((name) => ({
        title: words[`prompt_${name}`],
        message: words[`prompt_${name}_message`],
      })),
    );
  });

  test('has every address over HTTP, and is right there too', () => {
    const over = slackManifest.parse(overHttp(manifest, 'https://desk.example.com'));
    expect(over.settings.socket_mode_enabled).toBe(false);
    expect(over.settings.event_subscriptions?.request_url).toBe('https://desk.example.com/slack/events');
    expect(over.oauth_config.redirect_urls).toEqual(['https://desk.example.com/slack/oauth_redirect']);
    const missing = { ...manifest, settings: { ...manifest.settings, socket_mode_enabled: false } };
    expect(slackManifest.safeParse(missing).success).toBe(false);
  });

  test.each([
    ['a long name', { display_information: { name: 'x'.repeat(36) } }],
    ['an unknown key', { workflows: {} }],
    ['a short long_description', { display_information: { name: 'x', long_description: 'short' } }],
    ['a command without a slash', { features: { slash_commands: [{ command: 'x', description: 'y' }] } }],
    ['commands without their scope', { oauth_config: { scopes: { bot: [] } } }],
    [
      'five prompts',
      {
        features: {
          ...manifest.features,
          agent_view: {
            agent_description: 'x',
            suggested_prompts: Array(5).fill({ title: 'x', message: 'y' }),
          },
        },
      },
    ],
    [
      'a shortcut name of 25 characters',
      {
        features: {
          ...manifest.features,
          shortcuts: [{ name: 'x'.repeat(25), type: 'global', callback_id: 'c', description: 'd' }],
        },
      },
    ],
  ])('is refused with %s', (_, more) => {
    expect(slackManifest.safeParse({ ...manifest, ...more }).success).toBe(false);
  });
});

describe("the Slack CLI's hooks", () => {
  const { hooks } = JSON.parse(readFileSync('.slack/hooks.json', 'utf8')) as {
    hooks: Record<string, string>;
  };
  const BOUNDARY = 'd41d8cd98f00b204';
  /** Runs a hook as the CLI does: without a shell, with its protocol's arguments behind those of the hook. */
  function run(name: string, protocol: 'default' | 'message-boundaries'): string {
    const [command = 'false', ...given] = (hooks[name] ?? '').split(/\s+/);
    const more = protocol === 'default' ? [] : [`--protocol=${protocol}`, `--boundary=${BOUNDARY}`];
    const printed = execFileSync(command, [...given, ...more], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return protocol === 'default' ? printed : (printed.split(BOUNDARY)[1] ?? 'no answer');
  }

  test('are found by the CLI, which learns that the desk opens the connection itself', () => {
    const found = JSON.parse(run('get-hooks', 'default')) as Record<string, Record<string, unknown>>;
    expect(found.hooks).toHaveProperty('doctor');
    expect(found.config).toMatchObject({
      'protocol-version': ['message-boundaries'],
      'sdk-managed-connection-enabled': true,
    });
  }, 30_000);

  test.each(['default', 'message-boundaries'] as const)(
    'give the manifest of this app, over %s',
    (protocol) => {
      expect(JSON.parse(run('get-manifest', protocol))).toEqual(raw);
    },
    30_000,
  );

  test('start the desk on the sources with the tokens of the CLI, whatever else it is given', async () => {
    const front = await createSlackFront('http://127.0.0.1:9');
    const [command = 'false', ...given] = (hooks.start ?? '').split(/\s+/);
    const child = spawn(command, [...given, '--protocol=message-boundaries', `--boundary=${BOUNDARY}`], {
      stdio: 'ignore',
      detached: true,
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(await freePort()), DATA_DIR: data },
        ...{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: front.url },
      },
    });
    const ended = once(child, 'exit');
    await Promise.race([front.connected(), ended]);
    expect(front.connections()).toBe(1);
    // npm's child, too.
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await ended;
    await front.close();
  }, 60_000);
});
