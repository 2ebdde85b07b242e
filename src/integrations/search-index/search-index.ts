import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptLoaded } from '../../cache/loaded.ts';
import { beginStep } from '../../cache/step.ts';
import { indexFolder, indexPath, within } from '../../edition/addresses.ts';
import { type Index, indexAside, indexOf } from '../legacy/index-aside.ts';
import { loaded } from '../legacy/load.ts';

/**
 * Makes the search index of all texts while their pages are made, and puts it beside them. The dev
 * server makes the same index when it is asked for.
 */
export default function searchIndex(): AstroIntegration {
  let base = '/';
  let index: Promise<Index> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': () => {
        index = loaded().then(beginIndex);
        // It is waited for when the pages are made; until then nobody would hear of a failure.
        index.catch(() => undefined);
      },
      'astro:build:done': ({ dir, logger }) =>
        putIndex(index ?? beginIndex(), fileURLToPath(dir), (words) => logger.info(words)),
      'astro:server:setup': ({ server }) => {
        const folder = within(base, indexPath);
        let made: { readonly of: string; readonly index: Promise<Index> } | undefined;
        server.middlewares.use(async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '', `http://${request.headers.host}`);
          if (!pathname.startsWith(folder)) return next();
          const keys = keptLoaded('texts').map(({ key }) => key);
          if (made?.of !== keys.join()) made = { of: keys.join(), index: indexOf(keys) };
          const name = pathname.slice(folder.length).replace(/^[^/]+\//, '');
          const file = (await made.index).files.find(({ path }) => path === name);
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

/** Begins to make the index of all texts that are loaded, in another process. */
export const beginIndex = (): Promise<Index> =>
  indexAside(keptLoaded('texts').map(({ key }) => key));

/** Puts the files of the index into the folder of a site. */
export async function putIndex(
  index: Promise<Index>,
  root: string,
  say: (words: string) => void,
): Promise<void> {
  const step = beginStep(say);
  const { state, files, isNew } = await index;
  for (const { path, content } of files) {
    const file = join(root, indexFolder(state), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  step(`${files.length} files of the index ${isNew ? 'made' : 'unchanged'}, waited for`);
}
