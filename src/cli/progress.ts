import type { Progress } from '../core/matcher';

const STEPS: Readonly<Record<string, string>> = {
  words: 'learning words',
  meanings: 'reading the meaning of every phrasing',
  choices: 'learning which meaning belongs to which answer',
  alarms: 'learning how people sound who need help at once',
};

/** Says on standard error how far the training is: a line for each step, and its percentage where somebody watches. */
export function progressOnStderr(): Progress {
  let last = '';
  return (step, share) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${STEPS[step] ?? step}: ${Math.round(share * 100)} %   ${share === 1 ? '\n' : ''}`);
    else if (step !== last) console.error(`${STEPS[step] ?? step} ...`);
    last = step;
  };
}
