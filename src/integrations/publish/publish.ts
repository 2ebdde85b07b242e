import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pruneCache } from '../../cache.ts';
import { cataloguePath } from '../../edition/addresses.ts';
import { EditorError } from '../../markdown/loaders/editor-error.ts';
import { type BuildFolder, claimBuildFolder } from './build-folder.ts';
import { recoverFolder, refusal, replaceFolder } from './replace-folder.ts';

/**
 * Builds the site in a separate folder and moves it into place when complete, so that a failed
 * build leaves the last site untouched.
 *
 * `OUT_DIR` overrides `dist/`. Must be the last integration.
 */
export default function publish(): AstroIntegration {
  let folder = '';
  let build: BuildFolder | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const project = fileURLToPath(config.root);
        folder = resolve(project, process.env['OUT_DIR'] ?? 'dist');
        const reason = refusal(folder, project);
        if (reason) throw new EditorError(reason);
        recoverFolder(folder);
        build = claimBuildFolder(join(project, '.astro', 'builds'), process);
        updateConfig({
          outDir: pathToFileURL(`${build.site}/`),
          cacheDir: pathToFileURL(`${build.cache}/`),
        });
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        rmSync(join(site, cataloguePath));
        replaceFolder(folder, site.replace(/[\\/]+$/, ''));
        build?.release();
        pruneCache();
      },
    },
  };
}
