import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { type Problem } from './problem';

export interface SourceFile {
  /** As staff know it: `knowledge/en/onset-speed.md`. */
  readonly path: string;
  readonly text: string;
}

export type Parsed<T> = { readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number };
export type Result<T> = { readonly ok: true; readonly parsed: Parsed<T> } | { readonly ok: false; readonly problems: Problem[] };

/**
 * Reads YAML against a schema. Every problem carries its line in the file; `firstLine` is the line on which the YAML
 * begins (front matter begins on the second line of its file).
 */
export function parseYaml<T>(file: SourceFile, schema: z.ZodType<T>, firstLine = 1): Result<T> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: file.path,
      line: at(error.pos[0]),
      message: `this is not valid YAML (${error.message}); put text with a colon or a leading quote between double quotes`,
    }));
    return { ok: false, problems };
  }
  const lineOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const result = schema.safeParse(document.toJS());
  if (result.success) return { ok: true, parsed: { value: result.data, lineOf } };
  const problems = result.error.issues.map((issue) => ({
    file: file.path,
    line: lineOf(issue.path),
    message: explain(issue),
  }));
  return { ok: false, problems };
}

/** The offset of the deepest node on the path that exists: a missing key is reported where its parent begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.range?.[0] ?? 0;
}

function explain(issue: z.core.$ZodIssue): string {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return `unknown key "${issue.keys.join('", "')}"; remove it, or mend its spelling (knowledge/README.md lists the keys)`;
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return `"${key}" is missing; add it (knowledge/README.md shows an example)`;
  }
  return key === '' ? issue.message : `"${key}" ${issue.message}`;
}
