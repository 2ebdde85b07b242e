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

/* Memoizes slow pure functions on disk.

   The cache only saves time: if it is missing, damaged, full or read-only, the function runs as
   if nothing were cached. */

/** The cache folder, with a subfolder for each function; `CACHE_DIR` overrides it. */
const cacheFolder = (): string =>
  process.env['CACHE_DIR'] ?? join(process.cwd(), 'node_modules', '.cache', 'annotated-reader');

/**
 * Computes the SHA-256 digest of several parts; the same bytes divided into parts differently give
 * another digest.
 */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Computes the digest of files, and of all files in folders; paths are relative to the project's
 * folder.
 */
export function filesDigest(...paths: readonly string[]): string {
  const project = process.cwd();
  const files = paths.flatMap((path) => filesAt(join(project, path)));
  return digestOf(
    ...files.flatMap((file) => [relative(project, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/**
 * Lists all files at or below a path, in the same order on every file system; none if it does not
 * exist.
 */
function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

const codeDigests = new Map<string, string>();

/**
 * Computes the digest of code: the given files and folders, the lock file, and the version of Node.
 * Later calls with the same paths return the same digest.
 */
export function codeDigest(...paths: readonly string[]): string {
  const name = paths.join(' ');
  const digest =
    codeDigests.get(name) ?? digestOf(process.version, filesDigest('package-lock.json', ...paths));
  codeDigests.set(name, digest);
  return digest;
}

/** Every entry begins with the digest of its key and content. */
const digestLength = 64;
const millisecondsADay = 86_400_000;

/** Reads a cached result; undefined if it is missing or damaged. */
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

/** Caches a result; failures are ignored. */
export function writeCache(name: string, key: string, content: Uint8Array): void {
  const folder = join(cacheFolder(), name);
  const temporaryPath = join(folder, `${key}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    // Write to a temporary file first, so that a concurrent build never reads a partial entry.
    writeFileSync(
      temporaryPath,
      Buffer.concat([Buffer.from(digestOf(key, content), 'latin1'), content]),
    );
    renameSync(temporaryPath, join(folder, key));
  } catch {
    removeQuietly(temporaryPath);
  }
}

/**
 * Returns the cached result for a key, or calls `make` and caches what it returns, which must be
 * data that JSON can represent.
 */
export function memoizeToDisk<Value>(name: string, key: string, make: () => Value): Value {
  const kept = readCache(name, key);
  if (kept) return JSON.parse(kept.toString());
  const value = make();
  writeCache(name, key, Buffer.from(JSON.stringify(value)));
  return value;
}

/** Memoizes a function that returns bytes. */
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

/** Updates an entry's modification time, at most once a day, so that it is not pruned. */
function markUsed(file: string): void {
  if (now() - statSync(file).mtimeMs > millisecondsADay)
    utimesSync(file, now() / 1000, now() / 1000);
}

/** Removes entries unused for thirty days, at most once a day. */
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
    // Pruning is optional; the cache stays readable.
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A leftover file does no harm.
  }
}
