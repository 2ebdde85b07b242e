import { extname } from 'node:path';
import { lookup } from 'mrmime';

/** What the files of a site are, by the extension of their names, as servers are to say. */
export type MediaTypes = ReadonlyMap<string, string>;

/** Types of words that are no `text/…`; XML is, but says its own encoding. */
const words = /^(?:text\/(?!xml)|application\/json$|application\/(?:ld|manifest)\+json$)/;

/** Whether a browser must be told that files of a type are in UTF-8. */
export const isWords = (type: string): boolean => words.test(type);

/** What the library does not know: bibliographies. */
const ours: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** The types of these files; of extensions that are unknown nothing, so they are bytes. */
export function mediaTypesOf(files: readonly string[]): MediaTypes {
  const extensions = [...new Set(files.map((file) => extname(file).slice(1)))].sort();
  return new Map(
    extensions.flatMap((extension) => {
      const type = ours[extension] ?? lookup(extension);
      return type ? [[extension, type] as const] : [];
    }),
  );
}
