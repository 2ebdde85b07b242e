import { keepEdition, keptEntry } from '../../cache/editions.ts';
import { keyOf, makersKey } from '../../cache/key.ts';
import { shareOut } from '../../cache/share-out.ts';
import type { CatalogueEntry } from '../../edition/catalogue.ts';
import type { Problem } from '../../edition/problems.ts';
import type { TextFolder } from '../input/text-folder.ts';

/** A text that was compiled, now or before: the edition itself is kept under the entry’s key. */
export interface Kept {
  readonly entry: CatalogueEntry | undefined;
  readonly problems: readonly Problem[];
}

/** What editions are made by. */
const makers = ['src/edition', 'src/markdown', 'src/cache'];

/** So many texts are compiled by the time that another process is ready to help. */
const sharing = { each: 25, most: 250 };

/** Compiles those texts that are not kept as they are, in as many processes as it pays to start. */
export async function compileOnce(
  folders: readonly TextFolder[],
): Promise<{ readonly kept: ReadonlyMap<TextFolder, Kept>; readonly compiled: number }> {
  const made = makersKey(...makers);
  const keys = new Map(folders.map((folder) => [folder, keyOfFolder(folder, made)] as const));
  const kept = new Map<TextFolder, Kept>();
  const jobs: Job[] = [];
  for (const [folder, key] of keys) {
    const entry = keptEntry(key);
    if (entry) kept.set(folder, { entry, problems: [] });
    else jobs.push({ folder, key });
  }
  const worker = new URL('./compile-worker.ts', import.meta.url);
  const results = await shareOut(worker, jobs, sharing, compileJob);
  jobs.forEach(({ folder }, i) => {
    const result = results[i];
    if (result) kept.set(folder, result);
  });
  return { kept, compiled: jobs.length };
}

/** A text to compile, and the key to keep it under. */
export interface Job {
  readonly folder: TextFolder;
  readonly key: string;
}

/** Compiles a text, and keeps it if it is sound. */
export async function compileJob({ folder, key }: Job): Promise<Kept> {
  // What compiles takes long to load, and is not needed while no text has changed.
  const { compile } = await import('../compile.ts');
  const { edition, problems } = compile(folder);
  return { entry: edition && keepEdition(key, edition), problems };
}

function keyOfFolder({ name, path, files }: TextFolder, made: string): string {
  const parts = Object.entries(files).flatMap(([kind, bytes]) => (bytes ? [kind, bytes] : []));
  return keyOf(made, name, path, ...parts);
}
