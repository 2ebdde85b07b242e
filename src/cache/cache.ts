import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './key.ts';

/**
 * What a step of the build made before, each thing under a key made of all that it was made from.
 * Whatever cannot be read, was cut short, or stands under another’s name counts as not there.
 */
export interface Cache {
  readonly read: (key: string) => Buffer | undefined;
  readonly write: (key: string, made: string | Uint8Array) => void;
}

/** Where all caches are: whoever takes this folder away loses time and nothing else. */
export const cacheFolder = (): string =>
  process.env.CACHE_DIR ?? join(process.cwd(), 'node_modules', '.cache', 'reader');

/** Every entry begins with the sum of its key and of what follows. */
const sumLength = 64;

/** The cache of one step. */
export function cacheOf(step: string, folder = cacheFolder()): Cache {
  const at = join(folder, step);
  mkdirSync(at, { recursive: true });
  return {
    read: (key) => {
      const file = join(at, key);
      try {
        const entry = readFileSync(file);
        const made = entry.subarray(sumLength);
        if (entry.toString('latin1', 0, sumLength) !== keyOf(key, made)) return undefined;
        markUsed(file);
        return made;
      } catch {
        return undefined;
      }
    },
    write: (key, made) => {
      const bytes = typeof made === 'string' ? Buffer.from(made) : made;
      // Aside first: another build may be reading, and this one may be stopped.
      const aside = join(at, `${key}.${process.pid}`);
      writeFileSync(aside, Buffer.concat([Buffer.from(keyOf(key, bytes), 'latin1'), bytes]));
      renameSync(aside, join(at, key));
    },
  };
}

const day = 86_400_000;

/** Notes on an entry’s file, once a day, that it is still of use. */
function markUsed(file: string): void {
  const now = performance.timeOrigin + performance.now();
  if (now - statSync(file).mtimeMs > day) utimesSync(file, now / 1000, now / 1000);
}

/** Takes away, once a day, what no build has used for a month. */
export function sweep(folder = cacheFolder()): void {
  const now = performance.timeOrigin + performance.now();
  const mark = join(folder, 'swept');
  if (now - (statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return;
  writeFileSync(mark, '');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    // What another process has just put in another’s place is gone, and none of ours to take away.
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile() && now - found.mtimeMs > 30 * day) rmSync(file, { force: true });
  }
}
