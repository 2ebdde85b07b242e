import { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';
import { decode } from './decode.ts';

/** One of the numbered files of a text. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a part begins in the joined text. */
export interface PartStart {
  readonly name: string;
  readonly path: string;
  readonly firstLine: number;
}

declare module 'vfile' {
  interface DataMap {
    parts: readonly PartStart[];
  }
}

/**
 * Whether a file name is that of a part: a number of two or more digits, then a hyphen, underscore,
 * space or full stop, and anything ending in `.md`.
 */
export const isPartName = (name: string): boolean => /^\d{2,}[-_ .].*\.md$/i.test(name);

/** A front matter block at the beginning of a file. */
const frontMatter = /^---[ \t]*\n(?:[ \t]*\n|#.*\n)*[A-Za-z][\w-]*:[\s\S]*?\n---[ \t]*(?:\n|$)/;

/**
 * Joins the parts of a text, separated by empty lines. Problems are reported on the joined file;
 * `inPart` maps their lines back.
 */
export function joinParts(path: string, parts: readonly Part[]): VFile {
  const starts: PartStart[] = [];
  const bodies: string[] = [];
  const joined = new VFile({ path: `${path}/${parts[0]?.name}` });
  let firstLine = 1;
  for (const [i, { name, bytes }] of parts.entries()) {
    const one = decode(`${path}/${name}`, bytes);
    for (const { reason, ruleId, line = 1, column = 1 } of one.messages)
      joined.message(reason, {
        ...(ruleId && { ruleId }),
        place: at(firstLine + line - 1, column),
      });
    const text = `${String(one.value).replace(/\n*$/, '')}\n\n`;
    if (i > 0 && frontMatter.test(text))
      joined.message(...ruleMessage('front-matter-again', at(firstLine, 1)));
    starts.push({ name, path: one.path, firstLine });
    bodies.push(text);
    firstLine += text.split('\n').length - 1;
  }
  joined.value = bodies.join('');
  joined.data.parts = starts;
  return joined;
}

const at = (line: number, column: number) => ({ line, column });

/** Maps a line of a text, which may be joined from parts, to a file and its line. */
export function inPart(
  { path, data }: VFile,
  line: number,
): { readonly file: string; readonly line: number } {
  const part = data.parts?.findLast(({ firstLine }) => firstLine <= line);
  return part ? { file: part.path, line: line - part.firstLine + 1 } : { file: path, line };
}
