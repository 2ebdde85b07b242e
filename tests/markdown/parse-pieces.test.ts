import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { parsePieces, piecesOf } from '../../src/markdown/input/parse-pieces.ts';
import { runs } from '../fuzz.ts';
import { markdown } from './some-markdown.ts';

/* `FUZZ=200 npx vitest run tests/markdown/parse-pieces` runs longer; a failure prints its seed. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const parse = (text: string): Root => processor.parse(text);

it('Parsing in pieces equals parsing the whole text, positions included', () => {
  const texts = fc
    .array(markdown, { maxLength: 4 })
    // A byte order mark has been removed before.
    .map((parts) => parts.join('\n\n').replace(/^\ufeff+/, ''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(parsePieces(text, parse, 1)).toEqual(parse(text));
    }),
    { numRuns: runs(500) },
  );
});

it('A list item without words is parsed with what is before it', () => {
  const text = '\t# \n\n*';
  expect(parsePieces(text, parse, 1)).toEqual(parse(text));
});

const linesOfLongest = (text: string): number =>
  Math.max(...piecesOf(text).map((piece) => piece.markdown.split('\n').length));

it.each([
  ['quotations', '> Quoted words.\n\n'],
  ['lists between paragraphs', '- an item\n- another\n\nA paragraph.\n\n'],
  ['notes', 'Words[^1].\n\n[^1]: A note.\n\n'],
  ['code', '```\na\n\nb\n```\n\nA *paragraph*.\n\n'],
])('Pieces of a text with 5,000 %s are short', (_, block) => {
  expect(linesOfLongest(block.repeat(5000))).toBeLessThan(420);
});

it('Pieces together are the text', () => {
  const text = '> Quoted words.\n\n- an item\n\nWords[^1].\n\n'.repeat(500);
  expect(
    piecesOf(text)
      .map((piece) => piece.markdown)
      .join(''),
  ).toBe(text);
});

it('A reference finds its definition in another piece', () => {
  const between = 'A paragraph.\n\n'.repeat(500);
  const text = `Words[^Eins] and [a work][w].\n\n${between}[^eins]: A note.\n\n[W]: https://a.example/\n`;
  expect(parsePieces(text, parse)).toEqual(parse(text));
});
