import { availableParallelism } from 'node:os';
import { processOf } from '../cache/aside.ts';
import { keepBibliography } from '../cache/citations.ts';
import { keepEdition, keptEntry } from '../cache/editions.ts';
import { keyOf, makersKey } from '../cache/key.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Problem } from '../edition/problems.ts';
import { compile } from './compile.ts';
import type { TextFolder } from './text-folder.ts';

/** A text that was compiled, now or before: the edition itself is kept under the entry’s key. */
export interface Kept {
  readonly entry: CatalogueEntry | undefined;
  readonly problems: readonly Problem[];
}

/** What editions are made by. */
const makers = ['src/edition', 'src/markdown', 'src/cache'];

/** So many texts are compiled by the time that another process is ready to help. */
const textsEach = 25;

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
  const results = jobs.length < 2 * textsEach ? jobs.map(compileJob) : await together(jobs);
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
export function compileJob({ folder, key }: Job): Kept {
  const { edition, problems } = compile(folder);
  // The processor of bibliographies is slow too, and needs no more than the edition.
  if (edition) keepBibliography(edition);
  return { entry: edition && keepEdition(key, edition), problems };
}

function keyOfFolder({ name, path, files }: TextFolder, made: string): string {
  const parts = Object.entries(files).flatMap(([kind, bytes]) => (bytes ? [kind, bytes] : []));
  return keyOf(made, name, path, ...parts);
}

/** Shares the work out: each process asks for the next text when it is done with one. */
async function together(jobs: readonly Job[]): Promise<readonly Kept[]> {
  const results: Kept[] = [];
  let next = 0;
  const processes = Math.min(availableParallelism(), Math.floor(jobs.length / textsEach));
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = processOf(new URL('./compile-worker.ts', import.meta.url));
      let at = -1;
      const give = (): void => {
        at = next++;
        const job = jobs[at];
        if (job) worker.send(job);
        else {
          worker.disconnect();
          resolve();
        }
      };
      worker.on('message', (result: Kept) => {
        results[at] = result;
        give();
      });
      worker.on('error', reject);
      worker.on('disconnect', () => reject(new Error('A process that compiles texts has ended.')));
      give();
    });
  await Promise.all(Array.from({ length: processes }, work));
  return results;
}
