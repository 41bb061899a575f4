import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsCloud, TeamsIdentity } from './settings.ts';

/** The SDK's own check of tokens, for this app in this cloud. */
export function sdkAuthentication(
  { appId, tenantId }: TeamsIdentity,
  cloud: TeamsCloud,
  credentials: ServiceClientCredentialsFactory,
): ConfigurationBotFrameworkAuthentication {
  // All of them or none: one that is left out becomes undefined, and not its default.
  const addresses = {
    MicrosoftAppId: appId,
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.openIdUrl,
    ToChannelFromBotLoginUrl: `${cloud.loginUrl}/${tenantId}`,
    ToChannelFromBotOAuthScope: cloud.tokenScope,
    OAuthUrl: 'https://api.botframework.com',
    ValidateAuthority: 'true',
    CallerId: '',
  };
  return new ConfigurationBotFrameworkAuthentication(addresses, credentials);
}
