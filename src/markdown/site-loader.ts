import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { type Problem, report } from '../edition/problems.ts';
import { type Site, siteFile } from '../edition/schema.ts';
import { decode } from './decode.ts';
import { readYaml } from './read-yaml.ts';

/** What a site says of itself where it has no file that says it. */
const plain: Site = {
  title: 'The annotated reader',
  editor: 'The editors',
  publisher: 'The annotated reader',
  lang: 'en',
  downloads: true,
  offline: true,
};

/** Loads `site.yaml`, which says who publishes the site; stored as the one entry `site`. */
export function siteLoader({ base }: { base: string }): Loader {
  return {
    name: 'site',
    load: async ({ config, store, watcher, logger }) => {
      const path = fileURLToPath(new URL(`${base}site.yaml`, config.root));
      const file = relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
      const load = (): readonly Problem[] => {
        const { site, problems } = readSite(
          file,
          existsSync(path) ? readFileSync(path) : undefined,
        );
        if (site) store.set({ id: 'site', data: { ...site } });
        return problems;
      };
      const problems = load();
      if (problems.length > 0 && !watcher) throw new Error(`\n${report(problems)}\n`);
      if (problems.length > 0) logger.error(`\n${report(problems)}`);
      watcher?.on('change', (changed) => {
        const said = changed === path ? load() : [];
        if (said.length > 0) logger.error(`\n${report(said)}`);
      });
    },
  };
}

/** Parses the site file; one that is missing says what every plain site says. */
export function readSite(
  file: string,
  bytes: Uint8Array | undefined,
): { readonly site: Site | undefined; readonly problems: readonly Problem[] } {
  if (!bytes) return { site: plain, problems: [] };
  const { text, problems } = decode(file, bytes);
  if (problems.length > 0) return { site: undefined, problems };
  const { data, problems: said } = readYaml(file, text, siteFile);
  return { site: data, problems: said };
}
