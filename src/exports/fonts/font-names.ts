/** A table of a font in the sfnt format (TrueType or OpenType). */
interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
}

const headerSize = 12;
const recordSize = 16;
const latin = new TextDecoder('latin1');

/**
 * The tables of a TrueType or OpenType font; undefined for other files, such as WOFF2, font
 * collections and damaged files.
 */
function tablesOf(font: Uint8Array): readonly Table[] | undefined {
  if (font.length < headerSize) return undefined;
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const isFont = view.getUint32(0) === 0x00010000 || latin.decode(font.subarray(0, 4)) === 'OTTO';
  const count = view.getUint16(4);
  if (!isFont || font.length < headerSize + count * recordSize) return undefined;
  const tables = Array.from({ length: count }, (_, i): Table => {
    const at = headerSize + i * recordSize;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    return {
      tag: latin.decode(font.subarray(at, at + 4)),
      data: font.subarray(offset, offset + length),
    };
  });
  return tables.some(({ tag }) => tag === 'name') ? tables : undefined;
}

/** A record of a font's name table (https://learn.microsoft.com/typography/opentype/spec/name). */
interface NameRecord {
  /** Platform, encoding and language. */
  readonly key: readonly [number, number, number];
  readonly id: number;
  readonly value: Uint8Array;
}

/** Name ids; those of the family in order of preference. */
const ids = {
  family: [16, 1, 21],
  style: 2,
  full: 4,
  postScript: 6,
  typographicStyle: 17,
} as const;

function recordsOf(names: Uint8Array): readonly NameRecord[] {
  const view = new DataView(names.buffer, names.byteOffset, names.byteLength);
  const [count, storage] = [view.getUint16(2), view.getUint16(4)];
  return Array.from({ length: count }, (_, i): NameRecord => {
    const at = 6 + i * 12;
    const start = storage + view.getUint16(at + 10);
    return {
      key: [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)],
      id: view.getUint16(at + 6),
      value: names.subarray(start, start + view.getUint16(at + 8)),
    };
  });
}

/** Whether a record is for Windows in English; nearly every font has such records. */
const isWindowsEnglish = ({ key: [platform, , language] }: NameRecord): boolean =>
  platform === 3 && language === 0x409;

/**
 * The family name of a font; undefined if the file is not a single TrueType or OpenType font with
 * an English name.
 */
export function familyOf(font: Uint8Array): string | undefined {
  const names = tablesOf(font)?.find(({ tag }) => tag === 'name');
  const records = names ? recordsOf(names.data).filter(isWindowsEnglish) : [];
  const found = ids.family.flatMap((id) => records.filter((record) => record.id === id))[0];
  return found && new TextDecoder('utf-16be').decode(found.value);
}

/**
 * Renames the family of a font. Typst selects fonts by name, also among those installed on the
 * machine, so `family` must be a name that none of these has.
 */
export function withFamily(font: Uint8Array, family: string): Uint8Array {
  const tables = tablesOf(font) ?? [];
  const kept = [ids.style, ids.full, ids.postScript, ids.typographicStyle];
  const renamed = tables.map(({ tag, data }): Table => {
    if (tag !== 'name') return { tag, data };
    const others = recordsOf(data).filter(
      (record) => isWindowsEnglish(record) && kept.some((id) => id === record.id),
    );
    const own: NameRecord = { key: [3, 1, 0x409], id: 1, value: utf16(family) };
    return { tag, data: namesOf([own, ...others]) };
  });
  return fontOf(font.subarray(0, headerSize), renamed);
}

const utf16 = (words: string): Uint8Array =>
  Uint8Array.from(
    [...words].flatMap((c) => [(c.codePointAt(0) ?? 0) >> 8, (c.codePointAt(0) ?? 0) & 255]),
  );

/** Makes a `name` table of a font, with the given records. */
function namesOf(records: readonly NameRecord[]): Uint8Array {
  const storage = 6 + records.length * 12;
  const size = records.reduce((sum, { value }) => sum + value.length, storage);
  const table = new Uint8Array(size);
  const view = new DataView(table.buffer);
  view.setUint16(2, records.length);
  view.setUint16(4, storage);
  let offset = 0;
  records.forEach(({ key, id, value }, i) => {
    [...key, id, value.length, offset].forEach((n, field) => {
      view.setUint16(6 + i * 12 + field * 2, n);
    });
    table.set(value, storage + offset);
    offset += value.length;
  });
  return table;
}

/**
 * Makes a font of the given tables, each aligned to four bytes; checksums are omitted, because
 * Typst, which reads the font, does not verify them.
 */
function fontOf(header: Uint8Array, tables: readonly Table[]): Uint8Array {
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = headerSize + tables.length * recordSize;
  const font = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), start));
  const view = new DataView(font.buffer);
  font.set(header);
  let offset = start;
  tables.forEach(({ tag, data }, i) => {
    const at = headerSize + i * recordSize;
    font.set(new TextEncoder().encode(tag), at);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}
