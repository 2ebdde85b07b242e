import type { APIRoute } from 'astro';
import { sitePath } from '../components/site-path.ts';
import { appIconPath } from '../edition/addresses.ts';
import { icons } from '../exports/images/icons.ts';
import { catalogue, siteOf } from './_content.ts';

/** Background colour of the light theme, for the splash screen and the title bar of the app. */
const paper = '#fffdf8';

/** The web app manifest. */
export const GET: APIRoute = async () => {
  const site = await siteOf();
  const [first] = await catalogue();
  const root = sitePath('/');
  const name = site?.title ?? first?.title.text ?? '';
  const manifest = {
    id: root,
    name,
    lang: site?.lang ?? first?.lang ?? 'en',
    start_url: root,
    scope: root,
    display: 'standalone',
    // Unlike `standalone`, `minimal-ui` has a back button and can show the address.
    display_override: ['minimal-ui', 'standalone'],
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: sitePath('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...icons.map(({ name: icon, size, purpose }) => ({
        src: sitePath(appIconPath(icon)),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
