import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { type Problem, problem, report } from '../../edition/problems.ts';
import { type Site, siteFile } from '../../edition/schema.ts';
import { contentFolder, projectPath } from '../../project.ts';
import { decode } from '../input/decode.ts';
import { readYaml } from '../input/read-yaml.ts';
import { problemsOf } from '../problems-of.ts';
import { EditorError } from './editor-error.ts';
import { readWithin } from './read-within.ts';
import { watchContent } from './watch-content.ts';

const fileName = 'site.yaml';

/** Used without a site file. */
const defaults: Site = {
  title: 'The annotated reader',
  lang: 'en',
  downloads: true,
  offline: true,
  feed: false,
  highlights: true,
};

/** Loads `site.yaml`, which describes the site, as the single entry `site`. */
export function siteLoader(): Loader {
  return {
    name: 'site',
    load: async (context) => {
      const { config, store, watcher, logger } = context;
      const load = (): void => {
        const { site, problems } = readSite(fileURLToPath(config.root));
        if (site) store.set({ id: 'site', data: { ...site } });
        if (problems.length === 0) return;
        if (!watcher) throw new EditorError(report(problems));
        logger.error(`\n${report(problems)}`);
        // Pages need this entry even if `site.yaml` has problems, which are reported.
        if (!store.has('site')) store.set({ id: 'site', data: { ...defaults } });
      };
      load();
      watchContent(context, (path) => path.endsWith(fileName), load);
    },
  };
}

/** The parsed site file, or its problems. */
interface SiteReading {
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the site file of a project; without it, the defaults apply. */
export function readSite(project: string): SiteReading {
  const content = contentFolder(project);
  const path = join(content, fileName);
  const file = projectPath(path, project);
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const bytes = isThere ? readWithin(content, path) : undefined;
  return typeof bytes === 'string'
    ? { site: undefined, problems: [problem('file-unreadable', { file }, bytes)] }
    : parseSite(file, bytes);
}

/** Parses a site file; without one, the defaults apply. */
export function parseSite(path: string, bytes: Uint8Array | undefined): SiteReading {
  if (!bytes) return { site: defaults, problems: [] };
  const file = decode(path, bytes);
  const isDecoded = file.messages.length === 0;
  const site = isDecoded ? readYaml(file, String(file.value), siteFile).data : undefined;
  return { site, problems: problemsOf(file) };
}
