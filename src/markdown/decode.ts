import { type Problem, problem } from '../edition/problems.ts';

/** Reads a file's bytes as UTF-8, or says on which line they stop being so. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly problems: readonly Problem[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n'), problems: [] };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const lines = before.split('\n');
    const at = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return { text: '', problems: [problem('encoding', at)] };
  }
}
