import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Words without what a page break, a hyphen or the style sheet may make of them. */
export const tidy = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·-]+/g, '')
    .toLowerCase();

/** The words of a page without the lines that most pages have at their head or foot, but for numbers. */
function withoutMargins(pages: readonly string[]): readonly string[] {
  const lines = pages.map((page) => page.trim().split('\n'));
  const shape = (line: string | undefined): string => (line ?? '').replace(/\d+/g, '0').trim();
  const isMargin = (end: 0 | -1, line: string | undefined): boolean =>
    lines.filter((page) => shape(page.at(end)) === shape(line)).length > pages.length / 2;
  return lines.map((page) =>
    page
      .slice(isMargin(0, page.at(0)) ? 1 : 0, isMargin(-1, page.at(-1)) ? -1 : undefined)
      .join('\n'),
  );
}

/** The words of a PDF as they stand on its pages, and as they were drawn; nothing where the program that reads them is missing. */
export function wordsOf(
  pdf: Uint8Array,
): { readonly seen: string; readonly drawn: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    const read = (...options: string[]): string | undefined => {
      const from = [...options, 'page.pdf', '-'];
      const { stdout, error } = spawnSync('pdftotext', from, { cwd: folder, encoding: 'utf8' });
      // The numbers of paragraphs stand in the margin, beside any of their lines.
      const numbers = /¶\s*\d+[a-z]*/g;
      if (error) return undefined;
      return tidy(withoutMargins(stdout.trim().split('\f')).join('\n').replace(numbers, ' '));
    };
    const [seen, drawn] = [read(), read('-raw')];
    return seen === undefined || drawn === undefined ? undefined : { seen, drawn };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
