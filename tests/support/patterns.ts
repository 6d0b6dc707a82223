import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.join(__dirname, '..', '..');

/** One regular expression of the project. */
export interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What stands for a pattern in the file of those that were checked. */
export function hashOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 16);
}

export function sourceFiles(): string[] {
  return ['src', 'dialogs'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|js|mjs)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );
}

/** What one file holds: patterns as they stand, and places where one is put together. */
export interface Found {
  readonly literals: readonly Pattern[];
  /** Lines with `new RegExp` that run when the file is loaded. */
  readonly built: readonly number[];
  /** Places where a pattern is built later, when nobody checks it. */
  readonly late: readonly string[];
}

export function patternsIn(file: string): Found {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  const literals: Pattern[] = [];
  const built: number[] = [];
  const late: string[] = [];
  const called = namesCalledAtLoad(source);
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const [, text = '', flags = ''] = /^\/([^]*)\/([a-z]*)$/.exec(node.text) ?? [];
      literals.push({ where: `${file}:${line}`, source: text, flags });
    }
    if (isNewPattern(node, source)) {
      const inside = functionAround(node);
      if (inside === undefined || called.has(nameOf(inside, source))) built.push(line);
      else late.push(`${file}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, built, late };
}

function isNewPattern(node: ts.Node, source: ts.SourceFile): boolean {
  const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
  return makes && node.expression.getText(source) === 'RegExp';
}

function functionAround(node: ts.Node): ts.Node | undefined {
  for (let around = node.parent; around !== undefined; around = around.parent) {
    if (ts.isFunctionLike(around)) return around;
  }
  return undefined;
}

function nameOf(node: ts.Node, source: ts.SourceFile): string {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? '';
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(source) : '';
}

/** Functions that a file calls outside of any function, such as one that builds its constants. */
function namesCalledAtLoad(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isCallExpression(node)) names.add(node.expression.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Runs `load` and hears of every pattern that our own files put together meanwhile. */
export function heardWhile(load: () => void): { source: string; flags: string }[] {
  const heard: { source: string; flags: string }[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, self) {
      const made = Reflect.construct(target, args, self) as RegExp;
      if (isOurs(new Error().stack)) heard.push({ source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    load();
  } finally {
    globalThis.RegExp = original;
  }
  return heard;
}

/** Whether the call that put a pattern together stands in a file of ours; the first frames are those of the listener. */
function isOurs(stack = ''): boolean {
  const caller = stack.split('\n').find((line) => line.includes('/') && !line.includes('support/patterns'));
  return caller !== undefined && !caller.includes('node_modules') && /\/(?:src|dialogs)\//.test(caller);
}
