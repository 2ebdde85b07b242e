import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm } from '@resvg/resvg-wasm';
import { build } from 'esbuild';
import { digestOf } from '../../cache.ts';
import { packages } from '../../project.ts';
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

/** Source files are read from the project, because built code is in another folder. */
const project = process.cwd();

const fontOf = (name: string): Uint8Array =>
  readFileSync(packages.resolve(`@expo-google-fonts/${name}.ttf`));
const serif = (name: string): Uint8Array => fontOf(`source-serif-4/${name}/SourceSerif4_${name}`);

/** What covers and preview images are made from besides texts. */
export type PictureMaterials = Pick<Materials, 'roman' | 'italic' | 'icon'>;

/** Makes a function that calls another the first time, and then returns its first result. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Reads what pictures are made from. The working directory must be the project's. */
export const readPictureMaterials = once(
  (): PictureMaterials => ({
    roman: serif('400Regular'),
    italic: serif('400Regular_Italic'),
    icon: readFileSync(join(project, 'public/icon.svg'), 'utf8'),
  }),
);

/** Reads all materials; throws if a package is not installed. */
export const readMaterials = once(
  async (): Promise<Materials> => ({
    ...readPictureMaterials(),
    bold: serif('600SemiBold'),
    boldItalic: serif('600SemiBold_Italic'),
    mono: fontOf('source-code-pro/400Regular/SourceCodePro_400Regular'),
    pageScript: await bundle(join(project, 'src/exports/files/single-page-client.ts')),
  }),
);

/** Bundles and minifies a TypeScript file with its imports. */
async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // esbuild's default, stated because a control character in a string, such as '\x80', would make
    // the page invalid HTML if it were not escaped.
    charset: 'ascii',
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/**
 * Digest of what downloads are made from besides the texts and the code that makes them: the fonts
 * of the site and of editors, the icon, the JavaScript of the single page, and the version of
 * Typst. Computed once, because it is slow.
 */
export const materialsKey = once(async (): Promise<string> => {
  const { roman, italic, bold, boldItalic, mono, icon, pageScript } = await readMaterials();
  const own = [roman, italic, bold, boldItalic, mono, icon, pageScript];
  const added = allEditorFonts().flatMap((file) => [file, readFileSync(file)]);
  return digestOf(...own, typstVersion() ?? 'none', ...added);
});

/** Starts the SVG renderer, which can be started only once per process. */
export const startRasterizer = once(() =>
  initWasm(readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
);
