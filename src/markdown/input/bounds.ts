import type { VFile } from 'vfile';
import { type Rule, ruleMessage } from '../../edition/problems.ts';

/** Maximum nesting of quotations and lists. */
const deepest = 32;
/**
 * Maximum number of emphasis markers and brackets in a paragraph; the time that Markdown parsers
 * take is quadratic in that number.
 */
const mostMarks = 1000;
/** A marker that opens a quotation, a note or a list item. */
const opener = /[ \t]*(?:>|\[\^[^\]\s]+\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * Finds the first place where Markdown is too deeply nested or has too many marks to be parsed in
 * reasonable time: a mistake or an attack. Works line by line, before anything is parsed.
 */
function findExcess(
  markdown: string,
): { readonly rule: Rule; readonly line: number; readonly most: number } | undefined {
  let marks = 0;
  for (const [i, line] of markdown.split('\n').entries()) {
    const { depth, rest } = openers(line);
    if (depth > deepest) return { rule: 'nesting-deep', line: i + 1, most: deepest };
    // A paragraph ends at an empty line; table rows and list items are parsed separately.
    if (rest.trim() === '' || depth > 0 || rest.trimStart().startsWith('|')) marks = 0;
    marks += rest.match(/[*_~[\]]/g)?.length ?? 0;
    if (marks > mostMarks) return { rule: 'marks-many', line: i + 1, most: mostMarks };
  }
  return undefined;
}

/**
 * The number of quotations, notes and list items that a line opens or, by its indentation, may be
 * nested in; and the rest of the line.
 */
function openers(line: string): { readonly depth: number; readonly rest: string } {
  let depth = 0;
  let at = 0;
  for (opener.lastIndex = 0; opener.test(line); at = opener.lastIndex) depth++;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  // An item is indented by at least two columns within its parent.
  return { depth: depth > 0 ? depth + Math.floor(indent / 2) : 0, rest: line.slice(at) };
}

/** Reports Markdown that is too deeply nested or has too many marks. */
export function checkExcess(file: VFile, markdown = String(file.value)): void {
  const found = findExcess(markdown);
  if (found) file.message(...ruleMessage(found.rule, { line: found.line, column: 1 }, found.most));
}
