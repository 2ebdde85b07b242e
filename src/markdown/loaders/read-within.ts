import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * The content of a file, if it is in the folder `root` after symbolic links are resolved; otherwise
 * a sentence that says why it cannot be read.
 */
export function readWithin(root: string, path: string): Uint8Array | string {
  try {
    if (!realpathSync(path).startsWith(realpathSync(root) + sep))
      return 'This is a symbolic link to a place outside the content folder.';
    if (!statSync(path).isFile()) return 'This is a folder, but must be a file.';
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'This is a symbolic link to a missing file.';
    return code === 'EACCES' || code === 'EPERM'
      ? 'There is no permission to read this file.'
      : 'This file cannot be read.';
  }
}
