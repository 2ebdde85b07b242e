import { extname } from 'node:path';
import { lookup } from 'mrmime';

/** Media types by file extension. */
export type MediaTypes = ReadonlyMap<string, string>;

/** Textual types, to be served as UTF-8. XML is excluded because it declares its own encoding. */
const textual = /^(?:text\/(?!xml)|application\/json$|application\/(?:ld|manifest)\+json$)/;

/** Whether a type must be served with `charset=utf-8`. */
export const isText = (type: string): boolean => textual.test(type);

/** Types of bibliographies, which mrmime does not know. */
const ours: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** The media types of files; unknown extensions are omitted. */
export function mediaTypesOf(files: readonly string[]): MediaTypes {
  const extensions = [...new Set(files.map((file) => extname(file).slice(1)))].sort();
  return new Map(
    extensions.flatMap((extension) => {
      const type = ours[extension] ?? lookup(extension);
      return type ? [[extension, type] as const] : [];
    }),
  );
}
