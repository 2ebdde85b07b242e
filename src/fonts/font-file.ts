import { Blob, Face, Font } from 'harfbuzzjs';
import type { Cut } from './cut-font.ts';

/** Weights, as in CSS. */
const regular = 400;
const bold = 700;

/** Opens a font (TTF or OTF) for inspection. */
export const openFont = (font: Uint8Array): Face =>
  new Face(new Blob(Uint8Array.from(font).buffer));

/** The code points that a font (TTF or OTF) covers. */
export const charactersOf = (font: Uint8Array): ReadonlySet<number> =>
  new Set(openFont(font).collectUnicodes());

/**
 * Returns a function that gives the advance width of a code point in ems, or undefined if the font
 * (TTF or OTF) lacks it.
 */
export function advancesOf(font: Uint8Array): (character: number) => number | undefined {
  const face = openFont(font);
  const opened = new Font(face);
  return (character) => {
    const glyph = opened.nominalGlyph(character);
    return glyph === undefined ? undefined : opened.glyphHAdvance(glyph) / face.upem;
  };
}

/** The weight of a font (TTF or OTF), and whether it is italic. */
export function styleOf(font: Uint8Array): { readonly weight: number; readonly italic: boolean } {
  const table = Buffer.from(openFont(font).referenceTable('OS/2') ?? []);
  // `usWeightClass` and `fsSelection` of https://learn.microsoft.com/typography/opentype/spec/os2
  if (table.length < 64) return { weight: 400, italic: false };
  return { weight: table.readUInt16BE(4), italic: (table.readUInt16BE(62) & 1) === 1 };
}

/**
 * The axes of a variable font (TTF or OTF), limited to what the site uses: the weights from regular
 * to bold, and the default of every other axis. Undefined for other fonts.
 */
export function axesOf(font: Uint8Array): Cut['axes'] {
  const axes = Object.entries(openFont(font).getAxisInfos());
  if (axes.length === 0) return undefined;
  return Object.fromEntries(
    axes.map(([name, { min, max, default: usual }]) => {
      const [least, most] = [Math.max(min, regular), Math.min(max, bold)];
      return [name, name === 'wght' && least < most ? ([least, most] as const) : usual];
    }),
  );
}
