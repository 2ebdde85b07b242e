import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase, workerPath } from '../../edition/addresses.ts';
import { type CatalogueEntry, imagesOf, pagesOf } from '../../edition/catalogue.ts';
import { readSite } from '../../markdown/loaders/site-loader.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { startStep } from '../step.ts';
import type { KeptText } from './build-worker.ts';

/**
 * Writes the service worker that makes the site available offline.
 *
 * With `offline: false` in `site.yaml`, and in the dev server, the worker only deletes the caches
 * of earlier workers. Must run after integrations that change pages.
 */
export default function offline(): AstroIntegration {
  let base = '/';
  let isKept = true;
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        // Problems in `site.yaml` are reported by `site-loader.ts`.
        const { site } = readSite(fileURLToPath(config.root));
        isKept = command === 'build' && (site?.offline ?? true);
        updateConfig({ vite: { define: { 'import.meta.env.KEPT': JSON.stringify(isKept) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const step = startStep(logger);
        const { writeSelfDestroyingWorker, writeWorker } = await import('./build-worker.ts');
        if (isKept) return step(await writeWorker(root, base, readCatalogue(root).map(keptText)));
        await writeSelfDestroyingWorker(root, base);
        step('offline reading is off: the worker deletes what browsers have stored');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (request.url !== withBase(base, workerPath)) return next();
          response.setHeader('Content-Type', 'text/javascript');
          const { selfDestroyingWorker } = await import('./build-worker.ts');
          response.end(await selfDestroyingWorker(base));
        });
      },
    },
  };
}

const keptText = (entry: CatalogueEntry): KeptText => ({
  address: entry.address,
  pages: pagesOf(entry),
  images: imagesOf(entry),
  redirects: entry.aliases.map((alias) => alias.replace(/\/?$/, '/')),
});
