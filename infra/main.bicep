// A clinic's bot on Azure: the web app that runs it, its database and secrets, and the bot's registration with its channels.
// docs/azure.md leads through it step by step. It has not been run against Azure: try it in a subscription of your own first.
//
//   az deployment group create --resource-group clinic-bot --template-file infra/main.bicep --parameters infra/main.bicepparam

targetScope = 'resourceGroup'

// ---- What you choose ----

@description('Begins the names of all resources: lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string

@description('What Teams shows as the name of the bot.')
@maxLength(42)
param displayName string = 'Treatment questions'

@description('The region. Choose one that your agreements on health data allow.')
param location string = resourceGroup().location

@description('A host name of your own for the chat page, such as chat.clinic.example; empty: that of the web app.')
param publicHost string = ''

@description('The sites that may show the chat in a frame, separated by spaces.')
param frameAncestors string = '\'self\''

@description('Days after which what patients wrote is deleted.')
@minValue(2)
@maxValue(3650)
param keepDays int = 30

@description('How the bot proves to Azure who it is. UserAssignedMSI needs no secret; SingleTenant takes an app registration that you made.')
@allowed([
  'UserAssignedMSI'
  'SingleTenant'
])
param appType string = 'UserAssignedMSI'

@description('Only for SingleTenant: the application (client) id.')
param appId string = ''

@description('Only for SingleTenant: the client secret. Note when it expires.')
@secure()
param appPassword string = ''

@description('Signs the tokens of the web chat: openssl rand -base64 32')
@secure()
@minLength(32)
param directLineKey string

@description('Seals what patients wrote: openssl rand -base64 32. Without it nobody can read it any more, so keep a copy in a safe place.')
@secure()
@minLength(44)
param dataKeys string

@description('Of the database. Letters and digits only: openssl rand -hex 24')
@secure()
@minLength(16)
param databasePassword string

@description('Twilio: the number in the form +15550100100; empty: no text messages.')
param smsNumber string = ''

@description('Twilio: the account SID.')
param twilioAccountSid string = ''

@description('Twilio: the auth token.')
@secure()
param twilioAuthToken string = ''

@description('Azure carries the web chat too, in place of the service that is part of the bot. Most clinics leave it false.')
param azureDirectLine bool = false

@description('The secret of the Direct Line channel, from the portal; only with azureDirectLine, at the second run.')
@secure()
param directLineSecret string = ''

@description('The price of the registration: F0 is free and has a limit of messages on premium channels; Teams is none of those.')
@allowed([
  'F0'
  'S1'
])
param botSku string = 'F0'

@description('The size of the web app. B1 is the smallest that stays awake.')
param planSku string = 'B1'

@description('The runtime of the web app.')
param nodeVersion string = '22-lts'

// ---- Names ----

var unique = uniqueString(resourceGroup().id)
var siteName = '${name}-${unique}'
var host = empty(publicHost) ? '${siteName}.azurewebsites.net' : publicHost
var managed = appType == 'UserAssignedMSI'
var hasSms = !empty(smsNumber)
var hasDirectLineSecret = azureDirectLine && !empty(directLineSecret)
var botAppId = managed ? identity.properties.clientId : appId
var databaseUser = 'bot'
var databaseName = 'bot'
// Azure's own role "Key Vault Secrets User": reads secrets, and no more.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

// ---- Who the bot is ----

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

// ---- Secrets: the web app reads them by its identity; nobody needs to see them in its settings ----

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${take(unique, 12)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${databaseUser}:${databasePassword}@${database.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource directLineKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'directline-key'
  properties: {
    value: directLineKey
  }
}

resource dataKeysSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'data-keys'
  properties: {
    value: dataKeys
  }
}

resource appPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!managed) {
  parent: vault
  name: 'app-password'
  properties: {
    value: appPassword
  }
}

resource directLineSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasDirectLineSecret) {
  parent: vault
  name: 'directline-secret'
  properties: {
    value: directLineSecret
  }
}

// ---- What patients wrote: a database, since the disk of a web app is a network share, on which SQLite must not live ----

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    network: {
      publicNetworkAccess: 'Enabled'
    }
  }
}

resource databaseOfTheBot 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: databaseName
}

// "From Azure" is wide: with a virtual network in front of both, take this rule away (docs/azure.md).
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'AllowAzureServices'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
  dependsOn: [
    databaseOfTheBot // the server takes one change at a time
  ]
}

// ---- Where the bot runs ----

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|${nodeVersion}'
      appCommandLine: 'node dist/src/index.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/readyz'
    }
  }
}

// Each name is explained in .env.example. PORT comes from the platform.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(everySetting, passwordSetting, directLineSetting)
  dependsOn: [
    mayRead
    databaseOfTheBot
    fromAzure
  ]
}

var everySetting = {
  NODE_ENV: 'production'
  PUBLIC_URL: 'https://${host}'
  FRAME_ANCESTORS: frameAncestors
  TRUSTED_PROXIES: '169.254.0.0/16'
  DATA_DIR: '/home/data'
  CACHE_DIR: '/home/cache'
  DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${databaseUrlSecret.properties.secretUri})'
  DIRECTLINE_KEY: '@Microsoft.KeyVault(SecretUri=${directLineKeySecret.properties.secretUri})'
  DATA_KEYS: '@Microsoft.KeyVault(SecretUri=${dataKeysSecret.properties.secretUri})'
  MicrosoftAppType: appType
  MicrosoftAppId: botAppId
  MicrosoftAppTenantId: subscription().tenantId
  KEEP_DAYS: string(keepDays)
  STOP_DELAY: '0' // there is one machine, so nobody is sent elsewhere first
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30' // seconds; answers under way end in less
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}
// By name, not by resource: where a secret is not made there is none to ask.
var passwordSetting = managed ? {} : {
  MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/app-password)'
}
var directLineSetting = hasDirectLineSecret ? {
  DIRECTLINE_SECRET: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/directline-secret)'
} : {}

// ---- The registration, and the channels through which patients come ----

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: appType
    msaAppId: botAppId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: managed ? identity.id : null
    disableLocalAuth: false
    publicNetworkAccess: 'Enabled'
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
      enableCalling: false
      acceptedTerms: true
    }
  }
}

// The number must be set up at Twilio as docs/sms.md says; this is Azure's side of it.
resource sms 'Microsoft.BotService/botServices/channels@2022-09-15' = if (hasSms) {
  parent: bot
  name: 'SmsChannel'
  location: 'global'
  properties: {
    channelName: 'SmsChannel'
    properties: {
      isEnabled: true
      isValidated: true
      phone: smsNumber
      accountSID: twilioAccountSid
      authToken: twilioAuthToken
    }
  }
}

resource directLine 'Microsoft.BotService/botServices/channels@2022-09-15' = if (azureDirectLine) {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: 'page'
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          isSecureSiteEnabled: true
          trustedOrigins: [
            'https://${host}'
          ]
        }
      ]
    }
  }
}

// ---- What you need next ----

@description('The page with the chat, and the address to give in DNS and in the Teams app.')
output page string = 'https://${host}'

@description('For `npm run manifest`: MicrosoftAppId.')
output microsoftAppId string = botAppId

@description('For the deployment of the code: az webapp deploy --name ...')
output webApp string = site.name

@description('The registration in the portal, for the test in "Test in Web Chat" and the channels.')
output registration string = bot.name
