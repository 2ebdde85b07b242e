import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { type SiteFolder, siteFolder } from '../../cache/site-folder.ts';
import { beginStep } from '../../cache/step.ts';
import { textListPath, within, workerPath } from '../../edition/addresses.ts';
import { siteFile } from '../../edition/schema.ts';
import { contentFolder } from '../content-folder.ts';
import type { TextList } from './build-worker.ts';

/**
 * Lets browsers keep the site for reading without a network. Where `site.yaml` says `offline: false`,
 * and in the dev server, those that kept it are told to take it away. Comes after what changes pages.
 */
export default function offline(): AstroIntegration {
  let base = '/';
  let isKept = true;
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        isKept = command === 'build' && allowsKeeping(fileURLToPath(config.root));
        updateConfig({ vite: { define: { 'import.meta.env.KEPT': JSON.stringify(isKept) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) =>
        putWorker(siteFolder(fileURLToPath(dir)), base, isKept, (words) => logger.info(words)),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (request.url !== within(base, workerPath)) return next();
          response.setHeader('Content-Type', 'text/javascript');
          const { farewell } = await import('./build-worker.ts');
          response.end(await farewell(base));
        });
      },
    },
  };
}

/**
 * Puts the service worker of a site into its folder; one that takes away what was kept if nothing may be.
 * It is the last step, after which what is known of the files is kept for the next build.
 */
export async function putWorker(
  site: SiteFolder,
  base: string,
  isKept: boolean,
  say: (words: string) => void,
): Promise<void> {
  const step = beginStep(say);
  // What bundles the worker takes long to load, and is needed at the very end.
  const { keepSite } = await import('./build-worker.ts');
  const list = join(site.folder, textListPath);
  const texts: TextList = JSON.parse(readFileSync(list, 'utf8'));
  for (const copy of ['', '.br', '.gz']) rmSync(list + copy, { force: true });
  step(await keepSite(site, base, isKept ? texts : undefined));
  site.keep();
}

/** What the site file says; one that cannot be read is complained of where it is read for the pages. */
export function allowsKeeping(project: string): boolean {
  const file = join(contentFolder(project), 'site.yaml');
  if (!existsSync(file)) return true;
  const { data } = siteFile.safeParse(parse(readFileSync(file, 'utf8')));
  return data?.offline ?? true;
}
