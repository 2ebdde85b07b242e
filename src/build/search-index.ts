import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { beginStep } from '../cache/step.ts';
import { indexFolder, indexPath, recordsPath, within } from '../edition/addresses.ts';
import { buildIndexes, type IndexFile } from '../search/build-index.ts';
import type { SectionRecord } from '../search/records.ts';
import { stateOfRecords } from '../search/state.ts';

/**
 * Makes the search index of all texts from the records that the build emits, and takes the records
 * out again. The dev server makes the same index when it is asked for.
 */
export default function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const step = beginStep((words) => logger.info(words));
        const records = new URL(`.${recordsPath}`, dir);
        const json = readFileSync(records, 'utf8');
        const files = await indexOf(json);
        const folder = indexFolder(stateOfRecords(json));
        for (const { path, content } of files) {
          const file = new URL(`.${folder}${path}`, dir);
          mkdirSync(dirname(file.pathname), { recursive: true });
          writeFileSync(file, content);
        }
        rmSync(records);
        step(`${files.length} files of the index written`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = within(base, indexPath);
        let made:
          | { readonly of: string; readonly files: Promise<readonly IndexFile[]> }
          | undefined;
        server.middlewares.use(async (request, response, next) => {
          const { pathname, origin } = new URL(request.url ?? '', `http://${request.headers.host}`);
          if (!pathname.startsWith(folder)) return next();
          const records = await (await fetch(new URL(within(base, recordsPath), origin))).text();
          if (made?.of !== records) made = { of: records, files: indexOf(records) };
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

const indexOf = (json: string): Promise<readonly IndexFile[]> => {
  const records: readonly SectionRecord[] = JSON.parse(json);
  return buildIndexes(records);
};
