import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, whether this runs as a source or as it was compiled to dist/. */
export const ROOT = above(__dirname);

function above(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : above(path.dirname(folder));
}
