import { defineConfig } from 'astro/config';
import authoring from './src/build/authoring.ts';
import delivery from './src/build/delivery.ts';
import fonts from './src/build/fonts.ts';
import offline from './src/build/offline.ts';
import pagesOnce from './src/build/pages-once.ts';
import plainImports from './src/build/plain-imports.ts';
import sbom from './src/build/sbom.ts';
import searchIndex from './src/build/search-index.ts';

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
