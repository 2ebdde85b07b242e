import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { codeDigest, digestOf, memoizeBytes } from '../../cache.ts';

/**
 * The cuts of the face that texts are set in, by the names that the styles know them by. Whole cuts
 * are smaller here than one variable file: three weights and slants are all that is used.
 */
const cuts = [
  { name: 'roman', of: '400Regular', features: ['smcp'] },
  { name: 'italic', of: '400Regular_Italic', features: [] },
  { name: 'bold', of: '600SemiBold', features: [] },
] as const;

/** What every cut keeps: kerning, ligatures, accents, old-style and lining figures of both widths. */
const features = ['kern', 'liga', 'ccmp', 'mark', 'onum', 'lnum', 'pnum', 'tnum'];

/** Writes the cuts into a folder; returns what was done, in words. */
export async function makeFonts(characters: string, folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const cut of cuts) {
    const font = readFileSync(
      require.resolve(`@expo-google-fonts/source-serif-4/${cut.of}/SourceSerif4_${cut.of}.ttf`),
    );
    const key = digestOf(codeDigest('src/integrations/fonts'), cut.name, characters, font);
    const made = await memoizeBytes('fonts', key, () => subset(font, cut.features, characters));
    writeFileSync(join(folder, `${cut.name}.woff2`), made);
    bytes += made.length;
  }
  return `${cuts.length} cuts for ${[...characters].length} characters, ${bytes} bytes`;
}

async function subset(
  font: Buffer,
  own: readonly string[],
  characters: string,
): Promise<Uint8Array> {
  // What cuts them takes a second to start, and is not needed where they are kept.
  const { default: subsetFont } = await import('subset-font');
  const keepFeatures = [...features, ...own];
  return subsetFont(font, characters, { targetFormat: 'woff2', keepFeatures, noHinting: true });
}
