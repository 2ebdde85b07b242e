import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { withEmphasis, withoutAdded } from './input/emphasis.ts';
import { parsePieces } from './input/parse-pieces.ts';
import { restore, shorten } from './input/plain.ts';

/** Parses GitHub-flavoured Markdown, in which a single “~” is not markup. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** A range of Markdown and its replacement. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Parses the body of a text. Markdown can treat text next to a comment or a bare URL as part of it;
 * if so, the two are separated in the source, which is parsed again. The source that was parsed
 * last is stored in `file`; separating does not change its line numbers.
 */
export function parse(file: VFile, body: string): Root {
  const { short, paragraphs } = shorten(body);
  const emphasised = withEmphasis(short);
  const parsed = (markdown: string): Root => {
    file.value = markdown;
    return parsePieces(markdown, (piece) => parser.parse(piece));
  };
  const tree = parsed(emphasised);
  const edits = [...commentEdits(tree, emphasised), ...addressEdits(tree, emphasised)];
  const whole = edits.length === 0 ? tree : parsed(edited(emphasised, edits));
  return restore(emphasised === short ? whole : withoutAdded(whole), paragraphs);
}

function edited(source: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + source.slice(at);
}

/** Removes comments from lines with other text, because Markdown would parse the text as HTML. */
function commentEdits(tree: Root, source: string): readonly Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'html', ({ position }, _, parent) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const isBlock = parent?.type !== 'paragraph' && parent?.type !== 'heading';
    const html = source.slice(start.offset, end.offset);
    if (!isBlock || html.replace(/<!--[\s\S]*?-->/g, '').trim() === '') return;
    for (const { 0: comment, index } of html.matchAll(/[ \t]*<!--[\s\S]*?-->/g)) {
      // In a block quotation or a list, a comment of several lines includes the markers of those
      // lines, which must stay.
      if (comment.includes('\n') && parent?.type !== 'root') continue;
      const isFirst = html.slice(0, index).trim() === '';
      const space = isFirst
        ? (/^[ \t]*/.exec(html.slice(index + comment.length))?.[0].length ?? 0)
        : 0;
      const from = start.offset + index;
      const text = comment.replace(/[^\n]/g, '');
      edits.push({ start: from, end: from + comment.length + space, text });
    }
  });
  return edits;
}

/**
 * What should end a bare URL: a note reference, a quotation mark, an ellipsis or full-width
 * punctuation.
 */
const afterAddress =
  /\[\^|[\u2018-\u201f\u2026\u2039\u203a\u00ab\u00bb\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

/** Edits that mark where a bare URL ends, if the text after it does not belong to it. */
function addressEdits(tree: Root, source: string): readonly Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'link', ({ position, children: [words] }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || words?.type !== 'text') return;
    const written = source.slice(start.offset, end.offset);
    if (written !== words.value) return;
    const cut = written.search(afterAddress);
    if (cut < 0) return;
    const address = written.slice(0, cut).replace(/[.,;:!?'"*_~]+$/, '');
    if (!/^(?:https?:\/\/|www\.)[^.]*[^.]/i.test(address)) return;
    const text = address.startsWith('www.')
      ? `[${address.replace(/[^\w.]/g, '\\$&')}](<http://${address}>)`
      : `<${address}>`;
    edits.push({ start: start.offset, end: start.offset + address.length, text });
  });
  return edits;
}
