import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { imageFormats } from '../../edition/image.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { isPartName, type Part } from '../input/parts.ts';
import { type FileKind, fileNames, kindOf, type TextFolder } from '../input/text-folder.ts';
import { unusedFiles } from '../input/unused-files.ts';
import { ownAddresses } from './own-addresses.ts';
import { readWithin } from './read-within.ts';

/**
 * The texts of a folder, in order of name so that every machine builds them alike. Each is read when it
 * is asked for: all of them at once would fill the memory. `project` is what paths in messages begin from.
 */
export function* textFolders(root: string, project: string): Iterable<TextFolder> {
  const names = namesIn(root).filter((name) => holdsText(join(root, name)));
  const addresses = ownAddresses(root, names);
  for (const name of names) yield readFolder(root, name, project, addresses);
}

/** What may stand beside the folders of texts: what the site says of itself, and the editors’ licence. */
const besideTexts: readonly string[] = ['site.yaml', 'LICENSE'];
/** The folder of the fonts that an editor added. */
const fontFolder = 'fonts';

/** A warning for each file of the folder that is part of no text. */
export function unusedFilesIn(root: string, project: string): readonly Problem[] {
  const names = namesIn(root).filter((name) => !holdsText(join(root, name)));
  const folders = names.filter((name) => isFolder(join(root, name)) && name !== fontFolder);
  const path = relative(project, root).replaceAll('\\', '/');
  const loose = names.filter((name) => !isFolder(join(root, name)) && !besideTexts.includes(name));
  return [
    ...folders.flatMap((name) =>
      unusedFiles({ path: `${path}/${name}`, others: namesIn(join(root, name)) }),
    ),
    ...unusedFiles({ path, others: loose }),
  ];
}

/** Reads the folder of a text, by its name. */
export function readFolder(
  root: string,
  name: string,
  project: string,
  addresses: Readonly<Record<string, string>> = ownAddresses(root, namesIn(root)),
): TextFolder {
  const folder = join(root, name);
  const path = relative(project, folder).replaceAll('\\', '/');
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
  // Of what lies deeper and is no image the folder is named.
  const unknown = new Set(others.map((file) => file.split('/')[0] ?? file));
  parts.sort((a, b) => inOrder.compare(a.name, b.name));
  return { name, path, files, parts, images, addresses, problems, others: [...unknown] };
}

const inOrder = new Intl.Collator('en', { numeric: true });

const isImageName = (name: string): boolean =>
  imageFormats.some((format) => name.toLowerCase().endsWith(`.${format}`)) || /\.jpg$/i.test(name);

/** The paths of files in a folder and below it, in order; of a file’s name that a folder has, that too. */
const filesIn = (folder: string, below = ''): readonly string[] =>
  namesIn(folder).flatMap((name) => {
    const inside = join(folder, name);
    if (below === '' && name === fontFolder) return [];
    const isEntered = isFolder(inside) && !lstatSync(inside).isSymbolicLink();
    return isEntered && !kindOf(below + name)
      ? filesIn(inside, `${below}${name}/`)
      : [below + name];
  });

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
  isFolder(folder) && namesIn(folder).some((name) => name === fileNames.text || isPartName(name));

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
