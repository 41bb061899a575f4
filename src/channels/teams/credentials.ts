import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  MsalServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { TeamsCloud, TeamsIdentity } from './settings.ts';

/** Gives the token that outgoing calls carry. */
export type TokenSource = () => Promise<string>;

/** Who the desk is towards Microsoft: a single-tenant app with a secret, or a user-assigned managed identity. */
export function createCredentials(
  { appId, tenantId, secret }: TeamsIdentity,
  { loginUrl }: TeamsCloud,
): ServiceClientCredentialsFactory {
  if (secret === null) {
    return new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: 'UserAssignedMsi',
    });
  }
  if (new URL(loginUrl).protocol === 'http:') {
    // The SDK's types name MSAL's CommonJS build, ours the same class of its other build.
    const client = loopbackLogin(appId, tenantId, secret, loginUrl) as never;
    return new MsalServiceClientCredentialsFactory(appId, client);
  }
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: secret,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
  });
}

/** The source of tokens for calls to Teams. The SDK keeps a token until shortly before it runs out. */
export function createTokenSource(
  factory: ServiceClientCredentialsFactory,
  { appId, tenantId }: TeamsIdentity,
  { loginUrl, tokenScope }: TeamsCloud,
): TokenSource {
  let credentials: Promise<unknown> | undefined;
  return async () => {
    credentials ??= factory.createCredentials(appId, tokenScope, `${loginUrl}/${tenantId}`, true);
    return ((await credentials) as { getToken(): Promise<string> }).getToken();
  };
}

/** MSAL speaks only https to hosts it knows; an identity provider on this machine has to be described to it. */
function loopbackLogin(appId: string, tenantId: string, secret: string, loginUrl: string) {
  const authority = `https://${new URL(loginUrl).host}/${tenantId}`;
  const metadata = {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  };
  return new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: secret,
      authority,
      knownAuthorities: [new URL(authority).host],
      authorityMetadata: JSON.stringify(metadata),
    },
    system: { networkClient: plainHttp() },
  });
}

function plainHttp(): INetworkModule {
  const send = async (url: string, init: RequestInit) => {
    const response = await fetch(url.replace(/^https:/, 'http:'), init);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as never,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send(url, { headers: options?.headers ?? {} }),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
  };
}
