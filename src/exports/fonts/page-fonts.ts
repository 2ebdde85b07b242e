import { readFileSync } from 'node:fs';
import { codeDigest, digestOf, memoizeBytes } from '../../cache.ts';
import type { Edition } from '../../edition/model.ts';
import { bridgeRanges, parseRanges } from '../../fonts/characters.ts';
import { cutFont } from '../../fonts/cut-font.ts';
import { faces, scripts } from '../../fonts/faces.ts';
import { axesOf, charactersOf, styleOf } from '../../fonts/font-file.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { contentPath } from '../content-path.ts';
import type { EditorFont } from './editor-fonts.ts';

/** A subset of an editor's font: the characters of one text that the site's fonts lack. */
export interface PageFont {
  /** Its file name, which changes with its content. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Returns the font's CSS rule, given the address of its file; the family is `addedFamily`. */
  readonly rule: (address: string) => string;
}

/**
 * The family of all added fonts, which style sheets list after the site's own families. It is a
 * family of its own, because browsers do not combine fonts of one family whose ranges of weights
 * differ.
 */
export const addedFamily = 'e';

/** Maximum size of all subsets of one text, in bytes: enough for about 1,500 Chinese characters. */
const budget = 400_000;

/** OpenType features for shaping and combining letters and marks, in any writing system. */
export const features = [
  ...['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'clig', 'calt', 'rlig', 'curs'],
  ...['init', 'medi', 'fina', 'isol', 'nukt', 'akhn', 'rphf', 'rkrf', 'pref', 'blwf', 'half'],
  ...['abvf', 'pstf', 'cjct', 'pres', 'abvs', 'blws', 'psts', 'haln', 'abvm', 'blwm', 'dist'],
];

/**
 * The subsets of editors' fonts that a text needs, in the order of the fonts; and messages about
 * those omitted because all together would be too large.
 */
export async function pageFonts(
  edition: Edition,
  added: readonly EditorFont[],
  most = budget,
): Promise<{ readonly fonts: readonly PageFont[]; readonly messages: readonly string[] }> {
  const fonts: PageFont[] = [];
  const messages: string[] = [];
  if (added.length === 0) return { fonts, messages };
  const lacking = charactersLacking(edition);
  const taken = new Set<string>();
  let bytes = 0;
  for (const { file, bytes: font } of added) {
    const axes = axesOf(font);
    const { weight: only, italic } = styleOf(font);
    const weight = axes?.['wght'] ?? only;
    const style = { weight: [weight].flat().join(' '), italic };
    const has = charactersOf(font);
    const as = (character: number): string => JSON.stringify([character, style]);
    const characters = lacking.filter((one) => has.has(one) && !taken.has(as(one)));
    if (characters.length === 0) continue;
    const key = digestOf(codeDigest('src/fonts', 'src/exports/fonts'), font, characters.join());
    const cut = { characters, features, axes };
    const content = await memoizeBytes('fonts', key, () => cutFont(font, cut));
    if (bytes + content.length > most) {
      messages.push(tooHeavy(file, edition, content.length, most));
      continue;
    }
    bytes += content.length;
    for (const one of characters) taken.add(as(one));
    fonts.push({ name: `${digestOf(content).slice(0, 16)}.woff2`, content, rule });

    function rule(address: string): string {
      const { weight, italic } = style;
      const range = bridgeRanges(characters, parseRanges(scripts.map((s) => s.range).join()));
      return (
        `@font-face{font-family:${addedFamily};font-style:${italic ? 'italic' : 'normal'};` +
        `font-weight:${weight};font-display:swap;src:url(${address}) format('woff2');` +
        `unicode-range:${range}}`
      );
    }
  }
  return { fonts, messages };
}

const tooHeavy = (file: string, { folder }: Edition, bytes: number, most: number): string =>
  `${file}: the page, the EPUB and the single page of ${contentPath(folder)} are without this font: what the text needs of it takes ${Math.ceil(bytes / 1000)} kB, and its added fonts may take ${most / 1000} kB together. Readers see their own fonts there. Choose a lighter font, or one of fewer weights.`;

/** The characters of a text, its editorial material and its interface that the text font lacks. */
function charactersLacking(edition: Edition): readonly number[] {
  const [face] = faces;
  const file = face?.source('latin');
  const own = file ? charactersOf(readFileSync(file)) : new Set<number>();
  const used = new Set(
    Array.from(
      JSON.stringify([edition, labelsFor(edition.lang)]),
      (one) => one.codePointAt(0) ?? 0,
    ),
  );
  return [...used].filter((one) => !own.has(one)).sort((a, b) => a - b);
}
