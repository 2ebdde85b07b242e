import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import { digestOf, memoizeBytes } from '../../cache.ts';

/** How what is compressed with gzip begins. */
const gzipped = Buffer.of(0x1f, 0x8b);

/**
 * What a compressed copy is made of. Pagefind's index is gzip already, which a second compression
 * cannot better; its loader takes the index unpacked as well, and brotli makes that a sixth smaller.
 */
export const unpacked = (bytes: Buffer): Buffer =>
  bytes.subarray(0, gzipped.length).equals(gzipped) ? gunzipSync(bytes) : bytes;

/** Of all there is to set, these let the words of a page come soonest. */
const brotli = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_NPOSTFIX]: 3,
};
const level = 9;

/** Both copies of the same bytes are the same until one of these changes. */
const makers = JSON.stringify([brotli, level, process.versions.brotli, process.versions.zlib]);

/** Whether compressed copies are wanted: a host that compresses by itself is sent `COPIES=false`. */
export const areWanted = (): boolean => process.env['COPIES'] !== 'false';

/** Writes the compressed copies of files beside them. */
export async function compressAll(files: readonly string[]): Promise<void> {
  if (!areWanted()) return;
  const left = [...files];
  // One more than there are processors: one is read while the others are compressed.
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await compress(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
}

async function compress(file: string): Promise<void> {
  const bytes = unpacked(readFileSync(file));
  const make = async (): Promise<Uint8Array> => joined(...(await copiesOf(bytes)));
  const [br, gz] = parted(await memoizeBytes('compressed', digestOf(makers, bytes), make));
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}

async function copiesOf(bytes: Buffer): Promise<readonly [br: Buffer, gz: Buffer]> {
  const params = { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level }),
  ]);
}

/** Both copies in one entry, the length of the first before them. */
function joined(br: Buffer, gz: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  return Buffer.concat([length, br, gz]);
}

function parted(entry: Uint8Array): readonly [br: Uint8Array, gz: Uint8Array] {
  const end = 4 + Buffer.from(entry.subarray(0, 4)).readUInt32LE();
  return [entry.subarray(4, end), entry.subarray(end)];
}
