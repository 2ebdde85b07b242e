import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './built-pages.ts';

/** Each file of a folder and its digest, in order of path. */
export const digestsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

/** The files that two sites do not have alike. */
export function filesThatDiffer(one: string, another: string): readonly string[] {
  const [here, there] = [digestsOf(one), digestsOf(another)];
  return [...new Set([...here.keys(), ...there.keys()])].filter(
    (file) => here.get(file) !== there.get(file),
  );
}

/** The first of them; nothing where two sites are the same, byte by byte. */
export const firstThatDiffers = (one: string, another: string): string | undefined =>
  filesThatDiffer(one, another)[0];
