import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { compileFragment } from '../../src/markdown/fragment.ts';
import { isPlainParagraph, restore, shorten } from '../../src/markdown/input/plain.ts';
import { runs } from '../fuzz.ts';
import { markdown, prose, signs } from './some-markdown.ts';

/* `FUZZ=200 npx vitest run tests/markdown/plain` runs longer; a failure prints its seed. */
const cases = runs(500);
const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** A tree reduced to what matters: the start of each node, except within plain paragraphs. */
function parsed(tree: Root): Root {
  visit(tree, (node, _, parent) => {
    const start = node.position?.start;
    node.position = undefined;
    if (start && node.type !== 'text' && parent)
      Object.assign(node, { at: [start.line, start.column] });
  });
  return tree;
}

const whole = (markdown: string): Root => parsed(processor.parse(markdown));

function inShort(markdown: string): Root {
  const { short, paragraphs } = shorten(markdown);
  return parsed(restore(processor.parse(short), paragraphs));
}

it('Parsing without plain paragraphs, and adding them, equals parsing the whole text', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(inShort(text)).toEqual(whole(text));
    }),
    { numRuns: cases },
  );
});

it('The shortcut for a plain paragraph equals processing it', () => {
  const made = (text: string) => {
    const file = new VFile({ path: 'notes.yaml' });
    const blocks = compileFragment(text, { file, at: (place) => place });
    return { blocks, messages: file.messages };
  };
  const paragraph = fc
    .array(fc.constantFrom(...[...prose, ...signs].filter((sign) => !sign.startsWith('\n\n'))), {
      minLength: 1,
      maxLength: 5,
    })
    .map((pieces) => pieces.join(''))
    .filter(isPlainParagraph);
  fc.assert(
    fc.property(paragraph, (text) => {
      expect(made(text)).toEqual(made(`${text}\n\n<!-- -->`));
    }),
    { numRuns: cases },
  );
});

it('Most text without markup skips the parser', () => {
  const { short, paragraphs } = shorten('# One\n\nTwo\nand more.\n\nThree *four*.\n\n“Five.”\n');
  expect(short).toBe('# One\n\nx\n\n\nThree *four*.\n\nx\n');
  expect([...paragraphs]).toEqual([
    [3, 'Two\nand more.'],
    [8, '“Five.”'],
  ]);
});
