import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { contentFolder } from '../../project.ts';

/**
 * In the dev server, reloads after files of the content folder have been added, changed or deleted.
 * Changes reported in the same turn of the event loop cause one reload; exceptions are logged and
 * do not stop the server.
 * @param concerns whether a change of the file at a path requires a reload
 */
export function watchContent(
  { watcher, config, logger }: LoaderContext,
  concerns: (path: string) => boolean,
  load: () => void,
): void {
  if (!watcher) return;
  const content = contentFolder(fileURLToPath(config.root));
  watcher.add(content);
  let scheduled: NodeJS.Immediate | undefined;
  const reload = (path: string): void => {
    if (!path.startsWith(content + sep) || !concerns(path)) return;
    clearImmediate(scheduled);
    scheduled = setImmediate(() => {
      try {
        load();
      } catch (error) {
        logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    });
  };
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const)
    watcher.on(event, reload);
}
