import { close, createIndex } from 'pagefind';
import type { SectionRecord } from './records.ts';

/** A file of the index; `path` from the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What a search needs: the loader, the program, the index. Not the ready-made interfaces. */
const used =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/**
 * Makes the index of all texts. Words are kept as they are (no stemming): the matcher decides what
 * a match is, the index only finds where to look.
 */
export async function buildIndex(records: readonly SectionRecord[]): Promise<readonly IndexFile[]> {
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
