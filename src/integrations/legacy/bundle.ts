import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Cache, cacheOf } from '../../cache/cache.ts';
import { keyOf, makersKey } from '../../cache/key.ts';
import { type PackedFile, pack, unpack } from '../../cache/packed.ts';
import { contentFolder } from '../content-folder.ts';
import { charactersOf } from '../fonts/fonts.ts';
import { allowsKeeping } from '../offline/offline.ts';

/*
 * What Astro and Vite make of the code: the program that makes pages, and what browsers load. It does not
 * hold a word of the texts; so it is kept, and where only words have changed nothing is bundled again.
 */

/** All that the bundle is made of, and all that makes pages besides the texts. */
export const makers: readonly string[] = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  '.env',
  '.env.production',
];

/** A bundle that lies in folders. */
export interface Bundle {
  /** The program that makes pages. */
  readonly program: string;
  /** The origin and the path that the site is made for. */
  readonly site: string;
  readonly base: string;
}

/** The name of the bundle of the project that this process runs in: code, settings, and the cut fonts. */
export function bundleKey(): string {
  const project = process.cwd();
  const { SITE_URL, BASE_PATH, NODE_ENV } = process.env;
  return keyOf(
    makersKey(...makers),
    project,
    JSON.stringify([SITE_URL, BASE_PATH, NODE_ENV]),
    charactersOf(contentFolder(project), project),
    String(allowsKeeping(project)),
  );
}

/** The parts of a bundle, as they are kept. */
const parts = { program: 'program', browser: 'browser', about: 'about.json' } as const;

/** Keeps a bundle, with all that lies in the folder of its site for browsers. */
export function keepBundle(
  key: string,
  { program, site, base }: Bundle,
  folder: string,
  cache: Cache = cacheOf('bundles'),
): void {
  const within = relative(folder, program);
  const files: readonly PackedFile[] = [
    ...filesIn(program, parts.program),
    ...filesIn(folder, parts.browser, within),
    { path: parts.about, content: Buffer.from(JSON.stringify({ site, base })) },
  ];
  cache.write(key, pack(files));
}

/** All files below a folder but those below a part of it, named as below another. */
function filesIn(folder: string, as: string, besides?: string): readonly PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !besides || !relative(folder, file).startsWith(besides))
    .map((file) => ({ path: join(as, relative(folder, file)), content: readFileSync(file) }));
}

/**
 * Lays a kept bundle out: what browsers load into the folder of the site, and the program where it finds
 * the packages of the project; it goes when this process does. Nothing if no such bundle is kept.
 */
export function openBundle(
  key: string,
  folder: string,
  cache: Cache = cacheOf('bundles'),
): Bundle | undefined {
  const kept = cache.read(key);
  if (!kept) return undefined;
  const modules = join(process.cwd(), 'node_modules', '.cache');
  mkdirSync(modules, { recursive: true });
  const program = mkdtempSync(join(modules, 'program-'));
  process.once('exit', () => rmSync(program, { recursive: true, force: true }));
  const roots = new Map<string, string>([
    [parts.program, program],
    [parts.browser, folder],
  ]);
  let about = { site: '', base: '/' };
  for (const { path, content } of unpack(kept)) {
    const [part = '', ...rest] = path.split(/[\\/]/);
    const root = roots.get(part);
    if (!root) about = JSON.parse(Buffer.from(content).toString());
    else put(join(root, ...rest), content);
  }
  return { program, ...about };
}

/** Writes a file, and the folder that it lies in. */
export function put(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
