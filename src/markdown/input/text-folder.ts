import type { VFile } from 'vfile';
import type { Problem } from '../../edition/problems.ts';
import { decode } from './decode.ts';

/** The files that may stand in a text's folder, by what they hold. */
export const fileNames = {
  text: 'text.md',
  emendations: 'emendations.yaml',
  annotations: 'annotations.yaml',
  names: 'names.yaml',
  quotations: 'quotations.yaml',
  references: 'sources.json',
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
  /** What of the folder could not be read. */
  readonly problems?: readonly Problem[];
  /** The names of files that are none of these. */
  readonly others?: readonly string[];
}

/** The files of a text as UTF-8; what is wrong with one is reported on it. */
export const decodeFolder = ({
  path,
  files,
}: TextFolder): Readonly<Partial<Record<FileKind, VFile>>> =>
  Object.fromEntries(
    fileKinds.flatMap((kind) => {
      const bytes = files[kind];
      return bytes ? [[kind, decode(`${path}/${fileNames[kind]}`, bytes)] as const] : [];
    }),
  );
