import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';

/*
 * A disk memo for slow pure functions. It saves time and nothing else: where it is missing, damaged, full or
 * read-only, the function is called as if it had never been called before.
 */

/** Where results are kept, in a folder for each function; `CACHE_DIR` names another place. */
export const cacheFolder = (): string =>
  process.env['CACHE_DIR'] ?? join(process.cwd(), 'node_modules', '.cache', 'annotated-reader');

/** A digest of some parts; another whenever a byte of a part, or the border between two, is. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** A digest of files and of all files below folders, named by paths from the project’s folder. */
export function filesDigest(...paths: readonly string[]): string {
  const project = process.cwd();
  const files = paths.flatMap((path) => filesAt(join(project, path)));
  return digestOf(
    ...files.flatMap((file) => [relative(project, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/** All files at or below a path in an order that no file system decides; none where nothing is. */
function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

const codeDigests = new Map<string, string>();

/** A digest of code: files and folders of the project, its packages, and the Node that runs them. */
export function codeDigest(...paths: readonly string[]): string {
  const name = paths.join(' ');
  const digest =
    codeDigests.get(name) ?? digestOf(process.version, filesDigest('package-lock.json', ...paths));
  codeDigests.set(name, digest);
  return digest;
}

/** Every entry begins with the digest of its key and of what follows. */
const digestLength = 64;
const millisecondsADay = 86_400_000;

/** What is kept of a function’s result under a key; nothing if that is missing or damaged. */
export function readCache(name: string, key: string): Buffer | undefined {
  const file = join(cacheFolder(), name, key);
  try {
    const entry = readFileSync(file);
    const content = entry.subarray(digestLength);
    if (entry.toString('latin1', 0, digestLength) !== digestOf(key, content)) return undefined;
    markUsed(file);
    return content;
  } catch {
    return undefined;
  }
}

/** Keeps a function’s result under a key; does nothing where that is not possible. */
export function writeCache(name: string, key: string, content: Uint8Array): void {
  const folder = join(cacheFolder(), name);
  const temporaryPath = join(folder, `${key}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    // Another build may be reading, and this one may be stopped: the entry appears whole or not at all.
    writeFileSync(
      temporaryPath,
      Buffer.concat([Buffer.from(digestOf(key, content), 'latin1'), content]),
    );
    renameSync(temporaryPath, join(folder, key));
  } catch {
    removeQuietly(temporaryPath);
  }
}

/** The result of a slow pure function that returns plain data, as `make` returned it the first time. */
export function memoizeToDisk<Value>(name: string, key: string, make: () => Value): Value {
  const kept = readCache(name, key);
  if (kept) return JSON.parse(kept.toString());
  const value = make();
  writeCache(name, key, Buffer.from(JSON.stringify(value)));
  return value;
}

/** The same for a function that makes bytes. */
export async function memoizeBytes(
  name: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = readCache(name, key);
  if (kept) return kept;
  const bytes = await make();
  writeCache(name, key, bytes);
  return bytes;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Notes on an entry’s file, once a day, that it is still of use. */
function markUsed(file: string): void {
  if (now() - statSync(file).mtimeMs > millisecondsADay)
    utimesSync(file, now() / 1000, now() / 1000);
}

/** Removes, once a day, the entries that no build has used for thirty days. */
export function pruneCache(): void {
  const folder = cacheFolder();
  const stamp = join(folder, 'pruned');
  try {
    if (!existsSync(folder)) return;
    if (now() - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < millisecondsADay)
      return;
    writeFileSync(stamp, '');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const found = statSync(file, { throwIfNoEntry: false });
      if (found?.isFile() && now() - found.mtimeMs > 30 * millisecondsADay) removeQuietly(file);
    }
  } catch {
    // A cache that cannot be pruned is read all the same.
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays, and does no harm.
  }
}
