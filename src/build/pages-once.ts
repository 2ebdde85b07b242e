import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { type Cache, cacheOf, sweep } from '../cache/cache.ts';
import { keyOf, makersKey } from '../cache/key.ts';
import { beginStep } from '../cache/step.ts';
import { within } from '../edition/addresses.ts';
import { findTypst } from '../exports/materials.ts';

/** All that makes pages, besides the texts. */
const makers = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', '.env', '.env.production'];

/**
 * Makes the pages and files of one text after those of the other, so that no more than a few editions
 * are open at a time; and takes those from the cache that were made of the same before.
 */
export default function pagesOnce(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((usual) =>
          inTurn(usual, {
            base: config?.base ?? '/',
            siteKey: () => siteKey(config),
            cache: cacheOf('pages'),
            say: beginStep((words) => logger.info(words)),
          }),
        );
      },
      'astro:build:done': () => sweep(),
    },
  };
}

/** What a path is known by, however many slashes are about it. */
const nameOf = (route: { readonly component: string }, path: string): string =>
  `${route.component} ${path.replace(/^\/+|\/+$/g, '')}`;

/** What all pages are made of besides their text: code, styles, scripts, and what the site says of itself. */
function siteKey(config: AstroConfig | undefined): string {
  if (!config) return '';
  const { site = '', base, root, outDir } = config;
  const assets = fileURLToPath(new URL('_astro/', outDir));
  const about = new URL(`${process.env.CONTENT_DIR ?? './content/'}site.yaml`, root);
  return keyOf(
    makersKey(...makers),
    site,
    base,
    process.env.NODE_ENV ?? '',
    // Their names tell their bytes, such as those of the fonts.
    existsSync(assets) ? readdirSync(assets).sort().join() : '',
    existsSync(about) ? readFileSync(about) : '',
    String(findTypst() !== undefined),
  );
}

/** A prerenderer that does what another does, text by text, and nothing twice. */
export function inTurn(
  usual: AstroPrerenderer,
  site: {
    readonly base: string;
    readonly siteKey: () => string;
    readonly cache: Cache;
    readonly say: (words: string) => void;
  },
): AstroPrerenderer {
  const { base, cache } = site;
  const keys = new Map<string, string>();
  let [made, kept] = [0, 0];
  return {
    name: 'in-turn',
    setup: async () => usual.setup?.(),
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      const made = site.siteKey();
      for (const { pathname, route, cacheKey } of paths) {
        const name = nameOf(route, within(base, pathname));
        if (cacheKey) keys.set(name, keyOf(made, cacheKey, name));
      }
      // What a text is kept under comes first in the keys of all that is made of it.
      return [...Map.groupBy(paths, ({ cacheKey }) => cacheKey?.split(' ')[0]).values()].flat();
    },
    render: async (request, options) => {
      const { pathname } = new URL(request.url);
      const key = keys.get(nameOf(options.routeData, decodeURI(pathname)));
      const known = key && cache.read(key);
      if (known) {
        kept++;
        return new Response(new Uint8Array(known));
      }
      made++;
      const result = await usual.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (!key || response.status !== 200) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      cache.write(key, bytes);
      return new Response(bytes);
    },
    teardown: async () => {
      site.say(`${made} pages and files made, ${kept} unchanged`);
      await usual.teardown?.();
    },
  };
}
