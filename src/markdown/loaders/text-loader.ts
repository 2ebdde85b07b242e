import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { report } from '../../edition/problems.ts';
import { contentFolder } from '../../project.ts';
import { EditorError } from './editor-error.ts';
import { loadTexts } from './load-texts.ts';
import { watchContent } from './watch-content.ts';

/**
 * Loads every text of the content folder as a `CatalogueEntry` (`edition/catalogue.ts`). If there
 * are problems, a build fails; the dev server shows them on the page of the text's last valid
 * state.
 */
export function textLoader(): Loader {
  return {
    name: 'texts',
    load: async (context) => {
      const { logger, watcher } = context;
      const load = (): void => {
        const problems = loadInto(context);
        if (problems === '') return;
        if (!watcher) throw new EditorError(problems);
        logger.error(`\n${problems}`);
      };
      load();
      watchContent(context, () => true, load);
    },
  };
}

/** Loads the texts into Astro's data store; returns all problems, one per line. */
function loadInto({ store, config, logger, watcher }: LoaderContext): string {
  const project = fileURLToPath(config.root);
  const { texts, problems, warnings } = loadTexts(contentFolder(project), project);
  const names = new Set(texts.map(({ name }) => name));
  for (const id of store.keys()) if (!names.has(id)) store.delete(id);
  for (const { name, entry, problems: own } of texts) {
    if (entry) store.set({ id: name, data: { ...entry }, digest: entry.key });
    const last = store.get(name);
    // The dev server shows the last valid state of the text, with the current problems.
    const said = report([...own, ...(entry?.warnings ?? [])]);
    if (watcher && last && said)
      store.set({ ...last, body: said, digest: `${last.digest} ${said}` });
  }
  const sound = texts.filter(({ entry }) => entry).length;
  logger.info(`${sound} of ${texts.length} texts are sound`);
  if (warnings.length > 0) logger.warn(`\n${report(warnings)}`);
  return report(problems);
}
