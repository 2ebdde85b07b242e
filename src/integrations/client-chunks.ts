import type { AstroIntegration } from 'astro';

/**
 * Vite's plugins that wrap each `import()` to load style sheets before the module. No module here
 * has one, and the wrapper is larger than most of the modules it would load.
 */
const preloading = ['vite:build-import-analysis', 'native:import-analysis-build'];

/** Matches an import of the bundler's helpers that imports no names; it has no effect. */
const unusedHelpers = /^import\W+rolldown-runtime[^"]*";/;

/** Matches modules that a text's page has loaded before the reader searches. */
const everywhere =
  /src\/(?:i18n\/fill|edition\/(?:addresses|depth)|client\/(?:dom\/(?:in-slices|letter-key|settings-applied|stored)|highlights\/highlight-count))\.ts$/;

/**
 * Matches modules that the search needs for its first answer. They go into one chunk, although the
 * search page shares many of them.
 */
const firstAnswer =
  /src\/(?:client\/(?:dom\/block-words|search\/(?:text-search|search-results|passages))|search\/(?:find|excerpt|question)|edition\/match)\.ts$/;

/** Matches modules needed to make highlights, or to show existing ones. */
const highlights =
  /node_modules\/idb\/|src\/client\/highlights\/(?:page-highlights|mark-selection|find-again|page-blocks|painter|highlight-(?:notice|store|words)|margin-controls|database|instant)\.ts$|src\/(?:edition\/target-in|highlights\/(?:highlight|is-highlight|unmoved))\.ts$|src\/i18n\/en\/highlights\.ts$/;

const groups = [
  { name: 'shared', test: everywhere, priority: 1 },
  { name: 'text-search', test: firstAnswer },
  { name: 'page-highlights', test: highlights },
];

/** Groups client modules that are needed together into chunks, and loads them without preloading. */
export default function clientChunks(): AstroIntegration {
  return {
    name: 'client-chunks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'client-chunks',
                apply: 'build',
                configResolved: ({ plugins }) => {
                  for (const plugin of plugins)
                    if (preloading.includes(plugin.name)) plugin.applyToEnvironment = () => false;
                },
                generateBundle: (_, files) => {
                  for (const file of Object.values(files))
                    if (file.type === 'chunk') file.code = file.code.replace(unusedHelpers, '');
                },
              },
            ],
            environments: {
              client: {
                build: {
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
