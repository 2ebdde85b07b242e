import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { routeOf, within } from '../edition/addresses.ts';
import { downloadLabelsFor } from '../edition/download-labels.ts';
import type { Edition } from '../edition/model.ts';
import { type Format, make, nameOf } from '../exports/downloads.ts';
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

/** A route for each text, or none where texts may not be taken away. */
export async function downloadRoutes() {
  const texts = (await areAllowed()) ? await getCollection('texts') : [];
  return texts.map(({ data }) => ({
    params: { text: routeOf(data.address), name: nameOf(data) },
    props: { edition: data },
  }));
}

const types: Readonly<Record<Format, string>> = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Sends a text in one format. What cannot be made is said, and leaves an answer without a file. */
export const download =
  (format: Format): APIRoute<{ edition: Edition }> =>
  async ({ props: { edition }, site, url }) => {
    const file = await make(format, edition, await publicationOf(edition, site ?? url));
    if (file)
      return new Response(Buffer.from(file), { headers: { 'Content-Type': types[format] } });
    console.warn(`${edition.folder}: ${downloadLabelsFor(edition.lang).missing.pdf}`);
    return new Response(undefined, { status: 404 });
  };
