import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

type Converter = (font: Uint8Array) => Buffer;
type Name = 'compress' | 'decompress';

const answer = z.union([z.instanceof(Uint8Array), z.literal(false)]);
const started = new Map<Name, Promise<Converter>>();

/** A TTF or OTF font as WOFF2. */
export const toWoff2 = async (font: Uint8Array): Promise<Buffer> =>
  (await converter('compress'))(font);

/** A font as TTF or OTF, whether it is that already or WOFF2. */
export async function toSfnt(font: Uint8Array): Promise<Uint8Array> {
  const isWoff2 = Buffer.from(font.subarray(0, 4)).toString('latin1') === 'wOF2';
  return isWoff2 ? (await converter('decompress'))(font) : font;
}

function converter(name: Name): Promise<Converter> {
  const known = started.get(name) ?? start(name);
  started.set(name, known);
  return known;
}

/**
 * Google’s own converter, compiled to WebAssembly. What it answers lies in its memory until it is asked
 * again, so it is copied at once: the functions that wawoff2 makes of it cannot run beside each other.
 */
function start(name: Name): Promise<Converter> {
  // Built code stands elsewhere than the packages: they are found from the project’s folder.
  const packages = createRequire(join(process.cwd(), 'package.json'));
  const module = packages(`wawoff2/build/${name}_binding.js`);
  const convert: Converter = (font) => {
    const converted = answer.parse(module[name](font));
    if (!converted) throw new Error(`The font cannot be converted (${name}): is it whole?`);
    return Buffer.from(converted);
  };
  return new Promise((resolve) => {
    // Both built code and what builds it may hold a copy of this file, and they share the module.
    const others = module.onRuntimeInitialized;
    const ready = (): void => resolve(convert);
    if (module.calledRun) ready();
    else
      module.onRuntimeInitialized = () => {
        others?.();
        ready();
      };
  });
}
