import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { editorsFolder } from '../../edition/addresses.ts';
import type { CatalogueEntry } from '../../edition/catalogue.ts';
import { openEdition } from '../../markdown/loaders/load-texts.ts';
import { recordsOf, type SectionRecord } from '../../search/records.ts';

/** A file of the two search indexes; `path` is relative to `indexFolder`. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * The files that a search needs: loader, WebAssembly and index, but not Pagefind's own interfaces.
 */
const used =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/;

/** The records of all texts. Editions are opened one at a time. */
export function* recordsOfTexts(texts: readonly CatalogueEntry[]): Iterable<SectionRecord> {
  for (const entry of texts) yield* recordsOf(openEdition(entry));
}

/**
 * Builds two indexes: one of the authors' words and the names, and in a subfolder one of the
 * editors' words.
 */
export async function buildIndexes(
  records: Iterable<SectionRecord>,
): Promise<readonly IndexFile[]> {
  const indexes = { text: await newIndex(), editor: await newIndex() };
  try {
    for (const { url, html, layer } of records) {
      const { errors } = await indexes[layer].addHTMLFile({ url, content: html });
      if (errors[0]) throw new Error(`${url} could not be indexed: ${errors.join(' ')}`);
    }
    const own = await filesOf(indexes.text);
    const editors = await filesOf(indexes.editor);
    return [...own, ...editors.map((file) => ({ ...file, path: editorsFolder + file.path }))];
  } finally {
    await close();
  }
}

/**
 * Creates an index without stemming: it only finds candidates, and the matcher decides what
 * matches.
 */
async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  return index;
}

async function filesOf(index: PagefindIndex): Promise<readonly IndexFile[]> {
  const files = (await index.getFiles()).files.filter(({ path }) => used.test(path));
  return Promise.all(files.map(async (file) => (isLoader(file) ? minified(file) : file)));
}

const isLoader = ({ path }: IndexFile): boolean => path.endsWith('.js');

/** Minifies the loader, because Pagefind leaves its names long: a seventh less to download. */
async function minified({ path, content }: IndexFile): Promise<IndexFile> {
  const { code } = await transform(Buffer.from(content), { minify: true, format: 'esm' });
  return { path, content: Buffer.from(code) };
}
