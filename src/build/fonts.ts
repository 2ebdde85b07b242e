import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { beginStep } from '../cache/step.ts';

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

/** What any page may have to show, whatever the texts are: basic Latin and the usual points. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => i + 32))} ©°§¶·×–—‘’“”…‹›`;

/**
 * Makes fonts that hold the characters of the texts and of the interface and no others. Styles refer
 * to them as `reading-face/<name>.woff2`. Unchanged characters make nothing anew.
 */
export default function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger, updateConfig }) => {
        const words = [process.env.CONTENT_DIR ?? './content/', './src/edition/labels.ts'].map(
          (path) => fileURLToPath(new URL(path, config.root)),
        );
        const folder = fileURLToPath(new URL('./fonts/', config.cacheDir));
        const step = beginStep((said) => logger.info(said));
        step(await makeFonts(charactersIn(words), folder));
        const alias = { 'reading-face': folder };
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}

/** Each character that stands in the files at or below some paths, once and in order. */
export function charactersIn(paths: readonly string[]): string {
  const found = new Set(always);
  for (const path of paths)
    for (const file of textsAt(path)) for (const c of readFileSync(file, 'utf8')) found.add(c);
  return [...found]
    .filter((c) => c >= ' ')
    .sort()
    .join('');
}

/** Writes the cuts into a folder, unless they stand there already; says in words what was done. */
export async function makeFonts(characters: string, folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const fileOf = (of: string): string =>
    require.resolve(`@expo-google-fonts/source-serif-4/${of}/SourceSerif4_${of}.ttf`);
  const sources = cuts.map((cut) => ({ ...cut, font: readFileSync(fileOf(cut.of)) }));
  const hash = createHash('sha256').update(JSON.stringify([characters, cuts, features]));
  for (const { font } of sources) hash.update(font);
  const stamp = join(folder, hash.digest('hex'));
  if (existsSync(stamp)) return `${cuts.length} cuts unchanged`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const { name, font, features: own } of sources) {
    const keepFeatures = [...features, ...own];
    const options = { targetFormat: 'woff2', keepFeatures, noHinting: true } as const;
    const made = await subsetFont(font, characters, options);
    writeFileSync(join(folder, `${name}.woff2`), made);
    bytes += made.length;
  }
  writeFileSync(stamp, '');
  return `${cuts.length} cuts made for ${[...characters].length} characters: ${bytes} bytes`;
}

function textsAt(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
