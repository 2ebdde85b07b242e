import { z } from 'zod';
import { packages } from '../project.ts';

type Converter = (font: Uint8Array) => Buffer;
type Name = 'compress' | 'decompress';

const answer = z.union([z.instanceof(Uint8Array), z.literal(false)]);
const started = new Map<Name, Promise<Converter>>();

/** Converts a TTF or OTF font to WOFF2. */
export const toWoff2 = async (font: Uint8Array): Promise<Buffer> =>
  (await converter('compress'))(font);

/** Converts a WOFF2 font to TTF or OTF; returns other fonts unchanged. */
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
 * Loads Google's WOFF2 converter, compiled to WebAssembly.
 *
 * Its result stays in WebAssembly memory only until the next call, so it is copied at once.
 * wawoff2's own wrappers do not copy it, so their calls cannot overlap.
 */
function start(name: Name): Promise<Converter> {
  const module = packages(`wawoff2/build/${name}_binding.js`);
  const convert: Converter = (font) => {
    const converted = answer.parse(module[name](font));
    if (!converted)
      throw new Error(`The font cannot be converted (${name}); the file may be damaged.`);
    return Buffer.from(converted);
  };
  return new Promise((resolve) => {
    // Two copies of this module, bundled and unbundled, may share one converter, so the callback of
    // the other copy is called too.
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
