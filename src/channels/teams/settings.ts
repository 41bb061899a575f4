import { z } from 'zod';
import { onOff, type ReportFault, settings } from '../../setting.ts';

/** The addresses of Microsoft's cloud that a bot talks to. */
export interface TeamsCloud {
  /** Where the keys of incoming tokens are told of. */
  readonly openIdUrl: string;
  readonly tokenIssuer: string;
  /** Where tokens for outgoing calls are had, without the tenant. */
  readonly loginUrl: string;
  readonly tokenScope: string;
}

/** As whom the desk signs in. */
export interface TeamsIdentity {
  readonly appId: string;
  /** The tenant the app is registered in. */
  readonly tenantId: string;
  /** Null for a user-assigned managed identity, which has none. */
  readonly secret: string | null;
}

/** What the Teams channel is told from outside. */
export interface TeamsSettings {
  /** Null in the local mode: nobody signs in, and only this machine is spoken to. */
  readonly identity: TeamsIdentity | null;
  readonly cloud: TeamsCloud;
  /** Tenants whose people may use the desk; null for any, which only the local mode allows. */
  readonly tenants: readonly string[] | null;
  /** Answer a mention with a message that only its writer sees, where Teams can. */
  readonly targeted: boolean;
}

/** Microsoft's emulator has ids whose last group is too long. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,14}$/i;
const A_GUID = 'an id such as 00000000-0000-0000-0000-000000000000';
const AN_HTTPS_URL = 'an address that begins with https://';
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Https, or plain http to this machine alone. */
const safeUrl = z.url().refine((url) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
});
const httpsUrl = z.url({ protocol: /^https$/ });

export const teaming = {
  title: 'Microsoft Teams (docs/teams.md)',
  variables: z.object({
    TEAMS: z
      .enum(['on', 'off', 'local'])
      .optional()
      .register(settings, {
        meaning:
          'The Teams channel. Without this line it is on as soon as its app, tenant or secret is set. "local" takes ' +
          'requests without any token, for an emulator on this machine, and listens on loopback only.',
        right: 'on, off or local',
      }),
    TEAMS_APP_ID: z.string().regex(GUID).optional().register(settings, {
      meaning:
        'Application (client) id of the bot. Required for Teams: without one, anybody could send messages.',
      right: A_GUID,
    }),
    TEAMS_APP_TENANT_ID: z.string().regex(GUID).optional().register(settings, {
      meaning: 'Tenant in which the bot is registered. Required for Teams.',
      right: A_GUID,
    }),
    TEAMS_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant').register(settings, {
      meaning: 'Kind of the bot: an app with a secret, or a user-assigned managed identity without one.',
      right: 'SingleTenant or UserAssignedMSI',
    }),
    TEAMS_APP_SECRET: z.string().min(1).optional().register(settings, {
      meaning: 'Client secret of the bot. Required for SingleTenant, and not set for UserAssignedMSI.',
      right: 'the value of a client secret, not its id',
      secret: true,
    }),
    TEAMS_TENANTS: z
      .string()
      .regex(/^[\w-]+(\s*,\s*[\w-]+)*$/)
      .optional()
      .register(settings, {
        meaning: 'Tenants whose people are served. Without this line, only the tenant of the bot.',
        right: 'tenant ids, with commas between them',
      }),
    TEAMS_TARGETED: onOff().default('off').register(settings, {
      meaning:
        'Answer a mention in a channel with a line that only its writer sees. A preview feature of Teams.',
      right: 'on or off',
    }),
    TEAMS_OPENID_URL: safeUrl
      .default('https://login.botframework.com/v1/.well-known/openidconfiguration')
      .register(settings, {
        meaning:
          'Where the keys of incoming tokens are told of. Changed for national clouds and for tests only.',
        right: 'an https address, or http on this machine',
      }),
    TEAMS_TOKEN_ISSUER: safeUrl.default('https://api.botframework.com').register(settings, {
      meaning: 'Who issues incoming tokens.',
      right: 'an https address, or http on this machine',
    }),
    TEAMS_LOGIN_URL: safeUrl.default('https://login.microsoftonline.com').register(settings, {
      meaning: 'Where tokens for outgoing calls are had, without the tenant.',
      right: 'an https address, or http on this machine',
    }),
    TEAMS_TOKEN_SCOPE: httpsUrl.default('https://api.botframework.com').register(settings, {
      meaning: 'What outgoing tokens are for.',
      right: AN_HTTPS_URL,
    }),
    TEAMS_MANIFEST_ID: z.string().regex(GUID).optional().register(settings, {
      meaning: 'Id of the app in "npm run teams:package". Without this line, TEAMS_APP_ID.',
      right: A_GUID,
    }),
    TEAMS_HOST: z
      .string()
      .regex(/^[\w-]+(\.[\w-]+)+$/)
      .optional()
      .register(settings, {
        meaning: 'Host under which Teams reaches this desk. Needed by "npm run teams:package".',
        right: 'a host name such as authdesk.contoso.com',
      }),
    TEAMS_PUBLISHER: z.string().max(32).optional().register(settings, {
      meaning: 'Who publishes the app. Needed by "npm run teams:package".',
      right: 'a name of at most 32 characters',
    }),
    TEAMS_WEBSITE_URL: httpsUrl.optional().register(settings, {
      meaning: 'Page about the desk. Needed by "npm run teams:package".',
      right: AN_HTTPS_URL,
    }),
    TEAMS_PRIVACY_URL: httpsUrl.optional().register(settings, {
      meaning: 'Privacy statement. Needed by "npm run teams:package".',
      right: AN_HTTPS_URL,
    }),
    TEAMS_TERMS_URL: httpsUrl.optional().register(settings, {
      meaning: 'Terms of use. Needed by "npm run teams:package".',
      right: AN_HTTPS_URL,
    }),
  }),
};

