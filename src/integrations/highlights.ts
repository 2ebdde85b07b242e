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
 * Tells pages and scripts, as `import.meta.env.HIGHLIGHTS`, whether `site.yaml` enables highlights
 * and notes.
 */
export default function highlights(): AstroIntegration {
  return {
    name: 'highlights',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const { site } = readSite(fileURLToPath(config.root));
        const isOn = site?.highlights ?? true;
        updateConfig({
          vite: {
            define: { 'import.meta.env.HIGHLIGHTS': JSON.stringify(isOn) },
            plugins: isOn ? [] : [withoutNotes],
          },
        });
      },
    },
  };
}
