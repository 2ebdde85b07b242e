import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { startStep } from '../step.ts';
import { makeFaces } from './make-faces.ts';

/**
 * Writes the site's font faces, split into subsets by writing system, into the folder with the
 * alias `faces/`, and their `@font-face` rules into `faces/faces.css`.
 */
export default function fonts(): AstroIntegration {
  let folder = '';
  let made: Promise<string> | undefined;
  const make = async ({ logger }: { readonly logger: AstroIntegrationLogger }): Promise<void> => {
    const done = startStep(logger);
    made ??= makeFaces(folder);
    done(await made);
  };
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        folder = fileURLToPath(new URL('./fonts/', config.cacheDir));
        updateConfig({ vite: { resolve: { alias: { faces: folder } } } });
        if (command !== 'build') return;
        // Started here, so that `makeFaces`, which subsets each face in a worker thread, runs while
        // Astro loads the texts. If it fails, `astro:build:start` reports that.
        made = makeFaces(folder);
        made.catch(() => {});
      },
      'astro:build:start': make,
      'astro:server:setup': make,
    },
  };
}
