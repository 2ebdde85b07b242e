import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cutFont } from '../../src/fonts/cut-font.ts';
import { toSfnt } from '../../src/fonts/woff2.ts';

const packages = createRequire(import.meta.url);
const source = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/**
 * Makes a small variable font, of weights from 200 to 900, whose only character is one that the
 * site's faces lack; it is drawn as an A.
 */
export async function variableFont(character: string): Promise<Uint8Array> {
  const whole = await toSfnt(readFileSync(packages.resolve(source)));
  const font = await cutFont(whole, { characters: [0x41], features: [] }, 'sfnt');
  const table = tableOf(font, 'cmap');
  // One subtable in format 12, with a single group that leads to glyph 1.
  const map = Buffer.alloc(40);
  map.writeUInt16BE(1, 2);
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(10, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(28, 16);
  map.writeUInt32BE(1, 24);
  const code = character.codePointAt(0) ?? 0;
  map.writeUInt32BE(code, 28);
  map.writeUInt32BE(code, 32);
  map.writeUInt32BE(1, 36);
  table.fill(0).set(map);
  return font;
}

/** A table of a font, as part of its bytes. */
function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  const at = Array.from({ length: count }, (_, i) => 12 + i * 16).find(
    (record) => font.toString('latin1', record, record + 4) === tag,
  );
  if (at === undefined) throw new Error(`The font has no table ${tag}.`);
  const start = font.readUInt32BE(at + 8);
  return font.subarray(start, start + font.readUInt32BE(at + 12));
}
