// Your values. Secrets come from the environment, so that none stands in a file:
//   export DIRECTLINE_KEY=$(openssl rand -base64 32) DATA_KEYS=$(openssl rand -base64 32) DATABASE_PASSWORD=$(openssl rand -hex 24)

using 'main.bicep'

param name = 'clinicbot'
param displayName = 'Treatment questions'
param frameAncestors = '\'self\' https://www.clinic.example'

param directLineKey = readEnvironmentVariable('DIRECTLINE_KEY')
param dataKeys = readEnvironmentVariable('DATA_KEYS')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')

// Text messages, once the number and its campaign are approved (docs/sms.md):
// param smsNumber = '+15550100100'
// param twilioAccountSid = readEnvironmentVariable('TWILIO_ACCOUNT_SID')
// param twilioAuthToken = readEnvironmentVariable('TWILIO_AUTH_TOKEN')
