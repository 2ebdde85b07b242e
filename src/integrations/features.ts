import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../markdown/loaders/site-loader.ts';

/**
 * Used if highlights are off: empties the layout of the page of readers' notes, so that its script
 * and styles are not stored for offline reading.
 */
const withoutNotes = {
  name: 'without-notes',
  enforce: 'pre',
  load: (id: string) => (id.endsWith('/layouts/MyNotes.astro') ? '---\n---\n' : undefined),
} as const;

/**
 * Tells pages and scripts, as `import.meta.env.FEED` and `import.meta.env.HIGHLIGHTS`, whether
 * `site.yaml` enables the feed, and highlights and notes.
 */
export default function features(): AstroIntegration {
  return {
    name: 'features',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // Problems in `site.yaml` are reported by `site-loader.ts`.
        const { site } = readSite(fileURLToPath(config.root));
        const hasHighlights = site?.highlights ?? true;
        updateConfig({
          vite: {
            define: {
              'import.meta.env.FEED': JSON.stringify(site?.feed ?? false),
              'import.meta.env.HIGHLIGHTS': JSON.stringify(hasHighlights),
            },
            plugins: hasHighlights ? [] : [withoutNotes],
          },
        });
      },
    },
  };
}
