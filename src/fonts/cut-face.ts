import { readFileSync } from 'node:fs';
import { formatRanges, isIn, parseRanges } from './characters.ts';
import { cutFont } from './cut-font.ts';
import { type Face, scripts } from './faces.ts';
import { charactersOf } from './font-file.ts';
import { toSfnt } from './woff2.ts';

/** A subset of a face: its file name, the font as WOFF2, and its `@font-face` rule. */
export interface FaceSubset {
  readonly file: string;
  readonly font: Uint8Array;
  readonly rule: string;
}

/**
 * Makes the subsets of a face in the order of `scripts`, so that, where ranges overlap, the later
 * subset wins in CSS too. Compressing them takes a second.
 */
export async function cutFace(face: Face): Promise<readonly FaceSubset[]> {
  const made: FaceSubset[] = [];
  const ranges = scripts.map(({ name, range }) => (name === 'latin' && face.latin) || range);
  const all = ranges.map(parseRanges);
  for (const [i, { name }] of scripts.entries()) {
    const source = face.source(name);
    if (!source) continue;
    const font = await toSfnt(readFileSync(source));
    const later = all.slice(i + 1).flat();
    const characters = [...charactersOf(font)].filter(
      (character) => isIn(all[i] ?? [], character) && !isIn(later, character),
    );
    const cut = await cutFont(font, { ...face, characters });
    const file = `${face.name}-${name}.woff2`;
    // List only the symbols that the font has, so that no other symbol makes browsers load the file
    // in vain.
    const range = name === 'symbols' ? formatRanges(characters) : ranges[i];
    const rule =
      `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};` +
      `font-display:swap;src:url('./${file}') format('woff2');unicode-range:${range}}\n`;
    made.push({ file, font: cut, rule });
  }
  return made;
}
