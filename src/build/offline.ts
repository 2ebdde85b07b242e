import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { beginStep } from '../cache/step.ts';
import { textListPath, within, workerPath } from '../edition/addresses.ts';
import { siteFile } from '../edition/schema.ts';
import { farewell, keepSite, type TextList } from './service-worker.ts';

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
        const file = new URL(`${process.env.CONTENT_DIR ?? './content/'}site.yaml`, config.root);
        isKept = command === 'build' && allows(fileURLToPath(file));
        updateConfig({ vite: { define: { 'import.meta.env.KEPT': JSON.stringify(isKept) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const step = beginStep((words) => logger.info(words));
        const list = fileURLToPath(new URL(`.${textListPath}`, dir));
        const texts: TextList = JSON.parse(readFileSync(list, 'utf8'));
        for (const copy of ['', '.br', '.gz']) rmSync(list + copy, { force: true });
        step(await keepSite(fileURLToPath(dir), base, isKept ? texts : undefined));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (request.url !== within(base, workerPath)) return next();
          response.setHeader('Content-Type', 'text/javascript');
          response.end(await farewell(base));
        });
      },
    },
  };
}

/** What the site file says; one that cannot be read is complained of where it is read for the pages. */
function allows(file: string): boolean {
  if (!existsSync(file)) return true;
  const { data } = siteFile.safeParse(parse(readFileSync(file, 'utf8')));
  return data?.offline ?? true;
}
