import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageFormats } from '../../edition/image.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { projectPath } from '../../project.ts';
import { isPartName, type Part } from '../input/parts.ts';
import { type FileKind, fileNames, kindOf, type TextFolder } from '../input/text-folder.ts';
import { unusedFiles } from '../input/unused-files.ts';
import { ownAddresses } from './own-addresses.ts';
import { readWithin } from './read-within.ts';

/**
 * The texts of a folder, sorted by name so that builds are reproducible. Each is read lazily,
 * because all of them together could exhaust the memory. Paths in messages are relative to
 * `project`.
 */
export function* textFolders(root: string, project: string): Iterable<TextFolder> {
  const names = namesIn(root).filter((name) => holdsText(join(root, name)));
  const addresses = ownAddresses(root, names);
  for (const name of names) yield readFolder(root, name, project, addresses);
}

/** Files that belong beside the texts: the site file, and the licence of the editors' words. */
const besideTexts: readonly string[] = ['site.yaml', 'LICENSE'];
/** The folder for fonts added by editors. */
const fontFolder = 'fonts';

/** Warns of each file of the content folder that does not belong to a text. */
export function unusedFilesIn(root: string, project: string): readonly Problem[] {
  const names = namesIn(root).filter((name) => !holdsText(join(root, name)));
  const folders = names.filter((name) => isFolder(join(root, name)) && name !== fontFolder);
  const path = projectPath(root, project);
  const loose = names.filter((name) => !isFolder(join(root, name)) && !besideTexts.includes(name));
  return [
    ...folders.flatMap((name) =>
      unusedFiles({ path: `${path}/${name}`, others: namesIn(join(root, name)) }),
    ),
    ...unusedFiles({ path, others: loose }),
  ];
}

/** Reads the files in the folder of a text. */
export function readFolder(
  root: string,
  name: string,
  project: string,
  addresses: Readonly<Record<string, string>> = ownAddresses(root, namesIn(root)),
): TextFolder {
  const folder = join(root, name);
  const path = projectPath(folder, project);
  const files: Partial<Record<FileKind, Uint8Array>> = {};
  const images: Record<string, Uint8Array> = {};
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const others: string[] = [];
  const isWhole = namesIn(folder).includes(fileNames.text);
  const take = (file: string, use: (bytes: Uint8Array) => void): void => {
    const read = readWithin(root, join(folder, file));
    if (typeof read !== 'string') use(read);
    else problems.push(problem('file-unreadable', { file: `${path}/${file}` }, read));
  };
  for (const file of filesIn(folder)) {
    const kind = kindOf(file);
    if (kind) take(file, (bytes) => (files[kind] = bytes));
    else if (isImageName(file)) take(file, (bytes) => (images[file] = bytes));
    else if (!isWhole && isPartName(file)) take(file, (bytes) => parts.push({ name: file, bytes }));
    else others.push(file);
  }
  // For other files in subfolders, only the subfolder is reported.
  const unknown = new Set(others.map((file) => file.split('/')[0] ?? file));
  parts.sort((a, b) => inOrder.compare(a.name, b.name));
  return { name, path, files, parts, images, addresses, problems, others: [...unknown] };
}

const inOrder = new Intl.Collator('en', { numeric: true });

const isImageName = (name: string): boolean =>
  imageFormats.some((format) => name.toLowerCase().endsWith(`.${format}`)) || /\.jpg$/i.test(name);

/**
 * Paths of the files in a folder and its subfolders, except `fonts/`, sorted. A folder with the
 * name of one of the text's files, such as `text.md/`, is listed like a file, so that it is
 * reported.
 */
const filesIn = (folder: string, below = ''): readonly string[] =>
  namesIn(folder).flatMap((name) => {
    const inside = join(folder, name);
    if (below === '' && name === fontFolder) return [];
    const isEntered = isFolder(inside) && !lstatSync(inside).isSymbolicLink();
    return isEntered && !kindOf(below + name)
      ? filesIn(inside, `${below}${name}/`)
      : [below + name];
  });

/**
 * Whether a file is ignored: a hidden file, a backup, or one that the operating system has made.
 */
const isOfSystem = (name: string): boolean =>
  /^(?:\.|~)|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:swp|bak|orig)$/i.test(name);

/**
 * The names in a folder, sorted, without ignored files; none if the folder does not exist. Throws
 * if it is unreadable.
 */
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !isOfSystem(name))
        .sort()
    : [];

const holdsText = (folder: string): boolean =>
  isFolder(folder) && namesIn(folder).some((name) => name === fileNames.text || isPartName(name));

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
