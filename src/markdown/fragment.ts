import type { Element, Root } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Block } from '../edition/block.ts';
import { textOf } from '../edition/block-text.ts';
import type { Problem } from '../edition/problems.ts';
import { withoutData } from './hast-text.ts';
import { checkExcess } from './input/bounds.ts';
import { isPlainParagraph } from './input/plain.ts';
import rehypeTitles from './plugins/rehype-titles.ts';
import rehypeWhitespace, { spaced } from './plugins/rehype-whitespace.ts';
import remarkListNumbers from './plugins/remark-list-numbers.ts';
import remarkStructure from './plugins/remark-structure.ts';
import remarkUnseen from './plugins/remark-unseen.ts';

const processors = [false, true].map((strong) =>
  unified()
    .use(remarkParse)
    .use(remarkStructure)
    .use(remarkUnseen)
    .use(remarkListNumbers)
    .use(remarkRehype)
    .use(rehypeWhitespace)
    .use(rehypeTitles, { strong })
    .freeze(),
);

/**
 * Compiles a few words of Markdown that stand inside another file: a statement, a note, an
 * introduction. Problems stand at the place that is given, where the words begin; it is asked for where
 * there are any.
 */
export function compileFragment(
  markdown: string,
  file: string,
  at: () => { readonly line: number; readonly column: number },
  { titles }: { readonly titles: boolean } = { titles: false },
): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  if (isPlainParagraph(markdown)) return { blocks: [plainBlock(markdown)], problems: [] };
  const processor = processors[Number(titles)];
  const excess = checkExcess(file, markdown).map((said) => ({ ...said, ...at() }));
  if (!processor || excess.length > 0) return { blocks: [], problems: excess };
  const vfile = new VFile({ path: file, value: markdown });
  const tree: Root = processor.runSync(processor.parse(vfile), vfile);
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  return {
    blocks: elements.map((node) => ({
      id: '',
      text: textOf([node]).text,
      hast: [withoutData(node)],
    })),
    problems: (vfile.data.problems ?? []).map((said) => ({ ...said, ...at() })),
  };
}

/** The block that the processors make of a plain paragraph. */
function plainBlock(markdown: string): Block {
  const text = spaced(markdown);
  const children = [{ type: 'text', value: text } as const];
  return {
    id: '',
    text: text.trimEnd(),
    hast: [{ type: 'element', tagName: 'p', properties: {}, children }],
  };
}
