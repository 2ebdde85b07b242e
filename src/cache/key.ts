import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The name of what is made from these parts: another whenever a byte of one, or their border, is. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The name of what makes things: the files at and below some paths of the project, its packages, and
 * the Node that runs them.
 */
export function makersKey(...paths: readonly string[]): string {
  const project = process.cwd();
  const files = ['package-lock.json', ...paths].flatMap((path) => filesAt(join(project, path)));
  const parts = files.flatMap((file) => [relative(project, file), readFileSync(file)]);
  return keyOf(process.version, ...parts);
}

/** All files at or below a path, in an order that no file system decides; none where nothing is. */
function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}
