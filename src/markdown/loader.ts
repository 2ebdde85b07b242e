import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { keepCatalogue } from '../cache/editions.ts';
import { beginStep } from '../cache/step.ts';
import { type Problem, report } from '../edition/problems.ts';
import { checkBeside, checkName } from './compile-all.ts';
import { compileOnce } from './compile-once.ts';
import { fileNames, type TextFolder } from './text-folder.ts';

/**
 * Loads every folder of `content/` that holds a `text.md`. A build with problems fails once, with
 * all problems of all texts; the dev server says them and keeps the last good state of each text.
 */
export function editionLoader({ base }: { base: string }): Loader {
  return {
    name: 'editions',
    load: async (context) => {
      const root = fileURLToPath(new URL(base, context.config.root));
      const project = fileURLToPath(context.config.root);
      const problems = await loadAll(root, project, context);
      if (problems.length > 0 && !context.watcher) throw new Error(`\n${report(problems)}\n`);
      if (problems.length > 0) context.logger.error(`\n${report(problems)}`);
      context.watcher?.add(root);
      const reload = async (path: string): Promise<void> => {
        if (!path.startsWith(root)) return;
        const again = await loadAll(root, project, context);
        if (again.length > 0) context.logger.error(`\n${report(again)}`);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}

async function loadAll(
  root: string,
  project: string,
  { store, logger }: LoaderContext,
): Promise<readonly Problem[]> {
  const step = beginStep((words) => logger.info(words));
  const folders = textFolders(root, project);
  const { kept, compiled } = await compileOnce(folders.filter((folder) => !checkName(folder)));
  step(`${compiled} texts compiled, ${kept.size - compiled} unchanged`);
  const problems = checkBeside(folders, (folder) => {
    const { entry, problems = [] } = kept.get(folder) ?? {};
    // The digest lets the dev server see that a text has changed.
    if (entry) store.set({ id: folder.name, data: { ...entry }, digest: entry.key });
    return { claimant: entry, problems };
  });
  for (const { name, path } of folders) {
    const last = store.get(name);
    const own = problems.filter(({ file }) => file.startsWith(`${path}/`));
    // The page of the last good state says, in the dev server, what is wrong with the present one.
    if (last && own.length > 0) store.set({ ...last, body: report(own), digest: report(own) });
  }
  const known = new Set(folders.map(({ name }) => name));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  keepCatalogue(folders.flatMap(({ name }) => String(store.get(name)?.data['key'] ?? '') || []));
  return problems;
}

/** The texts of a folder, in order of name so that every machine builds them alike. */
export function textFolders(root: string, project: string): readonly TextFolder[] {
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, fileNames.text)));
  return names.sort().map((name): TextFolder => {
    const files = Object.entries(fileNames).flatMap(([kind, file]) => {
      const path = join(root, name, file);
      return existsSync(path) ? [[kind, readFileSync(path)] as const] : [];
    });
    const path = relative(project, join(root, name)).replaceAll('\\', '/');
    return { name, path, files: Object.fromEntries(files) };
  });
}
