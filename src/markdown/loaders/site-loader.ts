import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { keepLoaded } from '../../cache/loaded.ts';
import { type Problem, report } from '../../edition/problems.ts';
import { type Site, siteFile } from '../../edition/schema.ts';
import { decode } from '../input/decode.ts';
import { readYaml } from '../input/read-yaml.ts';

/** What a site says of itself where it has no file that says it. */
const plain: Site = {
  title: 'The annotated reader',
  lang: 'en',
  downloads: true,
  offline: true,
};

/**
 * Loads `site.yaml` for the dev server, which says who publishes the site; stored as the one entry
 * `site`. A build loads it itself, while Astro bundles the code.
 */
export function siteLoader({ base }: { base: string }): Loader {
  return {
    name: 'site',
    load: async ({ config, store, watcher, logger }) => {
      if (!watcher) return;
      const content = fileURLToPath(new URL(base, config.root));
      const load = (): readonly Problem[] => {
        const { site, problems } = loadSite(content, fileURLToPath(config.root));
        if (site) store.set({ id: 'site', data: { ...site } });
        return problems;
      };
      const problems = load();
      if (problems.length > 0) logger.error(`\n${report(problems)}`);
      watcher.on('change', (changed) => {
        const said = changed === join(content, 'site.yaml') ? load() : [];
        if (said.length > 0) logger.error(`\n${report(said)}`);
      });
    },
  };
}

/** What a site file says, or all that is wrong with it. */
interface ReadSite {
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the site file of a folder of words, and keeps what it says for the pages. */
export function loadSite(content: string, project: string): ReadSite {
  const path = join(content, 'site.yaml');
  const file = relative(project, path).replaceAll('\\', '/');
  const read = readSite(file, existsSync(path) ? readFileSync(path) : undefined);
  if (read.site) keepLoaded('site', read.site);
  return read;
}

/** Parses the site file; one that is missing says what every plain site says. */
export function readSite(file: string, bytes: Uint8Array | undefined): ReadSite {
  if (!bytes) return { site: plain, problems: [] };
  const { text, problems } = decode(file, bytes);
  if (problems.length > 0) return { site: undefined, problems };
  const { data, problems: said } = readYaml(file, text, siteFile);
  return { site: data, problems: said };
}
