import type { VFile } from 'vfile';
import type { Problem } from '../../edition/problems.ts';
import { decode } from './decode.ts';
import { joinParts, type Part } from './parts.ts';

/** The files that may stand in a text's folder, by what they hold. */
export const fileNames = {
  text: 'text.md',
  emendations: 'emendations.yaml',
  annotations: 'annotations.yaml',
  names: 'names.yaml',
  quotations: 'quotations.yaml',
  references: 'sources.json',
  bibtex: 'sources.bib',
  introduction: 'introduction.md',
  apparatus: 'apparatus.md',
  addresses: 'addresses.json',
  fidelity: 'fidelity.json',
} as const;

export type FileKind = keyof typeof fileNames;

const isFileKind = (name: string): name is FileKind => Object.hasOwn(fileNames, name);
const fileKinds = Object.keys(fileNames).filter(isFileKind);

/** What a file of this name holds. */
export const kindOf = (name: string): FileKind | undefined =>
  fileKinds.find((kind) => fileNames[kind] === name);

/** The files of one text, as bytes; `path` is the folder's path from the project's, for messages. */
export interface TextFolder {
  readonly name: string;
  readonly path: string;
  readonly files: Readonly<Partial<Record<FileKind, Uint8Array>>>;
  /** The numbered files of a text that has no `text.md`, in their order. */
  readonly parts?: readonly Part[];
  /** The images in the folder and below it, by their paths from it. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
  /** The addresses of texts that have others than their folders’, by folder. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** What of the folder could not be read. */
  readonly problems?: readonly Problem[];
  /** The names of files that are none of these. */
  readonly others?: readonly string[];
}

/** The text itself as UTF-8: one file, or numbered ones joined; what is wrong is reported on it. */
export function decodeText({ path, files, parts = [] }: TextFolder): VFile | undefined {
  if (files.text) return decode(`${path}/${fileNames.text}`, files.text);
  return parts.length > 0 ? joinParts(path, parts) : undefined;
}

/** The files of a text as UTF-8; what is wrong with one is reported on it. */
export function decodeFolder(folder: TextFolder): Readonly<Partial<Record<FileKind, VFile>>> {
  const { path, files } = folder;
  const text = decodeText(folder);
  const beside = fileKinds.flatMap((kind) => {
    const bytes = kind === 'text' ? undefined : files[kind];
    return bytes ? [[kind, decode(`${path}/${fileNames[kind]}`, bytes)] as const] : [];
  });
  return { ...(text && { text }), ...Object.fromEntries(beside) };
}
