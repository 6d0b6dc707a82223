import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import type { Fault } from './rules';

/** Holds a manifest against Microsoft's schema of its version, which a package of Microsoft brings along: no network. */
export function schemaFaults(manifest: unknown): readonly Fault[] {
  const version = String((manifest as { manifestVersion?: unknown }).manifestVersion);
  const validate = validatorOf(version);
  if (validate === undefined) return [{ path: '/manifestVersion', message: `is ${version}, for which there is no schema` }];
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({ path: instancePath, message: `${message ?? 'is wrong'}${detail(params)}` }));
}

/** Compiled once: the schema is large. */
const validators = new Map<string, ValidateFunction>();

function validatorOf(version: string): ValidateFunction | undefined {
  const schema = validators.has(version) ? undefined : readSchema(version);
  if (schema !== undefined) {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    validators.set(version, ajv.compile(schema));
  }
  return validators.get(version);
}

function readSchema(version: string): object | undefined {
  if (!/^\d+\.\d+$/.test(version)) return undefined;
  try {
    const path = require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch {
    return undefined;
  }
}

function detail(params: Readonly<Record<string, unknown>>): string {
  const { additionalProperty, allowedValues } = params;
  if (typeof additionalProperty === 'string') return ` (${additionalProperty})`;
  return Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : '';
}
