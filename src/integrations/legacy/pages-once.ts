import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheOf, sweep } from '../../cache/cache.ts';
import { keyOf, makersKey } from '../../cache/key.ts';
import { keptLoaded } from '../../cache/loaded.ts';
import { type SiteFolder, siteFolder } from '../../cache/site-folder.ts';
import { findTypst } from '../../exports/files/materials.ts';
import { type Bundle, bundleKey, keepBundle, makers } from './bundle.ts';
import { beginLoading, loaded } from './load.ts';
import { makePages } from './make-pages.ts';
import { programOf } from './program.ts';

/** Makes the pages once Astro has bundled what makes them; the bundle is kept for the next build. */
export default function pagesOnce(): AstroIntegration {
  let [folder, program, site, base] = ['', '', '', '/'];
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') beginLoading();
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        site = config.site ?? '';
        base = config.base;
      },
      'astro:build:setup': ({ vite }) => {
        program = String(vite.environments?.['prerender']?.build?.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => undefined,
          getStaticPaths: async () => {
            const bundle = { program, site, base };
            keepBundle(bundleKey(), bundle, folder);
            await loaded();
            await makeSite(bundle, siteFolder(folder), (words) => logger.info(words));
            // Nothing is left for Astro, which makes one page after another.
            return [];
          },
        })),
      'astro:build:done': () => sweep(),
    },
  };
}

/** Makes all pages of the site that this process has loaded, into its folder. */
export async function makeSite(
  bundle: Bundle,
  site: SiteFolder,
  say: (words: string) => void,
): Promise<void> {
  const program = await programOf(bundle.program, bundle);
  await makePages({
    bundle,
    program,
    site,
    siteKey: siteKey(bundle, site.folder),
    cache: cacheOf('pages'),
    say,
  });
}

/** What all pages are made of besides their text: code, styles, scripts, and what the site says of itself. */
function siteKey({ site, base }: Bundle, folder: string): string {
  const assets = join(folder, '_astro');
  return keyOf(
    makersKey(...makers),
    site,
    base,
    process.env.NODE_ENV ?? '',
    // Their names tell their bytes, such as those of the fonts.
    existsSync(assets) ? readdirSync(assets).sort().join() : '',
    JSON.stringify(keptLoaded('site')),
    String(findTypst() !== undefined),
  );
}
