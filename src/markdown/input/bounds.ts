import type { VFile } from 'vfile';
import { type Rule, ruleMessage } from '../../edition/problems.ts';

/** Maximum nesting depth of quotations, notes and lists. */
const deepest = 32;
/**
 * Maximum number of emphasis and strikethrough markers and brackets in a paragraph; the time that
 * Markdown parsers take is quadratic in that number.
 */
const mostMarks = 1000;
/** A marker that opens a quotation, a note or a list item. */
const opener = /[ \t]*(?:>|\[\^[^\]\s]+\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * Reports the first place where Markdown is too deeply nested or has too many marks to be parsed in
 * reasonable time: a mistake or an attack. Works line by line, before anything is parsed. Returns
 * whether there is such a place.
 */
export function checkExcess(file: VFile, markdown = String(file.value)): boolean {
  const report = (rule: Rule, line: number, most: number): true => {
    file.message(...ruleMessage(rule, { line, column: 1 }, most));
    return true;
  };
  let marks = 0;
  for (const [i, line] of markdown.split('\n').entries()) {
    const { depth, rest } = openers(line);
    if (depth > deepest) return report('nesting-deep', i + 1, deepest);
    // A paragraph ends at an empty line; table rows and list items are parsed separately.
    if (rest.trim() === '' || depth > 0 || rest.trimStart().startsWith('|')) marks = 0;
    marks += rest.match(/[*_~[\]]/g)?.length ?? 0;
    if (marks > mostMarks) return report('marks-many', i + 1, mostMarks);
  }
  return false;
}

/**
 * The nesting depth at the beginning of a line: the number of markers that open quotations, notes
 * and list items, plus the levels that the indentation may stand for; and the rest of the line
 * after these markers.
 */
function openers(line: string): { readonly depth: number; readonly rest: string } {
  let depth = 0;
  let at = 0;
  for (opener.lastIndex = 0; opener.test(line); at = opener.lastIndex) depth++;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  // An item is indented by at least two columns within its parent.
  return { depth: depth > 0 ? depth + Math.floor(indent / 2) : 0, rest: line.slice(at) };
}
