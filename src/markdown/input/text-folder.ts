import type { VFile } from 'vfile';
import type { Problem } from '../../edition/problems.ts';
import { decode } from './decode.ts';
import { joinParts, type Part } from './parts.ts';

/** Names of the files in a text's folder, by kind. */
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

/** The kind of file with this name. */
export const kindOf = (name: string): FileKind | undefined =>
  fileKinds.find((kind) => fileNames[kind] === name);

/** The files of one text; `path` is that of its folder relative to the project, for messages. */
export interface TextFolder {
  readonly name: string;
  readonly path: string;
  readonly files: Readonly<Partial<Record<FileKind, Uint8Array>>>;
  /** The numbered files of a text without a `text.md`, in order. */
  readonly parts?: readonly Part[];
  /** The images in the folder and its subfolders, by path relative to the folder. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
  /** The addresses set in the front matter of the site's texts, by folder. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Problems in reading the folder. */
  readonly problems?: readonly Problem[];
  /** Names of all other files; for those in a subfolder, only the subfolder's name. */
  readonly others?: readonly string[];
}

/** The text decoded as UTF-8: one file, or numbered files joined. Problems are reported on it. */
export function decodeText({ path, files, parts = [] }: TextFolder): VFile | undefined {
  if (files.text) return decode(`${path}/${fileNames.text}`, files.text);
  return parts.length > 0 ? joinParts(path, parts) : undefined;
}

/** The files of a text decoded as UTF-8; problems are reported on each. */
export function decodeFolder(folder: TextFolder): Readonly<Partial<Record<FileKind, VFile>>> {
  const { path, files } = folder;
  const text = decodeText(folder);
  const beside = fileKinds.flatMap((kind) => {
    const bytes = kind === 'text' ? undefined : files[kind];
    return bytes ? [[kind, decode(`${path}/${fileNames[kind]}`, bytes)] as const] : [];
  });
  return { ...(text && { text }), ...Object.fromEntries(beside) };
}
