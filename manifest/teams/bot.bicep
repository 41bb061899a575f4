// The Azure Bot through which Teams reaches Authdesk. No Bicep compiler was to be had where this was written: it was
// read against Microsoft's documentation of Microsoft.BotService/botServices, and not compiled. "az bicep build" says
// whether it is right, "az deployment group what-if" what it would do.

@description('Name of the bot, unique within Azure.')
@minLength(2)
@maxLength(64)
param botName string

@description('What people see as the name of the bot.')
param displayName string = 'Authdesk'

@description('Host under which Teams reaches Authdesk, such as authdesk.contoso.com.')
param host string

@description('A bot of one tenant with a secret, or a user-assigned managed identity without one.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'SingleTenant'

@description('Application (client) id of the app registration. Left empty for UserAssignedMSI, which makes its own.')
param appId string = ''

@description('F0 costs nothing; S1 has a service level. Teams is free on both.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

var managed = appType == 'UserAssignedMSI'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (managed) {
  name: '${botName}-identity'
  location: resourceGroup().location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppId: managed ? identity!.properties.clientId : appId
    msaAppTenantId: tenant().tenantId
    msaAppType: appType
    msaAppMSIResourceId: managed ? identity.id : null
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output TEAMS_APP_ID string = managed ? identity!.properties.clientId : appId
output TEAMS_APP_TENANT_ID string = tenant().tenantId
output TEAMS_APP_TYPE string = appType
