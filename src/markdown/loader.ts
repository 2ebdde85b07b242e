import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Edition } from '../edition/model.ts';
import { type Problem, report } from '../edition/problems.ts';
import { compileAll } from './compile-all.ts';
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
      const problems = loadAll(root, project, context);
      if (problems.length > 0 && !context.watcher) throw new Error(`\n${report(problems)}\n`);
      if (problems.length > 0) context.logger.error(`\n${report(problems)}`);
      context.watcher?.add(root);
      const reload = (path: string): void => {
        if (!path.startsWith(root)) return;
        const again = loadAll(root, project, context);
        if (again.length > 0) context.logger.error(`\n${report(again)}`);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}

function loadAll(root: string, project: string, { store }: LoaderContext): readonly Problem[] {
  const folders = textFolders(root, project);
  const { editions, problems } = compileAll(folders);
  for (const edition of editions) keep(store, edition);
  for (const { name, path } of folders) {
    const kept = store.get(name);
    const own = problems.filter(({ file }) => file.startsWith(`${path}/`));
    // The page of the last good state says, in the dev server, what is wrong with the present one.
    if (kept && own.length > 0) store.set({ ...kept, body: report(own), digest: report(own) });
  }
  const known = new Set(folders.map(({ name }) => name));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  return problems;
}

/** Stores an edition as plain data; the digest lets the dev server see that it has changed. */
function keep(store: LoaderContext['store'], edition: Edition): void {
  store.set({ id: edition.folder, data: { ...edition }, digest: JSON.stringify(edition) });
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
