/** One thing that is wrong in a file that staff edit: where it is, what it is, and what to write instead. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The knowledge cannot be used as it stands. `message` lists every problem, one a line: `file:line: what; remedy`. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
}
