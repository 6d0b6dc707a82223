import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../../src/core/evaluate';
import { ROOT } from './botProcess';
import { SIGN } from './withheld';

const HOOK = path.join(__dirname, 'withholdEncoder.js');

/** `npm run eval` on the project's own test questions, in a process of its own, with the encoder's package or without it. */
export async function evaluateOwn({ withEncoder }: { readonly withEncoder: boolean }): Promise<Report> {
  const options = [process.env['NODE_OPTIONS'] ?? '', ...(withEncoder ? [] : [`--require ${JSON.stringify(HOOK)}`])]
    .join(' ')
    .trim();
  const env = { ...process.env, NODE_OPTIONS: options };
  const questions = path.join('knowledge', 'questions', 'test.jsonl');
  const child = spawn(process.execPath, ['scripts/run.js', 'eval', '--json', '--questions', questions], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    process.stderr.write(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the evaluation ended with status ${code}: ${stderr}`);
  if (!withEncoder && !stderr.includes(SIGN))
    throw new Error(
      'the evaluation did not ask for the package that was to be withheld; mend bench/start/withholdEncoder.ts',
    );
  return JSON.parse(stdout) as Report;
}
