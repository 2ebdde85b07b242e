import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { type Cache, cacheOf, sweep } from '../cache/cache.ts';
import { keyOf, makersKey } from '../cache/key.ts';
import { told } from '../cache/step.ts';
import { within } from '../edition/addresses.ts';
import { findTypst } from '../exports/materials.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What makes the page on which a text is read. */
const textPage = 'src/pages/[...path].astro';

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
        if (!config) return;
        const folder = fileURLToPath(config.outDir);
        setPrerenderer((usual) =>
          inTurn(usual, {
            base: config?.base ?? '/',
            siteKey: () => siteKey(config),
            cache: cacheOf('pages'),
            put: (file, bytes) => {
              const path = join(folder, file);
              mkdirSync(dirname(path), { recursive: true });
              writeFileSync(path, bytes);
            },
            say: (words) => logger.info(words),
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

/** Where Astro puts what a path leads to, within the folder of the site. */
const fileOf = (route: { readonly type: string }, path: string): string =>
  join(path.replace(/^\/+|\/+$/g, ''), route.type === 'page' ? 'index.html' : '');

/** What was done of one kind of thing. */
interface Tally {
  made: number;
  kept: number;
  milliseconds: number;
}

/** A prerenderer that does what another does, text by text, and nothing twice. */
export function inTurn(
  usual: AstroPrerenderer,
  site: {
    readonly base: string;
    readonly siteKey: () => string;
    readonly cache: Cache;
    /** Puts what was kept in its place; Astro, which does more for each path, never hears of it. */
    readonly put: (file: string, bytes: Uint8Array) => void;
    readonly say: (words: string) => void;
  },
): AstroPrerenderer {
  const keys = new Map<string, string>();
  const texts: Tally = { made: 0, kept: 0, milliseconds: 0 };
  const others: Tally = { made: 0, kept: 0, milliseconds: 0 };
  const tallyOf = (
    { component }: { readonly component: string },
    key: string | undefined,
  ): Tally => (key && component === textPage ? texts : others);
  const isKept = ({ pathname, route, cacheKey }: PathWithRoute, made: string): boolean => {
    if (!cacheKey) return false;
    const start = performance.now();
    const name = nameOf(route, within(site.base, pathname));
    const key = keyOf(made, cacheKey, name);
    const known = site.cache.read(key);
    if (!known) keys.set(name, key);
    else site.put(fileOf(route, pathname), known);
    const tally = tallyOf(route, key);
    if (known) tally.kept++;
    tally.milliseconds += performance.now() - start;
    return known !== undefined;
  };
  return {
    name: 'in-turn',
    setup: async () => usual.setup?.(),
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      const made = site.siteKey();
      const left = paths.filter((path) => !isKept(path, made));
      // What a text is kept under comes first in the keys of all that is made of it.
      return [...Map.groupBy(left, ({ cacheKey }) => cacheKey?.split(' ')[0]).values()].flat();
    },
    render: async (request, options) => {
      const { pathname } = new URL(request.url);
      const key = keys.get(nameOf(options.routeData, decodeURI(pathname)));
      const tally = tallyOf(options.routeData, key);
      const start = performance.now();
      const result = await usual.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (key && response.status === 200)
        site.cache.write(key, new Uint8Array(await response.clone().arrayBuffer()));
      tally.made++;
      tally.milliseconds += performance.now() - start;
      return response;
    },
    teardown: async () => {
      const say = (what: string, { made, kept, milliseconds }: Tally): void =>
        site.say(told(`${what}: ${made} made, ${kept} unchanged`, milliseconds));
      say('the texts themselves', texts);
      say('all other pages and files', others);
      await usual.teardown?.();
    },
  };
}
