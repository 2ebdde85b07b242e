declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    /** Tags of the OpenType features that are kept, with the glyphs they lead to. */
    readonly keepFeatures: readonly string[];
    readonly noHinting: boolean;
  }
  /** Takes out of a font what a text has no need of. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
