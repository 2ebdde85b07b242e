import { aside } from '../cache/aside.ts';
import { keepLoaded, type LoadedKeys, loadedKeys, useLoaded } from '../cache/loaded.ts';
import { report } from '../edition/problems.ts';
import { loadTexts } from '../markdown/load-texts.ts';
import { loadSite } from '../markdown/site-loader.ts';
import { contentFolder } from './content-folder.ts';

let loading: Promise<void> | undefined;

/**
 * Begins to load the words of a build in another process, while Astro bundles the code, which does not hold
 * one of them. In the dev server Astro’s collections do it, and load again what has changed.
 */
export function beginLoading(): void {
  loading = aside<Answer>(new URL('./load-worker.ts', import.meta.url), {}).then(
    ({ keys, problems }) => {
      if (problems) throw new Error(`\n${problems}\n`);
      useLoaded(keys);
    },
  );
  // It is waited for when pages are to be made; until then nobody would hear of a failure.
  loading.catch(() => undefined);
}

/** Done when all words are loaded; throws, with all that is wrong, if a text is not sound. */
export async function loaded(): Promise<void> {
  await loading;
}

/** What a process says that has loaded all words: where they are, or all that is wrong with them. */
export interface Answer {
  readonly keys: LoadedKeys;
  readonly problems: string;
}

/** Loads all words of the project that this process runs in. */
export async function loadAll(): Promise<Answer> {
  const project = process.cwd();
  const content = contentFolder(project);
  const { problems: ofSite } = loadSite(content, project);
  const say = (words: string): void => console.log(`[editions] ${words}`);
  const { texts, problems } = await loadTexts(content, project, say);
  keepLoaded(
    'texts',
    texts.flatMap(({ entry }) => entry ?? []),
  );
  const all = [...ofSite, ...problems];
  return { keys: loadedKeys(), problems: all.length > 0 ? report(all) : '' };
}
