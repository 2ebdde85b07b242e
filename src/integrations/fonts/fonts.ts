import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { startStep } from '../step.ts';
import { makeFaces } from './make-faces.ts';

/**
 * Subsets the site's faces by script into the folder aliased as `faces/`, with the `@font-face`
 * rules in `faces/faces.css`.
 */
export default function fonts(): AstroIntegration {
  let folder = '';
  const make = async ({ logger }: { readonly logger: AstroIntegrationLogger }): Promise<void> => {
    const done = startStep(logger);
    done(await makeFaces(folder));
  };
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        folder = fileURLToPath(new URL('./fonts/', config.cacheDir));
        updateConfig({ vite: { resolve: { alias: { faces: folder } } } });
      },
      'astro:build:start': make,
      'astro:server:setup': make,
    },
  };
}
