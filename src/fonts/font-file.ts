import { Blob, Face } from 'harfbuzzjs';

/** Opens a font (TTF or OTF), to ask it what it holds. */
export const openFont = (font: Uint8Array): Face =>
  new Face(new Blob(Uint8Array.from(font).buffer));

/** The code points that a font (TTF or OTF) has letters for. */
export const charactersOf = (font: Uint8Array): ReadonlySet<number> =>
  new Set(openFont(font).collectUnicodes());
