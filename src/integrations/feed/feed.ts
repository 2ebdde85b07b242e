import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../../markdown/loaders/site-loader.ts';

/** Tells pages, as `import.meta.env.FEED`, whether the site has a feed. */
export default function feed(): AstroIntegration {
  return {
    name: 'feed',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // Problems in `site.yaml` are reported by `site-loader.ts`.
        const { site } = readSite(fileURLToPath(config.root));
        const define = { 'import.meta.env.FEED': JSON.stringify(site?.feed ?? false) };
        updateConfig({ vite: { define } });
      },
    },
  };
}
