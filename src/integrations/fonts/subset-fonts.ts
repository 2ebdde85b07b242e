import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Cache, cacheOf } from '../../cache/cache.ts';
import { keyOf, makersKey } from '../../cache/key.ts';
import { type PackedFile, pack, unpack } from '../../cache/packed.ts';

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

/** Writes the cuts into a folder; says in words what was done. */
export async function makeFonts(
  characters: string,
  folder: string,
  cache: Cache = cacheOf('fonts'),
): Promise<string> {
  const require = createRequire(import.meta.url);
  const fileOf = (of: string): string =>
    require.resolve(`@expo-google-fonts/source-serif-4/${of}/SourceSerif4_${of}.ttf`);
  const sources = cuts.map((cut) => ({ ...cut, font: readFileSync(fileOf(cut.of)) }));
  const made = makersKey('src/integrations/fonts/subset-fonts.ts');
  const key = keyOf(made, characters, ...sources.map(({ font }) => font));
  const kept = cache.read(key);
  const fonts = kept
    ? unpack(kept)
    : await Promise.all(sources.map((cut) => subset(cut, characters)));
  if (!kept) cache.write(key, pack(fonts));
  mkdirSync(folder, { recursive: true });
  for (const { path, content } of fonts) writeFileSync(join(folder, path), content);
  const bytes = fonts.reduce((sum, { content }) => sum + content.length, 0);
  const what = `${fonts.length} cuts for ${[...characters].length} characters, ${bytes} bytes`;
  return `${what}, ${kept ? 'unchanged' : 'made'}`;
}

async function subset(
  cut: (typeof cuts)[number] & { readonly font: Buffer },
  characters: string,
): Promise<PackedFile> {
  // What cuts them takes a second to start, and is not needed where they are kept.
  const { default: subsetFont } = await import('subset-font');
  const keepFeatures = [...features, ...cut.features];
  const options = { targetFormat: 'woff2', keepFeatures, noHinting: true } as const;
  return { path: `${cut.name}.woff2`, content: await subsetFont(cut.font, characters, options) };
}
