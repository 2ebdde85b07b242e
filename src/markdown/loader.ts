import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Edition } from '../edition/model.ts';
import { type Problem, problem, report } from '../edition/problems.ts';
import { compile, type TextFolder } from './compile.ts';

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
  const problems: Problem[] = [];
  const addresses = new Map<string, string>();
  const known = new Set<string>();
  for (const folder of folders) {
    const compiled = compile(folder);
    problems.push(...compiled.problems);
    known.add(folder.name);
    const { edition } = compiled;
    if (!edition) continue;
    const other = addresses.get(edition.address);
    if (other) {
      const file = `${folder.path}/text.md`;
      problems.push(problem('address-claimed', { file }, edition.address, other));
    }
    addresses.set(edition.address, folder.name);
    keep(store, edition);
  }
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
  const names = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
  return names.sort().flatMap((name): TextFolder[] => {
    const file = (beside: string) => join(root, name, beside);
    if (!existsSync(file('text.md'))) return [];
    const read = (beside: string) =>
      existsSync(file(beside)) ? readFileSync(file(beside)) : undefined;
    return [
      {
        name,
        path: relative(project, join(root, name)).replaceAll('\\', '/'),
        text: readFileSync(file('text.md')),
        emendations: read('emendations.yaml'),
        addresses: read('addresses.json'),
      },
    ];
  });
}
