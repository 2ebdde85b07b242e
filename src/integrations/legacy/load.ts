import { aside } from '../../cache/aside.ts';
import { type LoadedKeys, useLoaded } from '../../cache/loaded.ts';

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
