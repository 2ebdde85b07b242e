import type { APIRoute } from 'astro';
import { routeOf, within } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { bookOf } from '../exports/book/book.ts';
import { type Format, isAtHand, make, nameOf } from '../exports/files/downloads.ts';
import { readMaterials } from '../exports/files/materials.ts';
import type { Publication } from '../exports/publication.ts';
import { downloadLabelsFor } from '../i18n/download-labels.ts';
import { catalogue, siteItself } from './_loaded.ts';
import { editionOf, type OfText } from './_texts.ts';

/** Where a text is published and by whom, for the files that say so. */
export async function publicationOf(
  { address, title }: Pick<CatalogueEntry, 'address' | 'title'>,
  origin: URL,
): Promise<Publication> {
  const site = await siteItself();
  const page = new URL(within(import.meta.env.BASE_URL, address), origin);
  return { page, site: site?.title ?? title.text, publisher: site?.publisher };
}

/** Whether texts may be taken away from this site as files. */
export const areAllowed = async (): Promise<boolean> => (await siteItself())?.downloads ?? true;

/** A route for each text; none where texts may not be taken away, or a file cannot be made. */
export const downloadRoutes = (format: Format) => async () => {
  const texts = (await areAllowed()) ? await catalogue() : [];
  const [first] = texts;
  if (first && !isAtHand(format)) {
    console.warn(downloadLabelsFor(first.lang).missing.pdf);
    return [];
  }
  return texts.map((entry) => ({
    params: { text: routeOf(entry.address), name: nameOf(entry) },
    props: { entry },
    cacheKey: entry.key,
  }));
};

const types: Readonly<Record<Format, string>> = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Sends a text in one format. */
export const download =
  (format: Format): APIRoute<OfText> =>
  async ({ props: { entry }, site, url }) => {
    const book = bookOf(editionOf(entry), await publicationOf(entry, site ?? url));
    const file = await make(format, book, await readMaterials());
    return file
      ? new Response(Buffer.from(file), { headers: { 'Content-Type': types[format] } })
      : new Response(undefined, { status: 404 });
  };
