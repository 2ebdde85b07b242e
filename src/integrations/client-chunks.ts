import type { AstroIntegration } from 'astro';

/**
 * Vite's plugins that wrap each `import()` in a function that first loads the module's dependencies
 * and style sheets. No client module imports a style sheet, and the wrapper is larger than most of
 * the modules.
 */
const preloading = ['vite:build-import-analysis', 'native:import-analysis-build'];

/** Matches an import of the bundler's helpers that imports no names, and so has no effect. */
const unusedHelpers = /^import\W+rolldown-runtime[^"]*";/;

/** Matches an `import()` in a module. */
const dynamicImport = /(?<!typeof )\bimport\(\s*(?:\/\*.*?\*\/\s*)?((["'`])[^"'`]*\2)\s*\)/g;

/**
 * Matches, in a built chunk, an `import()` that has been passed to `loadChunk` with the address of
 * the chunk to load.
 */
const passed = /(["'`])[^"'`]*\1, \(address\) => import\(\s*(?:\/\*.*?\*\/\s*)?((["'`])[^"'`]*\3)/g;

/** Passes each `import()` of a module to `loadChunk`, which handles failures. */
function passImports(code: string): string | undefined {
  const passing = code.replace(dynamicImport, 'loadChunk($1, (address) => $&)');
  return passing === code
    ? undefined
    : `import { loadChunk } from '/src/client/dom/load-chunk.ts';${passing}`;
}

/** Matches modules that a text's page has loaded before the reader searches. */
const everywhere =
  /src\/(?:i18n\/fill|edition\/(?:addresses|depth)|client\/(?:dom\/(?:connected-element|define|in-slices|letter-key|load-chunk|settings-applied|stored)|highlights\/highlight-count))\.ts$/;

/**
 * Matches modules that the search needs for its first results. They go into one chunk, although the
 * search page needs many of them too.
 */
const firstResults =
  /src\/(?:client\/(?:dom\/block-words|search\/(?:text-search|search-results|passages))|search\/(?:find|excerpt|question)|edition\/match)\.ts$/;

/** Matches modules needed to make highlights, or to show existing ones. */
const highlights =
  /node_modules\/idb\/|src\/client\/highlights\/(?:page-highlights|mark-selection|find-again|page-blocks|painter|highlight-(?:notice|store|words)|margin-controls|database|instant)\.ts$|src\/(?:edition\/target-in|highlights\/(?:highlight|is-highlight|unmoved)|i18n\/highlight-strings)\.ts$/;

/**
 * Matches modules that the search, the toolbar for selected words or highlights share. If they were
 * in the chunk of one of these, the others would have to load that chunk.
 */
const shared = /src\/client\/dom\/(?:range-in|copies-of-notes)\.ts$/;

const groups = [
  { name: 'shared', test: everywhere, priority: 1 },
  { name: 'range-in', test: shared, priority: 1 },
  { name: 'text-search', test: firstResults },
  { name: 'page-highlights', test: highlights },
];

/**
 * Shortens the names of entry chunks, to which Astro adds the kind and number of the script in its
 * component.
 */
const entryFileNames = ({ name }: { readonly name: string }): string =>
  `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`;

/**
 * Groups client modules that are needed together into chunks, and loads them by `loadChunk`, without
 * preloading.
 */
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
                enforce: 'pre',
                transform(code, id) {
                  const isOurs = /\/src\/.*\.ts$/.test(id);
                  return isOurs && this.environment.name === 'client'
                    ? passImports(code)
                    : undefined;
                },
                renderChunk: (code) => code.replace(passed, '$2, (address) => import(address'),
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
                    output: {
                      codeSplitting: { groups },
                      generatedCode: { symbols: false },
                      entryFileNames,
                    },
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
