import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import { type Cache, cacheOf } from '../../cache/cache.ts';
import { keyOf } from '../../cache/key.ts';

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

/** Writes the compressed copies of files beside them; how many had to be made, since none were kept. */
export async function compressAll(files: readonly string[]): Promise<number> {
  if (!areWanted()) return 0;
  const cache = cacheOf('compressed');
  const left = [...files];
  let made = 0;
  // One more than there are processors: one is read while the others are compressed.
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift())
      if (await compress(file, cache)) made++;
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return made;
}

/** Writes the copies of one file; whether they had to be made. */
async function compress(file: string, cache: Cache): Promise<boolean> {
  const bytes = unpacked(readFileSync(file));
  const key = keyOf(makers, bytes);
  const kept = cache.read(key);
  const [br, gz] = kept ? parted(kept) : await copiesOf(bytes);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
  if (!kept) cache.write(key, joined(br, gz));
  return !kept;
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

function parted(entry: Buffer): readonly [br: Buffer, gz: Buffer] {
  const end = 4 + entry.readUInt32LE();
  return [entry.subarray(4, end), entry.subarray(end)];
}
