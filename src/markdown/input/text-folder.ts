import type { Problem } from '../../edition/problems.ts';
import { decode } from './decode.ts';

/** The files that may stand in a text's folder, by what they hold. */
export const fileNames = {
  text: 'text.md',
  emendations: 'emendations.yaml',
  annotations: 'annotations.yaml',
  names: 'names.yaml',
  references: 'sources.json',
  introduction: 'introduction.md',
  apparatus: 'apparatus.md',
  addresses: 'addresses.json',
  fidelity: 'fidelity.json',
} as const;

export type FileKind = keyof typeof fileNames;

const isFileKind = (name: string): name is FileKind => name in fileNames;

/** The files of one text, as bytes; `path` is the folder's path from the project's, for messages. */
export interface TextFolder {
  readonly name: string;
  readonly path: string;
  readonly files: Readonly<Partial<Record<FileKind, Uint8Array>>>;
}

/** The words of a text's files; a problem for each that is not UTF-8. */
export function decodeFolder(folder: TextFolder): {
  readonly words: Readonly<Partial<Record<FileKind, string>>>;
  readonly problems: readonly Problem[];
} {
  const words: Partial<Record<FileKind, string>> = {};
  const problems: Problem[] = [];
  for (const kind of Object.keys(fileNames).filter(isFileKind)) {
    const bytes = folder.files[kind];
    if (!bytes) continue;
    const decoded = decode(`${folder.path}/${fileNames[kind]}`, bytes);
    problems.push(...decoded.problems);
    if (decoded.problems.length === 0) words[kind] = decoded.text;
  }
  return { words, problems };
}
