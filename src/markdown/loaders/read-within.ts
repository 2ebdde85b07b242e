import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * The content of a file, if its real path is within a folder; otherwise the reason it cannot be
 * read.
 */
export function readWithin(root: string, path: string): Uint8Array | string {
  try {
    if (!realpathSync(path).startsWith(realpathSync(root) + sep))
      return 'This is a link to a place outside the folder of content.';
    if (!statSync(path).isFile()) return 'This is a folder, where a file is wanted.';
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'This is a link to a file that is not there.';
    return code === 'EACCES' || code === 'EPERM'
      ? 'This file may not be read: its owner has not allowed it.'
      : 'This file cannot be read.';
  }
}
