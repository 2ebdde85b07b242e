import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cataloguePath, indexFolder, indexPath, withBase } from '../../edition/addresses.ts';
import type { CatalogueEntry } from '../../edition/catalogue.ts';
import { indexState } from '../../search/state.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { startStep } from '../step.ts';
import { buildIndexes, type IndexFile, recordsOfTexts } from './build-index.ts';

/** Builds the search index after the pages; in the dev server, on request. */
export default function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const step = startStep(logger);
        const root = fileURLToPath(dir);
        const texts = readCatalogue(root);
        const files = await buildIndexes(recordsOfTexts(texts));
        const folder = join(root, indexFolder(indexState(texts)));
        for (const { path, content } of files) {
          const file = join(folder, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        step(`search index: ${files.length} files`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = withBase(base, indexPath);
        let made:
          | { readonly state: string; readonly files: Promise<readonly IndexFile[]> }
          | undefined;
        server.middlewares.use(async (request, response, next) => {
          const origin = `http://${request.headers.host}`;
          const { pathname } = new URL(request.url ?? '', origin);
          if (!pathname.startsWith(folder)) return next();
          const answer = await fetch(new URL(withBase(base, cataloguePath), origin));
          const texts: readonly CatalogueEntry[] = await answer.json();
          const state = indexState(texts);
          if (made?.state !== state) made = { state, files: buildIndexes(recordsOfTexts(texts)) };
          const name = pathname.slice(folder.length).replace(/^[^/]+\//, '');
          const file = (await made.files).find(({ path }) => path === name);
          if (!file) return next();
          response.setHeader(
            'Content-Type',
            name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          );
          response.end(file.content);
        });
      },
    },
  };
}
