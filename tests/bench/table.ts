/** Formats a Markdown table like the project's formatter. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((title, nth) =>
    Math.max(title.length, ...rows.map((row) => row[nth]?.length ?? 0)),
  );
  const lined = [head, widths.map((width) => '-'.repeat(width)), ...rows].map((row) =>
    row.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)),
  );
  return lined.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
