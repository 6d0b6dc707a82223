/** What a patient reads stands in `knowledge/`, where the clinic can review it; only help in a crisis is code, so that nothing can take it away. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');
/** Where replies are put together. The matcher's reasons (`ask --why`), checks and problems of files are for staff. */
const FOLDERS = ['dialogs', 'src/bot', 'src/core', 'src/directline'];
const FOR_STAFF = /^src\/core\/(matcher|lint|knowledge)\//;
const HELP = /^src\/core\/safety\/(reply|wordings|fallback|lines)\.ts$/;
/** Three words and the end of a sentence. */
const SENTENCE = /\p{Lu}[^|(\n]*\s\p{Ll}+\s\p{Ll}+.*[.?!]$/u;

const sources = FOLDERS.flatMap(filesUnder);

test('no sentence that a patient reads stands in code, but for help in a crisis', () => {
  const others = sources.filter((file) => !FOR_STAFF.test(file) && !HELP.test(file));
  expect(others.length).toBeGreaterThan(100);
  expect(others.flatMap(sentencesIn)).toEqual([]);
});

test('the search finds the sentences of help', () => {
  expect(sources.filter((file) => HELP.test(file)).flatMap(sentencesIn).length).toBeGreaterThan(10);
});

function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isThrown(node)) return; // an error is for the log
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = node.getText(source).slice(1, -1).trim();
      if (SENTENCE.test(text)) found.push(`${file}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isThrown(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((item) => {
    const inside = `${folder}/${item.name}`;
    if (item.isDirectory()) return filesUnder(inside);
    return item.name.endsWith('.ts') ? [inside] : [];
  });
}
