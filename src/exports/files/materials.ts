import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm } from '@resvg/resvg-wasm';
import { build } from 'esbuild';
import { allEditorFonts } from '../fonts/editor-fonts.ts';
import { typstVersion } from '../pdf/find-typst.ts';

/** What downloads are made from besides texts and style sheets: fonts, the icon, and JavaScript. */
export interface Materials {
  readonly roman: Uint8Array;
  readonly italic: Uint8Array;
  readonly bold: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** The monospaced font. */
  readonly mono: Uint8Array;
  /** The icon of the site, as SVG. */
  readonly icon: string;
  /** The bundled JavaScript of the single page. */
  readonly pageScript: string;
}

/**
 * Packages and source files are resolved from the project, because built code is in another folder.
 */
const project = process.cwd();
const packages = createRequire(join(project, 'package.json'));

const fontOf = (name: string): Uint8Array =>
  readFileSync(packages.resolve(`@expo-google-fonts/${name}.ttf`));
const serif = (name: string): Uint8Array => fontOf(`source-serif-4/${name}/SourceSerif4_${name}`);

/** What covers and preview images are made from besides texts. */
export type PictureMaterials = Pick<Materials, 'roman' | 'italic' | 'icon'>;

let ofPictures: PictureMaterials | undefined;
let ofFiles: Promise<Materials> | undefined;

/** Reads what pictures are made from, once. The working directory must be the project’s. */
export const readPictureMaterials = (): PictureMaterials => {
  ofPictures ??= {
    roman: serif('400Regular'),
    italic: serif('400Regular_Italic'),
    icon: readFileSync(join(project, 'public/icon.svg'), 'utf8'),
  };
  return ofPictures;
};

/** Reads all materials, once; throws if a package is not installed. */
export const readMaterials = (): Promise<Materials> => {
  ofFiles ??= read();
  return ofFiles;
};

async function read(): Promise<Materials> {
  return {
    ...readPictureMaterials(),
    bold: serif('600SemiBold'),
    boldItalic: serif('600SemiBold_Italic'),
    mono: fontOf('source-code-pro/400Regular/SourceCodePro_400Regular'),
    pageScript: await bundle(join(project, 'src/exports/files/single-page-client.ts')),
  };
}

/** Bundles and minifies a TypeScript file with its imports. */
async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Unescaped control characters in regular expressions would make the page invalid HTML.
    charset: 'ascii',
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

let key: Promise<string> | undefined;

/**
 * Digest of what downloads are made from besides the texts and the code that makes them: the fonts of
 * the site and of editors, the icon, the bundled JavaScript of the HTML file with a whole text, and
 * the version of Typst. Computed once, because it is slow.
 */
export function materialsKey(): Promise<string> {
  key ??= digestMaterials();
  return key;
}

async function digestMaterials(): Promise<string> {
  const { roman, italic, bold, boldItalic, mono, icon, pageScript } = await readMaterials();
  const own = [roman, italic, bold, boldItalic, mono, icon, pageScript];
  const added = allEditorFonts().flatMap((file) => [file, readFileSync(file)]);
  const hash = createHash('sha256');
  for (const part of [...own, typstVersion() ?? 'none', ...added])
    hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}

let started: Promise<void> | undefined;

/** Starts the SVG renderer, which can be started only once per process. */
export const startRasterizer = (): Promise<void> => {
  started ??= initWasm(readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return started;
};
