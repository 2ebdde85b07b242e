import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { routeOf, within } from '../edition/addresses.ts';
import { downloadLabelsFor } from '../edition/download-labels.ts';
import type { Edition } from '../edition/model.ts';
import { bookOf } from '../exports/book.ts';
import { type Format, isAtHand, make, nameOf } from '../exports/downloads.ts';
import { readMaterials } from '../exports/materials.ts';
import type { Publication } from '../exports/tei-header.ts';

/** Who publishes a text and where, for the files that say so. */
export async function publicationOf(edition: Edition, origin: URL): Promise<Publication> {
  const [about] = await getCollection('site');
  const page = new URL(within(import.meta.env.BASE_URL, edition.address), origin);
  return { page, publisher: about?.data.publisher ?? edition.version.editor };
}

/** Whether texts may be taken away from this site as files. */
export async function areAllowed(): Promise<boolean> {
  const [about] = await getCollection('site');
  return about?.data.downloads ?? true;
}

/** A route for each text; none where texts may not be taken away, or a file cannot be made. */
export const downloadRoutes = (format: Format) => async () => {
  const texts = (await areAllowed()) ? await getCollection('texts') : [];
  const [first] = texts;
  if (first && !isAtHand(format)) {
    console.warn(downloadLabelsFor(first.data.lang).missing.pdf);
    return [];
  }
  return texts.map(({ data }) => ({
    params: { text: routeOf(data.address), name: nameOf(data) },
    props: { edition: data },
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
  (format: Format): APIRoute<{ edition: Edition }> =>
  async ({ props: { edition }, site, url }) => {
    const book = bookOf(edition, await publicationOf(edition, site ?? url));
    const file = await make(format, book, await readMaterials());
    return file
      ? new Response(Buffer.from(file), { headers: { 'Content-Type': types[format] } })
      : new Response(undefined, { status: 404 });
  };
