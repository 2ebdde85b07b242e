/** A file by its path in a folder. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Files in one piece: a line of JSON that says their paths and lengths, then their bytes. */
export function pack(files: readonly PackedFile[]): Buffer {
  const table = JSON.stringify(files.map(({ path, content }) => [path, content.length]));
  return Buffer.concat([Buffer.from(`${table}\n`), ...files.map(({ content }) => content)]);
}

/** The files that were packed. */
export function unpack(packed: Buffer): readonly PackedFile[] {
  const end = packed.indexOf('\n');
  const table: readonly (readonly [string, number])[] = JSON.parse(packed.toString('utf8', 0, end));
  let at = end + 1;
  return table.map(([path, length]) => {
    const content = packed.subarray(at, at + length);
    at += length;
    return { path, content };
  });
}
