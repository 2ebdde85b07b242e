import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import {
  appManifestPath,
  indexPath,
  indexStatePath,
  offlineManifestPath,
  offlinePath,
  withBase,
  workerPath,
} from '../../edition/addresses.ts';
import { compressAll, unpacked } from '../hosting/compress.ts';

/**
 * The paths of a text that browsers cache together: its pages and images, and its former addresses,
 * which redirect.
 */
export interface KeptText {
  readonly address: string;
  readonly pages: readonly string[];
  readonly images: readonly string[];
  readonly redirects: readonly string[];
}

interface File {
  /**
   * The path at which the file is requested, without base; for `index.html`, that of its folder.
   */
  readonly path: string;
  /** Digests of the file as stored and, if it is gzipped, as unpacked. */
  readonly integrity: string;
  readonly bytes: number;
}

/**
 * The maximum total size, in bytes, of search indexes (one of texts, one of editors' words) that
 * are precached: about that of thirty texts of twelve thousand words. The files of larger indexes
 * are cached as they are used.
 */
const largestIndex = 4_000_000;

/**
 * Writes the service worker, which precaches what belongs to no text, and for each text the list of
 * its files to cache. Returns a summary for the log.
 */
export async function writeWorker(
  root: string,
  base: string,
  texts: readonly KeptText[],
): Promise<string> {
  const files = filesOf(root, new Set(texts.flatMap(({ images }) => images)));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const address = ({ path, integrity }: File) => ({ url: withBase(base, path), integrity });
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifests: string[] = [];
  for (const text of texts) {
    const own = [...text.pages, ...text.images].flatMap((page) => byPath.get(page) ?? []);
    const manifest = join(root, offlineManifestPath(text.address));
    const redirects = Object.fromEntries(
      text.redirects.map((from) => [withBase(base, from), withBase(base, text.address)]),
    );
    writeFileSync(manifest, JSON.stringify({ version, files: own.map(address), redirects }));
    manifests.push(manifest);
  }
  await compressAll(manifests);
  const apart = new Set(
    texts.flatMap(({ pages, images, redirects }) => [...pages, ...images, ...redirects]),
  );
  const isIndex = ({ path }: File): boolean => path.startsWith(indexPath);
  const indexSize = files.filter(isIndex).reduce((sum, { bytes }) => sum + bytes, 0);
  const shell = files.filter(
    (file) =>
      !apart.has(file.path) &&
      !isNonLatinFont(file) &&
      (!isIndex(file) || indexSize <= largestIndex),
  );
  // Files with the same content are downloaded once: Pagefind's code, for example, is in the index
  // of texts and in that of editors' words.
  const equal = [...Map.groupBy(shell, ({ integrity }) => integrity).values()];
  const firsts = equal.flatMap(([first]) => first ?? []);
  const copies = equal.flatMap(([first, ...others]) =>
    first ? others.map(({ path }) => [withBase(base, path), withBase(base, first.path)]) : [],
  );
  const worker = await bundle('service-worker.ts', {
    VERSION: version,
    BASE: withBase(base, '/'),
    SHELL: firsts.map(address),
    COPIES: Object.fromEntries(copies),
    OFFLINE_PAGE: withBase(base, offlinePath),
  });
  await writeScript(root, worker);
  const size = firsts.reduce((sum, { bytes }) => sum + bytes, 0);
  return `version ${version}: ${firsts.length} files, ${Math.ceil(size / 1000)} kB precached`;
}

/** Writes a service worker that deletes the caches of earlier ones and unregisters itself. */
export const writeSelfDestroyingWorker = async (root: string, base: string): Promise<void> =>
  writeScript(root, await selfDestroyingWorker(base));

async function writeScript(root: string, script: string): Promise<void> {
  const file = join(root, workerPath);
  writeFileSync(file, script);
  await compressAll([file]);
}

/** The JavaScript of the service worker that deletes caches. */
export const selfDestroyingWorker = (base: string): Promise<string> =>
  bundle('self-destroying-worker.ts', { BASE: withBase(base, '/') });

/**
 * Whether a file is a font subset other than `latin`. Browsers cache such a file only when a page
 * loads it.
 */
const isNonLatinFont = ({ path }: File): boolean => /(?<!-latin)\.[^./]+\.woff2$/.test(path);

/**
 * Whether a path is cached: that of a page, of its assets, of the search index, of the icon, or of
 * the web app manifest.
 */
const isKept = (path: string): boolean =>
  path.startsWith('/_astro/') ||
  path.startsWith(indexPath) ||
  path.endsWith('/') ||
  path === '/icon.svg' ||
  path === indexStatePath ||
  path === appManifestPath;

/** The files to cache, sorted by path. Compressed copies are left to the server. */
function filesOf(root: string, images: ReadonlySet<string>): readonly File[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: pathOf(root, file) }))
    .filter(({ path }) => isKept(path) || images.has(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => ({ path, ...sumsOf(file) }));
}

function sumsOf(file: string): Omit<File, 'path'> {
  const bytes = readFileSync(file);
  const sums = new Set([bytes, unpacked(bytes)].map(sumOf));
  return { integrity: [...sums].join(' '), bytes: bytes.length };
}

const sumOf = (bytes: Buffer): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const pathOf = (root: string, file: string): string =>
  `/${relative(root, file)
    .replaceAll('\\', '/')
    .replace(/(?:^|(?<=\/))index\.html$/, '')}`;

/** Bundles the TypeScript of a service worker with its imports, and fills in constants. */
async function bundle(file: string, known: Readonly<Record<string, unknown>>): Promise<string> {
  const values = Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]);
  const { outputFiles } = await build({
    // Bundled code runs from another folder, so resolve sources from the project's folder.
    entryPoints: [join(process.cwd(), 'src/client/offline', file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...Object.fromEntries(values) },
  });
  return outputFiles[0]?.text ?? '';
}
