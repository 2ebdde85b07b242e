import type { AstroIntegration } from 'astro';

/**
 * The helper that Vite wraps around each `import()`; it is larger than most modules it loads here.
 */
const helper = '\0vite/preload-helper.js';

/** The placeholder that Vite replaces with a table of files to preload. */
const dependencies = /,\s*__VITE_PRELOAD__/g;

/** Modules that a text's page has loaded before anybody searches. */
const everywhere =
  /preload-helper|rolldown\/runtime|src\/(?:i18n\/fill|edition\/(?:addresses|depth)|client\/(?:dom\/(?:in-slices|letter-key|settings-applied|stored)|highlights\/highlight-count))\.ts$/;

/**
 * Modules that the search needs for its first answer. They go into one chunk, although the search
 * page shares many of them.
 */
const firstAnswer =
  /src\/(?:client\/(?:dom\/block-words|search\/(?:text-search|search-results|passages))|search\/(?:find|excerpt|group-adjacent|question)|edition\/match)\.ts$/;

/** Chunks needed to make highlights, or to show existing ones. */
const highlights =
  /node_modules\/idb\/|src\/client\/highlights\/(?:page-highlights|mark-selection|find-again|page-blocks|painter|highlight-(?:notice|store|words)|margin-controls|database|instant)\.ts$|src\/(?:edition\/target-in|highlights\/(?:highlight|is-highlight|unmoved))\.ts$|src\/i18n\/en\/highlights\.ts$/;

const groups = [
  { name: 'shared', test: everywhere, priority: 1 },
  { name: 'text-search', test: firstAnswer },
  { name: 'page-highlights', test: highlights },
];

/**
 * Removes Vite's preload helper, and groups client modules that are needed together into chunks.
 */
export default function clientChunks(): AstroIntegration {
  const modulePreload = { polyfill: false, resolveDependencies: () => [] };
  const load = (id: string): string | undefined =>
    id === helper ? 'export const __vitePreload = (load) => load();' : undefined;
  const renderChunk = (code: string): string => code.replace(dependencies, '');
  return {
    name: 'client-chunks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [{ name: 'client-chunks', apply: 'build', enforce: 'pre', load, renderChunk }],
            build: { modulePreload },
            environments: {
              client: {
                build: {
                  modulePreload,
                  rolldownOptions: {
                    output: { codeSplitting: { groups }, generatedCode: { symbols: false } },
                  },
                },
              },
            },
          },
        });
      },
    },
  };
}
