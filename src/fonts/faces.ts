import { packages } from '../project.ts';
import type { Cut } from './cut-font.ts';

/**
 * The subsets of the faces, by writing system; a face can have a `latin` range of its own.
 *
 * They do not depend on the texts, so a new letter in one text changes no page of another. Where
 * ranges overlap, the later one wins, as in CSS.
 */
export const scripts = [
  { name: 'symbols', range: 'U+0-BF, U+D7, U+F7, U+2000-2BFF, U+2E00-2E7F, U+1F100-1F1FF' },
  {
    name: 'latin-extended',
    range: 'U+AA, U+BA, U+100-24F, U+259, U+2BB-2BF, U+2C6-36F, U+1E00-1EFF',
  },
  { name: 'greek', range: 'U+370-3FF' },
  // Includes the combining accents that mark stress in Russian.
  { name: 'cyrillic', range: 'U+300-301, U+400-52F, U+2116' },
  { name: 'latin-1', range: 'U+C0-D6, U+D8-F6, U+F8-FF, U+131, U+152-153' },
  // Only what English needs, because every page loads this subset. `U+A` is the end of a line in
  // HTML, for which WebKit would take the space of another font.
  {
    name: 'latin',
    range:
      'U+A, U+20-3B, U+3D, U+3F, U+41-5B, U+5D, U+61-7A, U+A0, U+A7, U+A9, U+B0, U+B6-B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026',
  },
] as const;

type Script = (typeof scripts)[number]['name'];

/** A font face: its `@font-face` descriptors and what to keep of its files. */
export interface Face {
  readonly name: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  readonly features: Cut['features'];
  readonly axes?: Cut['axes'];
  /** The range of its `latin` subset, if it differs from that of other faces. */
  readonly latin?: string;
  /** The font file for a subset; undefined if the page falls back to another face. */
  readonly source: (script: Script) => string | undefined;
}

/**
 * Kerning, ligatures, accents, and old-style and lining figures; without `pnum`, all figures are
 * equally wide.
 */
const features = ['kern', 'liga', 'ccmp', 'mark', 'onum', 'lnum'];

const serif = (cut: string) => (): string =>
  packages.resolve(`@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`);

/** The names of subsets in Fontsource's files of variable fonts, by our subset names. */
const latin = { 'latin-extended': 'latin-ext', 'latin-1': 'latin', latin: 'latin' };
const all = { ...latin, symbols: 'latin', greek: 'greek', cyrillic: 'cyrillic' };

const variable =
  (family: string, axis: string, files: Partial<Record<Script, string>>) =>
  (script: Script): string | undefined => {
    const file = `${family}-${files[script]}-${axis}-normal.woff2`;
    return files[script] && packages.resolve(`@fontsource-variable/${family}/files/${file}`);
  };

/**
 * The faces of texts (static files, which are smaller here than the variable font), the display
 * face of titles, and the sans-serif face of the interface.
 */
export const faces: readonly Face[] = [
  {
    name: 'serif',
    family: 'Source Serif 4',
    style: 'normal',
    weight: '400',
    features: [...features, 'smcp'],
    source: serif('400Regular'),
  },
  {
    name: 'serif-italic',
    family: 'Source Serif 4',
    style: 'italic',
    weight: '400',
    features,
    source: serif('400Regular_Italic'),
  },
  {
    name: 'serif-semibold',
    family: 'Source Serif 4',
    style: 'normal',
    weight: '600',
    features,
    source: serif('600SemiBold'),
  },
  {
    name: 'display',
    family: 'Source Serif 4 Display',
    style: 'normal',
    weight: '400',
    features: ['kern', 'liga'],
    axes: { opsz: 60, wght: 400 },
    // What most titles need; figures and other quotation marks are in the subset for symbols.
    latin: 'U+A, U+20, U+2C-2E, U+3A, U+41-5A, U+61-7A, U+A0, U+2013-2014, U+2019',
    source: variable('source-serif-4', 'opsz', all),
  },
  {
    name: 'sans',
    family: 'Source Sans 3',
    style: 'normal',
    weight: '400 600',
    // Kerning is hardly visible at the sizes of the interface, and a sixth of the file.
    features: ['ccmp', 'mark'],
    axes: { wght: [400, 600] },
    // Includes the symbols of the interface: each file that arrives later makes browsers lay out
    // the whole page again.
    latin:
      'U+A, U+20-23, U+26-3B, U+3D, U+3F, U+41-5B, U+5D, U+61-7A, U+A0, U+A7, U+A9, U+AB, U+B0, U+B6-B7, U+BB, U+D7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+2039-203A, U+2191, U+2193',
    source: variable('source-sans-3', 'wght', all),
  },
];
