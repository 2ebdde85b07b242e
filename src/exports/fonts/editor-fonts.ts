import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentFolder } from '../content-path.ts';
import { familyOf } from './font-names.ts';

/** A font that an editor added. */
export interface EditorFont {
  /** Path from the project’s folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly family: string;
}

/** The folders that editors put fonts into: `content/<text>/fonts/` for one text, `content/fonts/` for all. */
export const fontFolders = (content: string, text?: string): readonly string[] => [
  ...(text === undefined ? [] : [join(content, text, 'fonts')]),
  join(content, 'fonts'),
];

/**
 * The fonts that an editor added for a text, those of the text alone first; and the files in their
 * folders that are no fonts of a kind that can be used.
 */
export function editorFonts(
  text: string,
  content: string = contentFolder(),
): { readonly fonts: readonly EditorFont[]; readonly unusable: readonly string[] } {
  const fonts: EditorFont[] = [];
  const unusable: string[] = [];
  for (const path of fontFolders(content, text).flatMap(filesIn)) {
    const file = relative(process.cwd(), path).replaceAll('\\', '/');
    const bytes = readFileSync(path);
    const family = familyOf(bytes);
    if (family === undefined) unusable.push(file);
    else fonts.push({ file, bytes, family });
  }
  return { fonts, unusable };
}

/** The files of a folder in order of name; what is beside the fonts, such as their licence, is left. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:ttf|otf|ttc|otc|woff2?)$/i.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Every font below the folder of the texts, in order of name. */
export const allEditorFonts = (content: string = contentFolder()): readonly string[] =>
  existsSync(content)
    ? [
        ...fontFolders(content),
        ...readdirSync(content)
          .sort()
          .map((text) => join(content, text, 'fonts')),
      ].flatMap(filesIn)
    : [];
