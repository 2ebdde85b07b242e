import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, projectPath } from '../../project.ts';
import { familyOf } from './font-names.ts';

/** A font added by an editor. */
export interface EditorFont {
  /** Path relative to the project. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly family: string;
}

/** Folders for editors' fonts: `content/<text>/fonts/` for one text, `content/fonts/` for all. */
const fontFolders = (content: string, text?: string): readonly string[] => [
  ...(text === undefined ? [] : [join(content, text, 'fonts')]),
  join(content, 'fonts'),
];

/**
 * The editor's fonts for a text, those of its own folder first; and the files with a font's
 * extension that are not usable.
 */
export function editorFonts(
  text: string,
  content: string = contentFolder(),
): { readonly fonts: readonly EditorFont[]; readonly unusable: readonly string[] } {
  const fonts: EditorFont[] = [];
  const unusable: string[] = [];
  for (const path of fontFolders(content, text).flatMap(filesIn)) {
    const file = projectPath(path);
    const bytes = readFileSync(path);
    const family = familyOf(bytes);
    if (family === undefined) unusable.push(file);
    else fonts.push({ file, bytes, family });
  }
  return { fonts, unusable };
}

/** The font files of a folder, sorted by name; other files, such as a licence, are ignored. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:ttf|otf|ttc|otc|woff2?)$/i.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Lists all font files in the content folder. */
export const allEditorFonts = (content: string = contentFolder()): readonly string[] =>
  existsSync(content)
    ? [
        ...fontFolders(content),
        ...readdirSync(content)
          .sort()
          .map((text) => join(content, text, 'fonts')),
      ].flatMap(filesIn)
    : [];
