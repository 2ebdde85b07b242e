import type { APIRoute } from 'astro';
import { routeOf } from '../../../edition/addresses.ts';
import type { PageFont } from '../../../exports/fonts/page-fonts.ts';
import { catalogue } from '../../_content.ts';
import { fontsOf } from '../../_editor-fonts.ts';

/**
 * Subsets of the fonts that editors added, for each text that needs them; logs the fonts omitted
 * because their subsets are too large.
 */
export async function getStaticPaths() {
  const paths = [];
  for (const entry of await catalogue()) {
    const { fonts, messages } = await fontsOf(entry);
    for (const message of messages) console.warn(message);
    for (const font of fonts)
      paths.push({
        params: { text: routeOf(entry.address), name: font.name.replace(/\.woff2$/, '') },
        props: { font },
        cacheKey: font.name,
      });
  }
  return paths;
}

export const GET: APIRoute<{ readonly font: PageFont }> = ({ props: { font } }) =>
  new Response(Buffer.from(font.content), { headers: { 'Content-Type': 'font/woff2' } });
