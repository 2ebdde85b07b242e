import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Problem, problem } from '../../edition/problems.ts';
import { type FileKind, fileNames, kindOf, type TextFolder } from '../input/text-folder.ts';
import { unusedFiles } from '../input/unused-files.ts';

/**
 * The texts of a folder, in order of name so that every machine builds them alike. Each is read when it
 * is asked for: all of them at once would fill the memory. `project` is what paths in messages begin from.
 */
export function* textFolders(root: string, project: string): Iterable<TextFolder> {
  for (const name of namesIn(root))
    if (holdsText(join(root, name))) yield readFolder(root, name, project);
}

/** What may stand beside the folders of texts: what the site says of itself, and the editors’ licence. */
const besideTexts: readonly string[] = ['site.yaml', 'LICENSE'];

/** A warning for each file of the folder that is part of no text. */
export function unusedFilesIn(root: string, project: string): readonly Problem[] {
  const names = namesIn(root).filter((name) => !holdsText(join(root, name)));
  const folders = names.filter((name) => isFolder(join(root, name)));
  const path = relative(project, root).replaceAll('\\', '/');
  const loose = names.filter((name) => !folders.includes(name) && !besideTexts.includes(name));
  return [
    ...folders.flatMap((name) =>
      unusedFiles({ path: `${path}/${name}`, others: namesIn(join(root, name)) }),
    ),
    ...unusedFiles({ path, others: loose }),
  ];
}

/** Reads the folder of a text, by its name. */
export function readFolder(root: string, name: string, project: string): TextFolder {
  const folder = join(root, name);
  const path = relative(project, folder).replaceAll('\\', '/');
  const files: Partial<Record<FileKind, Uint8Array>> = {};
  const problems: Problem[] = [];
  const others: string[] = [];
  for (const file of namesIn(folder)) {
    const kind = kindOf(file);
    if (!kind) others.push(file);
    else {
      const read = readWithin(root, join(folder, file));
      if (typeof read === 'string')
        problems.push(problem('file-unreadable', { file: `${path}/${file}` }, read));
      else files[kind] = read;
    }
  }
  return { name, path, files, problems, others };
}

/** The bytes of a file that really lies within a folder, or why it cannot be read. */
export function readWithin(root: string, path: string): Uint8Array | string {
  try {
    if (!realpathSync(path).startsWith(realpathSync(root) + sep))
      return 'This is a link to a place outside the folder of content.';
    if (!statSync(path).isFile()) return 'This is a folder, where a file is wanted.';
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'This is a link to a file that is not there.';
    return code === 'EACCES' || code === 'EPERM'
      ? 'This file may not be read: its owner has not allowed it.'
      : 'This file cannot be read.';
  }
}

/** What editors and systems leave in folders is nobody's. */
const isOfSystem = (name: string): boolean =>
  /^(?:\.|~)|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:swp|bak|orig)$/i.test(name);

/** The names in a folder, none where there is no folder; throws where it may not be read. */
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !isOfSystem(name))
        .sort()
    : [];

const holdsText = (folder: string): boolean =>
  isFolder(folder) && namesIn(folder).includes(fileNames.text);

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
