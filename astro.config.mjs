import { defineConfig } from 'astro/config';
import authoring from './src/integrations/authoring/authoring.ts';
import clientChunks from './src/integrations/client-chunks.ts';
import features from './src/integrations/features.ts';
import hosting from './src/integrations/hosting/hosting.ts';
import offline from './src/integrations/offline/offline.ts';
import publish from './src/integrations/publish/publish.ts';
import searchIndex from './src/integrations/search-index/search-index.ts';

/** `SITE_URL` is the origin the site is published at, `BASE_PATH` the path below it. */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  integrations: [
    ...[authoring(), features(), clientChunks(), searchIndex()],
    ...[hosting(), offline(), publish()],
  ],
  vite: { build: { assetsInlineLimit: 0 } },
});
