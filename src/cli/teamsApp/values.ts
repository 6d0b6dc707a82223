import type { Clinic } from '../../core/model';

/** What fills the places of manifest.json, each with the setting that it comes from. */
export interface Value {
  readonly value: string | undefined;
  readonly setting: string;
}

/** `NAME` in `${{NAME}}` to its value. Addresses that a clinic has not given are its page. */
export function manifestValues(env: Readonly<Record<string, string | undefined>>, clinic: Clinic, version: string): ReadonlyMap<string, Value> {
  const given = (name: string) => env[name]?.trim() || undefined;
  const site = given('PUBLIC_URL') ?? clinic.page;
  return new Map<string, Value>([
    ['MICROSOFT_APP_ID', { value: given('MicrosoftAppId'), setting: 'MicrosoftAppId (environment or .env)' }],
    ['APP_VERSION', { value: version, setting: '"version" of package.json' }],
    ['CLINIC_NAME', { value: clinic.name, setting: '"name" of knowledge/clinic.yml' }],
    ['CLINIC_PAGE', { value: clinic.page, setting: '"page" of knowledge/clinic.yml' }],
    ['PRIVACY_URL', { value: given('PRIVACY_URL') ?? clinic.page, setting: 'PRIVACY_URL (environment or .env)' }],
    ['TERMS_URL', { value: given('TERMS_URL') ?? clinic.page, setting: 'TERMS_URL (environment or .env)' }],
    ['SITE_DOMAIN', { value: URL.canParse(site) ? new URL(site).hostname : undefined, setting: 'PUBLIC_URL (environment or .env)' }],
  ]);
}

const PLACE = /\$\{\{([A-Z_]+)\}\}/g;

export interface Filled {
  readonly manifest: unknown;
  /** Which settings stand behind each path of the manifest ("/developer/name"). */
  readonly settings: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** A manifest with its places filled. A place without a value is a problem that names the setting. */
export function fillManifest(template: unknown, values: ReadonlyMap<string, Value>): Filled {
  const settings = new Map<string, string>();
  const problems = new Set<string>();
  const fill = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return node.map((item, at) => fill(item, `${path}/${at}`));
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, fill(inner, `${path}/${key}`)]));
    }
    if (typeof node !== 'string') return node;
    return node.replace(PLACE, (place, name: string) => {
      const found = values.get(name);
      if (found === undefined) problems.add(`manifest/manifest.json: ${place} is no place that is filled in; use ${[...values.keys()].join(', ')}`);
      else settings.set(path, found.setting);
      if (found !== undefined && found.value === undefined) problems.add(`${found.setting} is missing; the Teams app needs it`);
      return found?.value ?? place;
    });
  };
  const manifest = fill(template, '');
  return { manifest, settings, problems: [...problems] };
}
