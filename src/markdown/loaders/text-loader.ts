import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { keptEntry } from '../../cache/editions.ts';
import { keepLoaded } from '../../cache/loaded.ts';
import { type Problem, report } from '../../edition/problems.ts';
import { loadTexts } from './load-texts.ts';

/**
 * Loads every folder of `content/` that holds a `text.md` for the dev server, which says what is wrong with
 * a text and keeps its last good state. A build loads them itself, while Astro bundles the code.
 */
export function editionLoader({ base }: { base: string }): Loader {
  return {
    name: 'editions',
    load: async (context) => {
      if (!context.watcher) return;
      const root = fileURLToPath(new URL(base, context.config.root));
      const project = fileURLToPath(context.config.root);
      const problems = await loadAll(root, project, context);
      if (problems.length > 0) context.logger.error(`\n${report(problems)}`);
      context.watcher.add(root);
      const reload = async (path: string): Promise<void> => {
        if (!path.startsWith(root)) return;
        const again = await loadAll(root, project, context);
        if (again.length > 0) context.logger.error(`\n${report(again)}`);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher.on(event, reload);
    },
  };
}

async function loadAll(
  root: string,
  project: string,
  { store, logger }: LoaderContext,
): Promise<readonly Problem[]> {
  const { texts, problems } = await loadTexts(root, project, (words) => logger.info(words));
  for (const { folder, entry } of texts) {
    // The digest lets the dev server see that a text has changed.
    if (entry) store.set({ id: folder.name, data: { ...entry }, digest: entry.key });
    const last = store.get(folder.name);
    const own = problems.filter(({ file }) => file.startsWith(`${folder.path}/`));
    // The page of the last good state says, in the dev server, what is wrong with the present one.
    if (last && own.length > 0) store.set({ ...last, body: report(own), digest: report(own) });
  }
  const known = new Set(texts.map(({ folder }) => folder.name));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  // A text with problems stays, in the dev server, what it was.
  const last = (name: string) => keptEntry(String(store.get(name)?.data['key']));
  keepLoaded(
    'texts',
    texts.flatMap(({ folder, entry }) => entry ?? last(folder.name) ?? []),
  );
  return problems;
}