/** What the app package says beside what the manifest itself holds. */
export interface TeamsAppFacts {
  readonly TEAMS_APP_ID: string;
  readonly TEAMS_MANIFEST_ID: string;
  readonly TEAMS_HOST: string;
  readonly TEAMS_PUBLISHER: string;
  readonly TEAMS_WEBSITE_URL: string;
  readonly TEAMS_PRIVACY_URL: string;
  readonly TEAMS_TERMS_URL: string;
}

const PACKAGED = [
  'TEAMS_APP_ID',
  'TEAMS_HOST',
  'TEAMS_PUBLISHER',
  'TEAMS_WEBSITE_URL',
  'TEAMS_PRIVACY_URL',
  'TEAMS_TERMS_URL',
] as const;

/** What the app package needs, or the names of the variables that are missing. */
export function planTeamsApp(values: Values): TeamsAppFacts | { readonly missing: readonly string[] } {
  const missing = PACKAGED.filter((name) => values[name] === undefined);
  if (missing.length > 0) return { missing };
  const named = Object.fromEntries(PACKAGED.map((name) => [name, values[name] ?? '']));
  const id = values.TEAMS_MANIFEST_ID ?? named.TEAMS_APP_ID;
  return { ...named, TEAMS_MANIFEST_ID: id } as TeamsAppFacts;
}

type Values = z.output<typeof teaming.variables>;

/** Whether somebody meant to switch the channel on, rightly or not. */
export function wantsTeams(env: Readonly<Partial<Record<string, unknown>>>): boolean {
  if (env.TEAMS !== undefined) return env.TEAMS !== 'off';
  return ['TEAMS_APP_ID', 'TEAMS_APP_TENANT_ID', 'TEAMS_APP_SECRET', 'TEAMS_TENANTS'].some(
    (name) => env[name],
  );
}

/** What is set for Teams, checked as a whole; null when the channel is off. */
export function planTeams(values: Values, host: string, report: ReportFault): TeamsSettings | null {
  if (!wantsTeams(values)) return null;
  const rest = {
    cloud: {
      openIdUrl: values.TEAMS_OPENID_URL,
      tokenIssuer: values.TEAMS_TOKEN_ISSUER,
      loginUrl: values.TEAMS_LOGIN_URL.replace(/\/+$/, ''),
      tokenScope: values.TEAMS_TOKEN_SCOPE,
    },
    targeted: values.TEAMS_TARGETED === 'on',
  };
  const tenants = values.TEAMS_TENANTS?.split(',').map((tenant) => tenant.trim()) ?? null;
  if (values.TEAMS === 'local') {
    if (values.TEAMS_APP_ID !== undefined) {
      report('TEAMS', 'is "local", which takes anybody for the bot with this TEAMS_APP_ID', 'Set TEAMS=on.');
    }
    if (!LOOPBACK.test(host)) {
      report('HOST', `is "${host}", but TEAMS=local is for this machine only`, 'Set HOST=127.0.0.1.');
    }
    return { identity: null, tenants, ...rest };
  }
  const identity = planIdentity(values, report);
  return identity && { identity, tenants: tenants ?? [identity.tenantId], ...rest };
}

function planIdentity(values: Values, report: ReportFault): TeamsIdentity | null {
  const { TEAMS_APP_ID: appId, TEAMS_APP_TENANT_ID: tenantId, TEAMS_APP_SECRET: secret } = values;
  const managed = values.TEAMS_APP_TYPE === 'UserAssignedMSI';
  if (appId === undefined) {
    const problem = 'is not set, and without it anybody could send messages to the desk';
    report('TEAMS_APP_ID', problem, `It must be ${A_GUID}. TEAMS=local is for an emulator on this machine.`);
  }
  if (tenantId === undefined) report('TEAMS_APP_TENANT_ID', 'is not set', `It must be ${A_GUID}.`);
  if (!managed && secret === undefined) {
    report('TEAMS_APP_SECRET', 'is not set', 'Set it, or TEAMS_APP_TYPE=UserAssignedMSI.');
  }
  if (managed && secret !== undefined) {
    report('TEAMS_APP_SECRET', 'is set, but a managed identity has no secret', 'Remove the line.');
  }
  if (appId === undefined || tenantId === undefined) return null;
  return { appId, tenantId, secret: managed ? null : (secret ?? null) };
}
