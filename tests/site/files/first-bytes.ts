import { brotliDecompressSync, constants } from 'node:zlib';

/** The length of the shortest prefix of compressed HTML for which `has` is true. */
export function firstBytes(compressed: Buffer, has: (html: string) => boolean): number {
  const isEnough = (length: number): boolean =>
    has(
      brotliDecompressSync(compressed.subarray(0, length), {
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      }).toString('utf8'),
    );
  let [less, enough] = [0, compressed.length];
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else less = middle;
  }
  return enough;
}
