import { defineConfig } from 'astro/config';
import authoring from './src/integrations/authoring/authoring.ts';
import plainImports from './src/integrations/client-chunks.ts';
import fonts from './src/integrations/fonts/fonts.ts';
import delivery from './src/integrations/hosting/hosting.ts';
import pagesOnce from './src/integrations/legacy/pages-once.ts';
import offline from './src/integrations/offline/offline.ts';
import sbom from './src/integrations/sbom.ts';
import searchIndex from './src/integrations/search-index/search-index.ts';

/** Where the site is published: `SITE_URL` its origin, `BASE_PATH` the path it lives under. */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    authoring(),
    fonts(),
    plainImports(),
    pagesOnce(),
    searchIndex(),
    sbom(),
    delivery(),
    offline(),
  ],
  vite: { build: { assetsInlineLimit: 0 } },
});
