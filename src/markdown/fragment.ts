import type { Element, ElementContent, Root } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Block } from '../edition/block.ts';
import { textOf } from '../edition/block-text.ts';
import type { Point } from '../edition/problems.ts';
import { withoutData } from './hast-text.ts';
import { checkExcess } from './input/bounds.ts';
import { isPlainParagraph } from './input/plain.ts';
import rehypeFragmentLinks from './plugins/rehype-fragment-links.ts';
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
    .use(rehypeFragmentLinks)
    .freeze(),
);

/** Where a fragment (Markdown other than the text itself) is, and how it is read. */
interface Within {
  /** The file that contains the fragment; problems are reported on it. */
  readonly file: VFile;
  /** Maps a position in the fragment to one in the file. */
  readonly at: (inside: Point) => Point;
  /** Whether strong emphasis marks titles of works. */
  readonly titles?: boolean;
}

/** Compiles Markdown other than the text itself, such as the body of an annotation. */
export function compileFragment(
  markdown: string,
  { file, at, titles = false }: Within,
): readonly Block[] {
  if (isPlainParagraph(markdown)) return [plainBlock(markdown)];
  const processor = processors[Number(titles)];
  const own = new VFile({ path: file.path, value: markdown });
  if (file.data.home) own.data.home = file.data.home;
  const isExcessive = checkExcess(own);
  const tree: Root | undefined =
    processor && !isExcessive ? processor.runSync(processor.parse(own), own) : undefined;
  for (const { reason, ruleId, line = 1, column = 1 } of own.messages)
    file.message(reason, { ...(ruleId && { ruleId }), place: at({ line, column }) });
  for (const kind of ['links', 'ownLinks'] as const) {
    const found = (own.data[kind] ?? []).map((link) => ({ ...link, ...at(link) }));
    if (found.length > 0) file.data[kind] = [...(file.data[kind] ?? []), ...found];
  }
  const elements = tree?.children.filter((node): node is Element => node.type === 'element') ?? [];
  return elements.map((node) => ({
    id: '',
    text: textOf([node]).text,
    hast: [withoutData(node)],
  }));
}

/** Compiles a line of Markdown other than the text itself, to plain text and to hast. */
export function compileInline(
  markdown: string,
  within: Within,
): { readonly text: string; readonly hast: readonly ElementContent[] } {
  const blocks = compileFragment(markdown, within);
  return {
    text: blocks.map(({ text }) => text).join(' '),
    hast: blocks.flatMap(({ hast }) =>
      hast.flatMap((node) => (node.type === 'element' ? node.children : [])),
    ),
  };
}

/** The block that the processors would make of a paragraph without markup. */
function plainBlock(markdown: string): Block {
  const text = spaced(markdown);
  const children = [{ type: 'text', value: text } as const];
  return {
    id: '',
    text: text.trimEnd(),
    hast: [{ type: 'element', tagName: 'p', properties: {}, children }],
  };
}
