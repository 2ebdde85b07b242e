import { close, createIndex } from 'pagefind';
import { editorsFolder } from '../../edition/addresses.ts';
import type { SectionRecord } from '../../search/records.ts';

/** A file of the index; `path` from the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What a search needs: the loader, the program, the index. Not the ready-made interfaces. */
const used =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/;

/** Makes the indexes of all texts: one of the texts, and in a folder of its own one of the editor's words. */
export async function buildIndexes(
  records: readonly SectionRecord[],
): Promise<readonly IndexFile[]> {
  const of = (layer: SectionRecord['layer']) => records.filter((each) => each.layer === layer);
  const texts = await buildIndex(of('text'));
  const editors = await buildIndex(of('editor'));
  return [...texts, ...editors.map((file) => ({ ...file, path: editorsFolder + file.path }))];
}

/**
 * Makes an index. Words are kept as they are (no stemming): the matcher decides what
 * a match is, the index only finds where to look.
 */
async function buildIndex(records: readonly SectionRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    for (const { url, html } of records) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors[0])
        throw new Error(`${url} could not be indexed: ${added.errors.join(' ')}`);
    }
    const { files } = await index.getFiles();
    return files.filter(({ path }) => used.test(path));
  } finally {
    await close();
  }
}
