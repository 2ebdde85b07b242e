import { digestOf } from '../cache.ts';
import { withBase } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { editorFonts } from '../exports/fonts/editor-fonts.ts';
import { pageFonts } from '../exports/fonts/page-fonts.ts';
import { editionOf } from './_content.ts';

/** The fonts that the pages of a text need besides the site’s own. */
export const fontsOf = async (entry: CatalogueEntry) => {
  const { fonts } = editorFonts(entry.folder);
  // An edition is opened only where there are any.
  return fonts.length === 0 ? { fonts: [], messages: [] } : pageFonts(editionOf(entry), fonts);
};

/** The style rules by which the pages of a text get them. */
export async function fontRules(entry: CatalogueEntry): Promise<string> {
  const { fonts } = await fontsOf(entry);
  const base = import.meta.env.BASE_URL;
  return fonts
    .map(({ name, rules }) => rules(withBase(base, `${entry.address}fonts/${name}`)))
    .join('');
}

/** What a page of a text is made of besides the text: the fonts that were added for it. */
export const fontsKey = (entry: CatalogueEntry): string =>
  digestOf(...editorFonts(entry.folder).fonts.map(({ bytes }) => bytes));
