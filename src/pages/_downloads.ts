import type { APIRoute } from 'astro';
import { codeDigest, digestOf, readCache, writeCache } from '../cache.ts';
import { routeOf, withBase } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { bookOf } from '../exports/book/book.ts';
import {
  type Download,
  type Format,
  formats,
  isAvailable,
  listedFile,
  makeFile,
  nameOf,
} from '../exports/files/downloads.ts';
import { materialsKey, readMaterials } from '../exports/files/materials.ts';
import type { Publication } from '../exports/publication.ts';
import { cacheKeyOf, catalogue, editionOf, siteOf, type TextProps } from './_content.ts';

/** Where a text is published and by whom, for the files that say so. */
export async function publicationOf(
  { address }: Pick<CatalogueEntry, 'address'>,
  origin: URL,
): Promise<Publication> {
  const site = await siteOf();
  const page = new URL(withBase(import.meta.env.BASE_URL, address), origin);
  return { page, site: site.title, publisher: site.publisher };
}

/** Whether this site offers texts as files. */
export const hasDownloads = async (): Promise<boolean> => (await siteOf()).downloads;

/** The paths of a text’s file in a format; none where the site offers no files, or none can be made. */
export const downloadPaths = (format: Format) => async () => {
  if (!(await hasDownloads())) return [];
  if (!isAvailable(format)) {
    console.warn('Typst is not installed here, so that no PDF is made: npm install.');
    return [];
  }
  const paths = [];
  for (const entry of await catalogue())
    if (await canBeMade(entry, format))
      paths.push({
        params: { text: routeOf(entry.address), name: nameOf(entry) },
        props: { entry },
        cacheKey: await cacheKeyOf(entry),
      });
  return paths;
};

/** Whether the file of a text can be made, which each build that lacks it says; the dev server tries later. */
async function canBeMade(entry: CatalogueEntry, format: Format): Promise<boolean> {
  if (format !== 'pdf' || import.meta.env.DEV) return true;
  const publication = await publicationOf(entry, new URL(import.meta.env.SITE));
  return (await fileOf(entry, format, publication)) !== undefined;
}

/** What the log has said, and the keys of the files that could not be made. */
const said = new Set<string>();
const failed = new Set<string>();

/**
 * The file of a text in a format; nothing where it cannot be made. It is asked for twice, by the page that
 * says its size and by the route that sends it, and made once.
 */
async function fileOf(
  entry: CatalogueEntry,
  format: Format,
  publication: Publication,
): Promise<Uint8Array | undefined> {
  if (!isAvailable(format)) return undefined;
  const { page, site, publisher } = publication;
  const code = codeDigest('src/edition', 'src/exports', 'src/i18n', 'src/search');
  const key = digestOf(
    code,
    entry.key,
    JSON.stringify([format, page, site, publisher]),
    await materialsKey(),
  );
  const kept = readCache('downloads', key);
  if (kept || failed.has(key)) return kept;
  const book = bookOf(editionOf(entry), publication);
  const { file, messages } = await makeFile(format, book, await readMaterials());
  for (const message of messages) {
    if (!said.has(message)) console.warn(message);
    said.add(message);
  }
  // What there is something to say about is made by each build, which says it again.
  if (file && messages.length === 0) writeCache('downloads', key, file);
  if (!file) failed.add(key);
  return file;
}

/** All files of a text, as its page lists them; none where the site offers no files. */
export async function downloadsOf(
  entry: CatalogueEntry,
  publication: Publication,
): Promise<readonly Download[]> {
  if (!(await hasDownloads())) return [];
  return Promise.all(
    formats.map(async (format) =>
      listedFile(entry, format, await fileOf(entry, format, publication)),
    ),
  );
}

const types: Readonly<Record<Format, string>> = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Sends a text in one format. */
export const download =
  (format: Format): APIRoute<TextProps> =>
  async ({ props: { entry }, site, url }) => {
    const file = await fileOf(entry, format, await publicationOf(entry, site ?? url));
    return file
      ? new Response(Buffer.from(file), { headers: { 'Content-Type': types[format] } })
      : new Response(undefined, { status: 404 });
  };
