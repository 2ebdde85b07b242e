import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../markdown/loaders/site-loader.ts';

/**
 * Tells pages, as `import.meta.env.HIGHLIGHTS`, whether `site.yaml` enables highlights and notes.
 */
export default function highlights(): AstroIntegration {
  return {
    name: 'highlights',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const { site } = readSite(fileURLToPath(config.root));
        const isOn = JSON.stringify(site?.highlights ?? true);
        updateConfig({ vite: { define: { 'import.meta.env.HIGHLIGHTS': isOn } } });
      },
    },
  };
}
