import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../../edition/addresses.ts';
import { loadTexts } from '../../markdown/loaders/load-texts.ts';
import { readSite } from '../../markdown/loaders/site-loader.ts';
import { contentFolder } from '../../project.ts';

/** Endpoint that creates `annotations.yaml` and `sources.json` if they are missing. */
const filesPath = '/editorial-files.json';
const editorialFiles = ['annotations.yaml', 'sources.json'] as const;

/**
 * Adds to the dev server a tool that drafts annotations from selected words, with the site's editor
 * as their author, and an endpoint that creates `annotations.yaml` and `sources.json` if they are
 * missing.
 */
export default function authoring(): AstroIntegration {
  let project = '';
  let base = '/';
  return {
    name: 'authoring',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript }) => {
        if (command !== 'dev') return;
        project = fileURLToPath(config.root);
        base = config.base;
        const author = JSON.stringify(readSite(project).site?.editor ?? '');
        injectScript(
          'page',
          `import { AnnotationDraft } from '/src/client/authoring/annotation-draft.ts'; AnnotationDraft.start(${author}); import '/src/styles/authoring.css';`,
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
          if (request.method !== 'POST' || !pathname.endsWith(filesPath)) return next();
          const page = searchParams.get('page');
          const content = contentFolder(project);
          const text = loadTexts(content, project).texts.find(
            ({ entry }) => entry && withBase(base, entry.address) === page,
          );
          if (text) makeMissing(join(content, text.name), join(project, 'templates', 'text'));
          response.statusCode = text ? 204 : 404;
          response.end();
        });
      },
    },
  };
}

/**
 * Copies the templates of `annotations.yaml` and `sources.json` into a text's folder if they are
 * missing there.
 */
export function makeMissing(folder: string, templates: string): void {
  for (const file of editorialFiles)
    if (!existsSync(join(folder, file))) copyFileSync(join(templates, file), join(folder, file));
}
