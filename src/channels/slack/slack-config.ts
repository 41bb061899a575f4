import { z } from 'zod';
import { type Environment, type ReportFault, settings } from '../../setting.ts';
import { readKey } from './seal.ts';

/** How the app is installed: one workspace by its token, or any number through OAuth. */
export type SlackAccess =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly encryptionKey: Buffer;
    };

/** How Slack's deliveries arrive: over a socket when there is an app token, else signed over HTTP. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export interface SlackConfig {
  readonly access: SlackAccess;
  readonly transport: SlackTransport;
  readonly publicUrl: string | null;
  /** Who may offer help with the message shortcut; empty for everybody. */
  readonly staff: readonly string[];
  readonly apiUrl: string;
}

const secret = (meaning: string, right: string, pattern: RegExp) =>
  z.string().regex(pattern).optional().register(settings, { meaning, right, secret: true });

export const slackSection = {
  title: 'Slack',
  variables: z.object({
    SLACK_BOT_TOKEN: secret(
      'Bot User OAuth Token, for one workspace. Without it the app is installed through OAuth.',
      'a token that begins with xoxb-',
      /^xox[be]./,
    ),
    SLACK_SIGNING_SECRET: secret(
      'Signing secret of the app. Needed unless Socket Mode is used.',
      'the Signing Secret on the page Basic Information of the app',
      /^\S{8,}$/,
    ),
    SLACK_APP_TOKEN: secret(
      'App-level token with connections:write. With it Slack delivers through Socket Mode, and no address has to be public.',
      'a token that begins with xapp-',
      /^xapp-./,
    ),
    SLACK_CLIENT_ID: z.string().min(1).optional().register(settings, {
      meaning: 'Client ID of the app, for installing it in any number of workspaces through /slack/install.',
      right: 'the Client ID on the page Basic Information of the app',
    }),
    SLACK_CLIENT_SECRET: secret(
      'Client secret of the app. Needed with SLACK_CLIENT_ID.',
      'the Client Secret on the page Basic Information of the app',
      /^\S{8,}$/,
    ),
    SLACK_STATE_SECRET: secret(
      'Secret of your own that proves that an installation began here. Needed with SLACK_CLIENT_ID.',
      'a random text of at least 16 characters',
      /^.{16,}$/,
    ),
    SLACK_ENCRYPTION_KEY: secret(
      'Key of your own that encrypts stored tokens (openssl rand -base64 32 makes one). Needed with SLACK_CLIENT_ID.',
      '32 bytes written as base64, or as 64 hexadecimal digits',
      /^(?:[0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$/,
    ),
    SLACK_PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .optional()
      .register(settings, {
        meaning: 'Address of the desk as browsers reach it, for the redirect of an installation.',
        right: 'an address such as https://desk.example.com',
      }),
    SLACK_STAFF: z
      .string()
      .regex(/^[UW][A-Z0-9]+(?:\s*,\s*[UW][A-Z0-9]+)*$/)
      .optional()
      .register(settings, {
        meaning:
          'Slack user ids of the helpdesk, who may offer help with the message shortcut. Without it everybody may.',
        right: 'user ids such as U012AB3CD, separated by commas',
      }),
    SLACK_API_URL: z
      .url({ protocol: /^https?$/ })
      .default('https://slack.com/api/')
      .register(settings, {
        meaning: "Address of Slack's Web API; another one is only for trying the desk against an emulator.",
        right: 'an address that ends with /api/',
      }),
  }),
};

/** Whether somebody meant to configure Slack, rightly or not. */
export function wantsSlack(env: Environment): boolean {
  return ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_ID'].some(
    (name) => env[name],
  );
}

/** Decides whether and how the Slack channel runs; null when nothing of it is configured. */
export function planSlack(
  values: z.output<typeof slackSection.variables>,
  report: ReportFault,
): SlackConfig | null {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_CLIENT_ID } = values;
  if (!SLACK_BOT_TOKEN && !SLACK_SIGNING_SECRET && !SLACK_APP_TOKEN && !SLACK_CLIENT_ID) return null;
  const transport = transportOf(values, report);
  const access = accessOf(values, report);
  if (transport === null || access === null) return null;
  const url = values.SLACK_API_URL;
  return {
    access,
    transport,
    publicUrl: values.SLACK_PUBLIC_URL ?? null,
    staff: values.SLACK_STAFF?.split(',').map((id) => id.trim()) ?? [],
    apiUrl: url.endsWith('/') ? url : `${url}/`,
  };
}

function transportOf(
  { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: z.output<typeof slackSection.variables>,
  report: ReportFault,
): SlackTransport | null {
  if (SLACK_APP_TOKEN) return { kind: 'socket', appToken: SLACK_APP_TOKEN };
  if (SLACK_SIGNING_SECRET) return { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
  report(
    'SLACK_SIGNING_SECRET',
    'is not set, so nobody could tell whether a delivery comes from Slack',
    'Set it, or set SLACK_APP_TOKEN for Socket Mode.',
  );
  return null;
}

function accessOf(values: z.output<typeof slackSection.variables>, report: ReportFault): SlackAccess | null {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_ENCRYPTION_KEY } =
    values;
  if (SLACK_BOT_TOKEN) {
    if (SLACK_CLIENT_ID) {
      const fix = 'Keep SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for several.';
      report('SLACK_CLIENT_ID', 'is set together with SLACK_BOT_TOKEN', fix);
    }
    return { kind: 'token', botToken: SLACK_BOT_TOKEN };
  }
  if (!SLACK_CLIENT_ID) {
    const fix = 'Set it to the Bot User OAuth Token, or set SLACK_CLIENT_ID and what it needs.';
    report('SLACK_BOT_TOKEN', 'is not set', fix);
    return null;
  }
  const needed = { SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_ENCRYPTION_KEY };
  for (const [name, value] of Object.entries(needed)) {
    if (!value) report(name, 'is not set', 'It is needed with SLACK_CLIENT_ID.');
  }
  const encryptionKey = SLACK_ENCRYPTION_KEY ? readKey(SLACK_ENCRYPTION_KEY) : null;
  if (!SLACK_CLIENT_SECRET || !SLACK_STATE_SECRET || encryptionKey === null) return null;
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
    encryptionKey,
  };
}
