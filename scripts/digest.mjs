import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All files at or beneath a path, in an order that no file system decides. */
const filesAt = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesAt(join(path, name)))
    : [path];

/**
 * A digest of the names and bytes of files and of whole folders; a missing path counts as empty.
 * @param {readonly string[]} paths
 * @returns {string}
 */
export function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of existsSync(path) ? filesAt(path) : []) {
      const bytes = readFileSync(file);
      hash.update(`${relative(path, file)}\0${bytes.length}\0`).update(bytes);
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}
