import type { Parents, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../edition/problems.ts';

/** Text as written in the source, with escapes such as `\*`. */
export interface WrittenText {
  readonly written: string;
  /** Maps an offset in the text to a position in the file. */
  readonly placeOf: (offset: number) => Point;
}

/**
 * The source of a text node. A node that `restore` (`input/plain.ts`) has inserted has no position:
 * its value is its source, and it begins where its paragraph does.
 */
export function writtenText(node: Text, parent: Parents | undefined, file: VFile): WrittenText {
  const { start, end } = node.position ?? {};
  const written =
    start?.offset === undefined || end?.offset === undefined
      ? node.value
      : String(file.value).slice(start.offset, end.offset);
  const from = start ?? parent?.position?.start;
  return {
    written,
    placeOf: (offset) => pointAfter(written.slice(0, offset), from),
  };
}

/** The position after a text that begins at `from`. */
export function pointAfter(text: string, from: Point = { line: 1, column: 1 }): Point {
  const lines = text.split('\n');
  const column = lines.length === 1 ? from.column : 1;
  return { line: from.line + lines.length - 1, column: column + (lines.at(-1)?.length ?? 0) };
}
