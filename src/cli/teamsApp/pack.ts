import { strToU8, zipSync } from 'fflate';
import { iconFaults } from './icons';
import { madeUp, storeFaults, type Fault } from './rules';
import { schemaFaults } from './schema';
import { fillManifest, type Value } from './values';

/** What lies in manifest/. */
export interface AppFiles {
  readonly manifest: string;
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

/** The package, or everything that is wrong with it; `warnings` are for details that only the project's own sample has. */
export type Packed =
  | { readonly ok: true; readonly zip: Uint8Array; readonly name: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Days of the archive's files: the same settings give the same bytes. */
const DAY = new Date('2026-01-01T00:00:00Z');

/** Fills the manifest, holds it against schema and rules, and packs it with its icons. */
export function packApp(files: AppFiles, values: ReadonlyMap<string, Value>): Packed {
  const template = parse(files.manifest);
  if (template === undefined) return { ok: false, problems: ['manifest/manifest.json is not JSON; put a comma or bracket right'] };
  const { manifest, settings, problems } = fillManifest(template, values);
  const faults = problems.length > 0 ? [] : [...schemaFaults(manifest), ...storeFaults(manifest)];
  const icons = (['color', 'outline'] as const).flatMap((name) => iconFaults(name, files[name]).map((fault) => `manifest/${name}.png ${fault}`));
  const all = [...problems, ...faults.map((fault) => named(fault, settings)), ...icons];
  if (all.length > 0) return { ok: false, problems: [...new Set(all)] };
  return { ok: true, zip: zipped(manifest, files), name: fileName(manifest), warnings: madeUp(manifest).map((url) => `${url} is a made-up address: patients need real ones`) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fault in words, with the setting that must be put right where the value comes from one. */
function named({ path, message }: Fault, settings: ReadonlyMap<string, string>): string {
  const setting = settings.get(path);
  return setting === undefined ? `manifest/manifest.json: ${path} ${message}` : `${setting} is wrong for a Teams app (${path}): it ${message}`;
}

function zipped(manifest: unknown, { color, outline }: AppFiles): Uint8Array {
  const text = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync({ 'manifest.json': text, 'color.png': color, 'outline.png': outline }, { mtime: DAY });
}

function fileName(manifest: unknown): string {
  const { name, version } = manifest as { name: { short: string }; version: string };
  return `${name.short.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${version}.zip`;
}
