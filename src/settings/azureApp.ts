import type { Given, Problem } from './problem';

/** How the app of a bot proves who it is. */
export const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof APP_TYPES)[number];

/** The SDK's own names for where a cloud other than the public one is (US Government, China). */
export const CLOUD = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
] as const;

const OF_AN_APP = ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType', ...CLOUD] as const;

/** What each type has beside the app id. The SDK takes a wrong combination and fails at the first reply. */
const NEEDS: Readonly<Record<AppType, { readonly password: boolean; readonly tenant: boolean }>> = {
  SingleTenant: { password: true, tenant: true },
  UserAssignedMSI: { password: false, tenant: true }, // Azure gives the machine its tokens
  MultiTenant: { password: true, tenant: false },
};

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An id, or a domain such as clinic.onmicrosoft.com. */
const TENANT = /^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?$/i;

/** As Azure's pages and the SDK write it, in small letters or large. */
export function appTypeOf(text: string): AppType | undefined {
  return APP_TYPES.find((type) => type.toLowerCase() === text.trim().toLowerCase());
}

/** What is wrong in how the settings of an app go together. */
export function azureAppProblems(given: Given): Problem[] {
  if (given['MicrosoftAppId'] === undefined) return withoutApp(given);
  const type = appTypeOf(given['MicrosoftAppType'] ?? 'SingleTenant');
  return [
    ...(type === undefined ? [] : [...passwordProblems(given, type), ...tenantProblems(given, type)]),
    ...cloudProblems(given),
  ];
}

function withoutApp(given: Given): Problem[] {
  const name = 'MicrosoftAppId';
  if (given['DIRECTLINE_SECRET'] !== undefined)
    return [
      { name, message: "is missing; DIRECTLINE_SECRET is set, and Azure's Direct Line reaches a bot by its app" },
    ];
  const other = OF_AN_APP.find((one) => given[one] !== undefined);
  if (other === undefined) return [];
  return [{ name, message: `is missing; ${other} is set, so add the app id of the Azure Bot, or leave out ${other}` }];
}

function passwordProblems(given: Given, type: AppType): Problem[] {
  const name = 'MicrosoftAppPassword';
  const password = given[name];
  if (!NEEDS[type].password) return password === undefined ? [] : [tooMuch(name, type, 'SingleTenant')];
  if (password === undefined)
    return [{ name, message: 'is missing; MicrosoftAppId is set, so add the client secret of that app' }];
  if (!GUID.test(password)) return [];
  return [
    { name, message: 'is the id of a client secret; copy its value, which Azure shows once, when the secret is made' },
  ];
}

function tenantProblems(given: Given, type: AppType): Problem[] {
  const name = 'MicrosoftAppTenantId';
  const tenant = given[name];
  if (!NEEDS[type].tenant)
    return tenant === undefined ? [] : [tooMuch(name, type, 'SingleTenant, as all new bots are')];
  if (tenant === undefined) return [{ name, message: `is missing; an app of type ${type} needs its tenant's id` }];
  if (!TENANT.test(tenant))
    return [{ name, message: 'is not a tenant; copy the directory (tenant) id of the app registration' }];
  if (tenant.toLowerCase() !== given['MicrosoftAppId']?.toLowerCase()) return [];
  return [{ name, message: 'is the app id; copy the directory (tenant) id, which stands beside it' }];
}

function tooMuch(name: string, type: AppType, better: string): Problem {
  return {
    name,
    message: `is set, and an app of type ${type} has none; leave it out, or set MicrosoftAppType to ${better}`,
  };
}

function cloudProblems(given: Given): Problem[] {
  if (CLOUD.every((name) => given[name] === undefined)) return [];
  const message = `is missing; another cloud needs all of ${CLOUD.join(', ')}, and the public one none`;
  return CLOUD.filter((name) => given[name] === undefined).map((name) => ({ name, message }));
}
