/** The Teams app: what is packed is what Microsoft's schema and the store's rules allow, and a wrong value names its setting. */
import { unzipSync, strFromU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { packApp, type AppFiles } from '../src/cli/teamsApp/pack';
import { manifestValues } from '../src/cli/teamsApp/values';
import { command, smalltalk } from '../src/core/command';
import type { Clinic } from '../src/core/model';
import { loadKnowledge } from '../src/load';

const { icons } = jest.requireActual<{ icons(): { color: Buffer; outline: Buffer } }>('../scripts/icons.js');
const ENV = { MicrosoftAppId: '11111111-2222-3333-4444-555555555555', PUBLIC_URL: 'https://bot.clinic.example' };
const FILES: AppFiles = {
  manifest: readFileSync('manifest/manifest.json', 'utf8'),
  color: readFileSync('manifest/color.png'),
  outline: readFileSync('manifest/outline.png'),
};
let clinic: Clinic;
beforeAll(async () => {
  ({ clinic } = await loadKnowledge('knowledge'));
});

const pack = (env: Record<string, string> = {}, files: Partial<AppFiles> = {}, own: Partial<Clinic> = {}) =>
  packApp({ ...FILES, ...files }, manifestValues({ ...ENV, ...env }, { ...clinic, ...own }, '1.0.0'));
const problems = (...given: Parameters<typeof pack>) => {
  const packed = pack(...given);
  return packed.ok ? [] : packed.problems;
};

test('the package holds the filled manifest and two icons, and is the same every time', () => {
  const packed = pack();
  if (!packed.ok) throw new Error(packed.problems.join('\n'));
  const files = unzipSync(packed.zip);
  expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Record<string, unknown>;
  expect(manifest).toMatchObject({ version: '1.0.0', id: ENV.MicrosoftAppId, developer: { name: clinic.name }, validDomains: ['bot.clinic.example'] });
  expect(JSON.stringify(manifest)).not.toContain('${{');
  const again = pack();
  expect(again.ok && Buffer.from(again.zip).equals(Buffer.from(packed.zip))).toBe(true);
  expect(packed.warnings).toEqual([expect.stringContaining('made-up address'), expect.anything(), expect.anything()]);
});

test.each([
  ['no app id', { MicrosoftAppId: '' }, {}, /^MicrosoftAppId .* is missing/],
  ['a wrong app id', { MicrosoftAppId: 'abc' }, {}, /^MicrosoftAppId .* is wrong for a Teams app \(\/id\)/],
  ['a privacy page without https', { PRIVACY_URL: 'http://clinic.example' }, {}, /^PRIVACY_URL .*https:\/\//],
  ['a site without a name', { PUBLIC_URL: 'http://localhost:3978' }, {}, /^PUBLIC_URL .*is not the name of a site/],
  ['a clinic with a long name', {}, { name: 'The Very Long Name of a Clinic in the City' }, /^"name" of knowledge\/clinic.yml .*\/developer\/name.*32/],
])('%s is named with its setting', (_name, env, own, fault) => {
  expect(problems(env as Record<string, string>, {}, own).join('\n')).toMatch(fault);
});

test.each([
  ['no JSON', '{', /is not JSON/],
  ['an unknown key', FILES.manifest.replace('"accentColor"', '"accent"'), /\(accent\)/],
  ['an unknown place', FILES.manifest.replace('${{CLINIC_NAME}}', '${{NAME}}'), /\$\{\{NAME\}\} is no place/],
  ['a schema that is not there', FILES.manifest.replace('"1.29"', '"9.9"'), /no schema/],
  ['a name with Teams in it', FILES.manifest.replace('"Treatment questions"', '"Teams questions"'), /\/name\/short .*store refuses/],
  ['no Help', FILES.manifest.replaceAll('"Help"', '"Assist"'), /lacks help/],
])('a manifest with %s is refused', (_name, manifest, fault) => expect(problems({}, { manifest }).join('\n')).toMatch(fault));

test('icons are those that the script draws; others must keep to the store\'s form', () => {
  const drawn = icons();
  expect(drawn.color.equals(Buffer.from(FILES.color))).toBe(true);
  expect(drawn.outline.equals(Buffer.from(FILES.outline))).toBe(true);
  expect(problems({}, { color: drawn.outline, outline: drawn.color }).join('\n')).toMatch(/color.png has 32 x 32[\s\S]*outline.png has 192 x 192/);
  expect(problems({}, { color: Buffer.from('no picture') })).toEqual([expect.stringContaining('color.png is not a PNG')]);
});

test('the bot understands every command that the app lists', () => {
  const { bots } = JSON.parse(FILES.manifest) as { bots: { commandLists: { commands: { title: string }[] }[] }[] };
  const titles = bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
  expect(titles.filter((title) => command(title) === undefined && smalltalk(title) === undefined)).toEqual([]);
});
