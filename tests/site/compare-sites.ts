import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './built-pages.ts';

/** Digests of all files in a folder, by sorted path. */
export const digestsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

/** The files that differ between two sites. */
export function filesThatDiffer(one: string, another: string): readonly string[] {
  const [here, there] = [digestsOf(one), digestsOf(another)];
  return [...new Set([...here.keys(), ...there.keys()])].filter(
    (file) => here.get(file) !== there.get(file),
  );
}

/** The first file that differs; undefined if the sites are byte-identical. */
export const firstThatDiffers = (one: string, another: string): string | undefined =>
  filesThatDiffer(one, another)[0];
