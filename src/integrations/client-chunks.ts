import type { AstroIntegration } from 'astro';

/** Vite wraps each `import()` of the client in this, which is larger than what it loads here. */
const helper = '\0vite/preload-helper.js';

/** What Vite would put a table of files in place of, for the helper to load beforehand. */
const dependencies = /,\s*__VITE_PRELOAD__/g;

/** What a text's page has loaded before anybody searches. */
const everywhere =
  /preload-helper|src\/(?:i18n\/fill|edition\/(?:addresses|depth)|client\/dom\/settings-applied)\.ts$/;

/** What the search needs for its first answer: one file, though the page of all texts shares much. */
const firstAnswer =
  /src\/(?:client\/search\/(?:text-search|search-results|passages)|search\/(?:find|excerpt|group-adjacent|question)|edition\/match)\.ts$/;

const groups = [
  { name: 'shared', test: everywhere, priority: 1 },
  { name: 'text-search', test: firstAnswer },
];

/** Lets scripts load others as browsers do by themselves, and keeps together what is needed at once. */
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
