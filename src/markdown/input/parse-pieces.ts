import type { Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';

/* The Markdown parser copies everything that it has read whenever a quotation, a list or a note
   ends, so the time it takes is quadratic in their number. Long texts are parsed in pieces. */

/** A range of Markdown that can be parsed on its own, and the number of lines before it. */
export interface MarkdownPiece {
  readonly markdown: string;
  readonly linesBefore: number;
}

/**
 * The minimum number of lines of a piece, which then ends before the next line at which another can
 * begin.
 */
const enough = 400;
/**
 * Matches what makes it hard to tell where blocks end: comments over several lines, raw HTML, and
 * code fences within other blocks. Markdown that has any is not divided.
 */
const uncertain =
  /[^\n`~](?:```|~~~)|<!--(?!.*-->)|<(?:!(?!--)|\?)|<\/?(?:script|pre|style|textarea)/im;
const fence = /^(`{3,}(?!.*`)|~{3,})/;
const html = /^ {0,3}</m;
/**
 * Matches lines that, after a blank line, end any list, quotation or note and begin another block.
 * List items may continue a list, and indented lines an item or a note.
 */
const beginning = /^(?:[^\s\-*+\d`~<]|\*(?!\s|$))/;

/**
 * Divides Markdown, between blocks, into pieces of at least `least` lines; the last may be shorter.
 */
export function piecesOf(markdown: string, least = enough): readonly MarkdownPiece[] {
  const lines = markdown.split('\n');
  const mixed = html.test(markdown) && lines.some((line) => fence.test(line));
  if (mixed || uncertain.test(markdown)) return [{ markdown, linesBefore: 0 }];
  const starts = [0];
  let open = '';
  for (const [i, line] of lines.entries()) {
    const [, mark] = fence.exec(line) ?? [];
    if (mark && open === '') open = mark;
    else if (open !== '') {
      if (mark?.startsWith(open) && isBlank(line.slice(mark.length))) open = '';
    } else if (i - (starts.at(-1) ?? 0) >= least && isBlank(lines[i - 1]) && beginning.test(line))
      starts.push(i);
  }
  return starts.map((start, i) => {
    const end = starts[i + 1];
    const piece = lines.slice(start, end).join('\n');
    return { markdown: end === undefined ? piece : `${piece}\n`, linesBefore: start };
  });
}

const isBlank = (line: string | undefined): boolean => line !== undefined && /^[ \t]*$/.test(line);

/**
 * Parses Markdown in pieces and returns the same tree as parsing it as a whole.
 *
 * In Markdown, a label in brackets is a reference only if it is defined. So a placeholder
 * definition for each label that is defined anywhere in the text is added above each piece with
 * that label, and the nodes of these placeholders are dropped.
 */
export function parsePieces(
  markdown: string,
  parse: (markdown: string) => Root,
  least = enough,
): Root {
  const pieces = piecesOf(markdown, least);
  if (pieces.length === 1) return parse(markdown);
  const defined = definitionsIn(pieces, parse);
  const children: RootContent[] = [];
  let offset = 0;
  let end: Point | undefined;
  for (const { markdown: piece, linesBefore } of pieces) {
    const above = definitionsFor(piece, defined);
    const linesAbove = above.split('\n').length - 1;
    const tree = parse(above + piece);
    move(tree, linesBefore - linesAbove, offset - above.length);
    children.push(...tree.children.filter(({ position }) => isFrom(linesBefore, position)));
    offset += piece.length;
    end = tree.position?.end;
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, ...(end && { position: { start, end } }) };
}

const isFrom = (linesBefore: number, position: Position | undefined): boolean =>
  (position?.start.line ?? 0) > linesBefore;

function move(tree: Root, lines: number, offset: number): void {
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
}

const definition = /\]:/;
/** Matches bracketed labels, of references and of definitions. */
const bracketed = /\[((?:\\.|[^\\[\]])+)\]/gs;

/** The labels that are defined, normalised for comparison, with `^` before those of notes. */
function definitionsIn(
  pieces: readonly MarkdownPiece[],
  parse: (markdown: string) => Root,
): ReadonlySet<string> {
  const defined = new Set<string>();
  for (const { markdown } of pieces) {
    if (!definition.test(markdown)) continue;
    visit(parse(markdown), (node) => {
      if (node.type === 'definition') defined.add(node.identifier);
      if (node.type === 'footnoteDefinition') defined.add(`^${node.identifier}`);
    });
  }
  return defined;
}

/**
 * Writes placeholder definitions of those labels in a piece that are defined in the text, and a
 * paragraph that ends the last definition.
 */
function definitionsFor(piece: string, defined: ReadonlySet<string>): string {
  if (defined.size === 0) return '';
  const labels = new Map<string, string>();
  for (const [, written = ''] of piece.matchAll(bracketed)) {
    // Within a quotation, the next line of a label begins with the quotation's marker.
    const label = written.replace(/[\t ]*\n[\t >]*/g, ' ').trim();
    const identifier = label
      .replace(/[\t ]+/g, ' ')
      .toLowerCase()
      .toUpperCase()
      .toLowerCase();
    if (defined.has(identifier)) labels.set(identifier, label);
  }
  const lines = [...labels.values()].map((label) => `[${label}]: x\n\n`);
  return lines.length === 0 ? '' : `${lines.join('')}x\n\n`;
}
