import { digestOf } from '../cache.ts';
import { sitePath } from '../components/site-path.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { editorFonts } from '../exports/fonts/editor-fonts.ts';
import { pageFonts } from '../exports/fonts/page-fonts.ts';
import { editionOf } from './_content.ts';

/** The fonts that a text's pages need besides the site's own. */
export const fontsOf = async (entry: CatalogueEntry) => {
  const { fonts } = editorFonts(entry.folder);
  // Opening the edition takes time, and is not needed if no fonts were added.
  return fonts.length === 0 ? { fonts: [], messages: [] } : pageFonts(editionOf(entry), fonts);
};

/** The `@font-face` rules of the fonts that a text's pages need besides the site's own. */
export async function fontRules(entry: CatalogueEntry): Promise<string> {
  const { fonts } = await fontsOf(entry);
  return fonts.map(({ name, rule }) => rule(sitePath(`${entry.address}fonts/${name}`))).join('');
}

/** The part of a page's cache key that depends on the fonts that editors added. */
export const fontsKey = (entry: CatalogueEntry): string =>
  digestOf(...editorFonts(entry.folder).fonts.map(({ bytes }) => bytes));
