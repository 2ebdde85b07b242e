import type { APIRoute } from 'astro';
import { codeDigest, digestOf, readCache, writeCache } from '../cache.ts';
import { sitePath } from '../components/site-path.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { bookOf } from '../exports/book/book.ts';
import {
  type Download,
  type Format,
  formats,
  isAvailable,
  listedFile,
  makeFile,
} from '../exports/files/downloads.ts';
import { materialsKey, readMaterials } from '../exports/files/materials.ts';
import type { Publication } from '../exports/publication.ts';
import { editionOf, siteOf, type TextProps, textPaths } from './_content.ts';
import { bookImagesOf } from './_images.ts';

/** Where and by whom a text is published, for downloads and metadata, which state it. */
export async function publicationOf(
  { address }: Pick<CatalogueEntry, 'address'>,
  origin: URL,
): Promise<Publication> {
  const site = await siteOf();
  const page = new URL(sitePath(address), origin);
  return { page, site: site.title, publisher: site.publisher };
}

/** Whether the site offers downloads. */
const hasDownloads = async (): Promise<boolean> => (await siteOf()).downloads;

/**
 * Creates `getStaticPaths` for a download format; it returns no path for a file that cannot be
 * made, and none at all if downloads are off.
 */
export const downloadPaths = (format: Format) => async () => {
  if (!(await hasDownloads())) return [];
  if (!isAvailable(format)) {
    console.warn('Typst is not installed, so no PDF is made. Run npm install.');
    return [];
  }
  const paths = [];
  for (const { params, props, cacheKey } of await textPaths()())
    if (await canBeMade(props.entry, format))
      paths.push({ params: { ...params, name: props.entry.folder }, props, cacheKey });
  return paths;
};

/**
 * Whether a download can be made. Only a PDF can fail; a build makes it in advance to find out, the
 * dev server on request.
 */
async function canBeMade(entry: CatalogueEntry, format: Format): Promise<boolean> {
  if (format !== 'pdf' || import.meta.env.DEV) return true;
  const publication = await publicationOf(entry, new URL(import.meta.env.SITE));
  return (await fileOf(entry, format, publication)) !== undefined;
}

/** Messages already logged, and cache keys of downloads that could not be made. */
const said = new Set<string>();
const failed = new Set<string>();

/**
 * Makes a text's download in a format; undefined if it cannot be made. Cached, because both the
 * text's page and the endpoint need it.
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
  const { file, messages } = await makeFile(
    format,
    book,
    await readMaterials(),
    await bookImagesOf(entry),
  );
  for (const message of messages) {
    if (!said.has(message)) console.warn(message);
    said.add(message);
  }
  // A file is not cached if making it gave messages, so that every build repeats them.
  if (file && messages.length === 0) writeCache('downloads', key, file);
  if (!file) failed.add(key);
  return file;
}

/** The downloads listed on a text's page; none if downloads are off. */
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

/** Creates the endpoint of a download format. */
export const download =
  (format: Format): APIRoute<TextProps> =>
  async ({ props: { entry }, site, url }) => {
    const file = await fileOf(entry, format, await publicationOf(entry, site ?? url));
    return file
      ? new Response(Buffer.from(file), { headers: { 'Content-Type': types[format] } })
      : new Response(undefined, { status: 404 });
  };
