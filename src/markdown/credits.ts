import type { Element, Root } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Block } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';
import type { FrontMatter } from '../edition/schema.ts';
import { textOf } from './hast-text.ts';
import rehypeTitles from './rehype-titles.ts';
import rehypeWhitespace from './rehype-whitespace.ts';
import remarkStructure from './remark-structure.ts';

/** Compiles the source page's statements about itself, which stand in the front matter as Markdown. */
export function compileCredits(
  meta: FrontMatter,
  path: string,
): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  const processor = unified()
    .use(remarkParse)
    .use(remarkStructure)
    .use(remarkRehype)
    .use(rehypeWhitespace)
    .use(rehypeTitles, { strong: meta.titles === 'strong' });
  const problems: Problem[] = [];
  const blocks = meta.credits.flatMap((credit) => {
    const vfile = new VFile({ path, value: credit });
    const tree: Root = processor.runSync(processor.parse(vfile), vfile);
    for (const said of vfile.data.problems ?? []) problems.push({ ...said, line: 1, column: 1 });
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    return elements.map((node) => ({ id: '', text: textOf([node]).text, hast: [node] }));
  });
  return { blocks, problems };
}
