import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBicep } from './support/bicep';

const ROOT = path.join(__dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** What tells a clinic's IT person how to set the bot up; README leads there. */
const PAGES = ['docs/azure.md', 'docs/teams.md', 'docs/sms.md'];

/** As the sites that show Markdown make it of a heading. */
function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

test.each(PAGES)('%s: README leads there, and every link in it leads somewhere', (page) => {
  expect(read('README.md')).toContain(`(${page})`);
  const links = [...read(page).matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to).filter((to) => !to.includes('://'));
  const broken = links.filter((to) => {
    const [file = '', anchor] = to.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    return !existsSync(path.join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(links.length).toBeGreaterThan(1);
  expect(broken).toEqual([]);
});

test.each(PAGES)('%s: settings, commands and parameters that it names exist', (page) => {
  const text = read(page);
  const settings = new Set([...read('.env.example').matchAll(/\b([A-Z][A-Za-z_]+)=/g)].map(([, name]) => name));
  const parameters = new Set(parseBicep(read('infra/main.bicep')).parameters.map(({ name }) => name));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const code = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
  const named = code.filter((words) => /^(?:[A-Z]+_[A-Z_]+|MicrosoftApp\w+)$/.test(words));
  const asked = code.filter((words) =>
    /^(?:sms[A-Z]\w+|twilio\w+|publicHost|keepDays|azureDirectLine|directLineSecret)$/.test(words),
  );
  const commands = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !settings.has(name))).toEqual([]);
  expect(asked.filter((name) => !parameters.has(name) && name !== 'smsName')).toEqual([]);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(commands).toContain('try');
});
