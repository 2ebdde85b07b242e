import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeDigest, memoizeBytes } from '../../cache.ts';
import { formatRanges, isIn, parseRanges } from '../../fonts/characters.ts';
import { cutFont } from '../../fonts/cut-font.ts';
import { type Face, faces, scripts } from '../../fonts/faces.ts';
import { charactersOf } from '../../fonts/font-file.ts';
import { toSfnt } from '../../fonts/woff2.ts';

/** The subsets of a face: a font in base64 and its `@font-face` rule. */
const cuts = z.array(z.object({ file: z.string(), font: z.string(), rule: z.string() }));
type Cuts = z.infer<typeof cuts>;

/** Writes the subsets of all faces and `faces.css` into a folder; returns a summary for the log. */
export async function makeFaces(folder: string): Promise<string> {
  const key = codeDigest('src/fonts', 'src/integrations/fonts');
  const kept = await memoizeBytes('fonts', key, async () => {
    const made = await Promise.all(faces.map(cutFace));
    return Buffer.from(JSON.stringify(made.flat()));
  });
  const made = cuts.parse(JSON.parse(Buffer.from(kept).toString()));
  mkdirSync(folder, { recursive: true });
  for (const { file, font } of made) writeFileSync(join(folder, file), font, 'base64');
  writeFileSync(join(folder, 'faces.css'), made.map(({ rule }) => rule).join(''));
  return `${made.length} subsets of ${faces.length} faces`;
}

/** The subsets of a face, in the order in which CSS needs them. */
async function cutFace(face: Face): Promise<Cuts> {
  const made: Cuts = [];
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
    // List the symbols that the font has, so that the many it lacks do not load the file in vain.
    const range = name === 'symbols' ? formatRanges(characters) : ranges[i];
    const rule =
      `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};` +
      `font-display:swap;src:url('./${file}') format('woff2');unicode-range:${range}}\n`;
    made.push({ file, font: cut.toString('base64'), rule });
  }
  return made;
}
