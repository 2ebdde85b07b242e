import type { VFile } from 'vfile';
import { type Rule, ruleMessage } from '../../edition/problems.ts';

/** How deep quotations and lists may stand in one another. */
const deepest = 32;
/** How many signs of emphasis or brackets a paragraph may have; readers of Markdown slow down with their square. */
const mostMarks = 1000;
/** What opens a quotation, a note or the item of a list. */
const opener = /[ \t]*(?:>|\[\^[^\]\s]+\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * Says where Markdown goes beyond what can be read in reasonable time and depth: so much at once is
 * a slip or an attack, and no text. It is looked for line by line, before any tree is made.
 */
function findExcess(
  markdown: string,
): { readonly rule: Rule; readonly line: number; readonly most: number } | undefined {
  let marks = 0;
  for (const [i, line] of markdown.split('\n').entries()) {
    const { depth, rest } = openers(line);
    if (depth > deepest) return { rule: 'nesting-deep', line: i + 1, most: deepest };
    // A paragraph ends at an empty line; the rows of a table and the items of a list are read by themselves.
    if (rest.trim() === '' || depth > 0 || rest.trimStart().startsWith('|')) marks = 0;
    marks += rest.match(/[*_~[\]]/g)?.length ?? 0;
    if (marks > mostMarks) return { rule: 'marks-many', line: i + 1, most: mostMarks };
  }
  return undefined;
}

/** How many quotations and items a line opens or, by its indentation, may stand in, and what follows. */
function openers(line: string): { readonly depth: number; readonly rest: string } {
  let depth = 0;
  let at = 0;
  for (opener.lastIndex = 0; opener.test(line); at = opener.lastIndex) depth++;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  // An item stands at least two columns within the one that it belongs to.
  return { depth: depth > 0 ? depth + Math.floor(indent / 2) : 0, rest: line.slice(at) };
}

/** Reports Markdown that goes too far. */
export function checkExcess(file: VFile, markdown = String(file.value)): void {
  const found = findExcess(markdown);
  if (found) file.message(...ruleMessage(found.rule, { line: found.line, column: 1 }, found.most));
}
