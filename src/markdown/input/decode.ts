import { type Problem, problem } from '../../edition/problems.ts';
import { findUnfit } from './characters.ts';

/** Bytes of the longest file: more than the longest novels have, and less than one page can bear. */
const longest = 4_000_000;

/** Reads a file's bytes as UTF-8, or says on which line they stop being so, or what else is unfit in them. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const after = (before: string) => {
    const lines = before.split('\n');
    return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  if (bytes.length > longest)
    return { text: '', problems: [problem('file-long', { file }, longest / 1_000_000)] };
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const text = read.replace(/\r\n?/g, '\n');
    const unfit = findUnfit(text);
    if (!unfit) return { text, problems: [] };
    const at = after(text.slice(0, unfit.index));
    return { text: '', problems: [problem('character', at, unfit.name)] };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    return { text: '', problems: [problem('encoding', after(before))] };
  }
}
