import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '..', '..');

export interface Instruction {
  readonly name: string;
  readonly words: string;
}

export interface Stage {
  readonly image: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile. Throws on an instruction that is none. */
export function readDockerfile(text: string): readonly Stage[] {
  const joined = text.replace(/\\\n\s*/g, ' ').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: { image: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of joined) {
    const [, name = '', words = ''] = /^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|CMD) (.+)$/.exec(line) ?? [];
    if (name === '') throw new Error(`not an instruction that we know: ${line}`);
    const [, image = '', as] = /^(\S+)(?: AS (\S+))?$/.exec(words) ?? [];
    if (name === 'FROM') stages.push({ image, name: as, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, words });
  }
  return stages;
}

export const readProject = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
