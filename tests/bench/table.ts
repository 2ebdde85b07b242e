/** A table as Markdown, every column as wide as it needs; all but the first are of figures. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((title, nth) =>
    Math.max(title.length, ...rows.map((row) => row[nth]?.length ?? 0)),
  );
  const lined = [head, widths.map((width) => '-'.repeat(width)), ...rows].map((row) =>
    row.map((cell, nth) => (nth ? cell.padStart(widths[nth] ?? 0) : cell.padEnd(widths[0] ?? 0))),
  );
  return lined.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
