import type { Root } from 'hast';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { folderAddress } from '../edition/addresses.ts';
import { fill, labelsFor } from '../edition/labels.ts';
import type { Edition } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';
import { emendationFile, ledgerFile } from '../edition/schema.ts';
import { compileCredits } from './credits.ts';
import { decode } from './decode.ts';
import { takeFrontMatter } from './front-matter.ts';
import { textOf } from './hast-text.ts';
import { type Reading, readYaml } from './read-yaml.ts';
import rehypeBlocks from './rehype-blocks.ts';
import rehypeEmendations from './rehype-emendations.ts';
import rehypeLinks from './rehype-links.ts';
import { rehypeReturnNumbers, rehypeTakeNumbers } from './rehype-numbers.ts';
import rehypeTitles from './rehype-titles.ts';
import rehypeWhitespace from './rehype-whitespace.ts';
import remarkNotes from './remark-notes.ts';
import remarkStructure from './remark-structure.ts';
import { toEdition } from './to-edition.ts';

/** The files of one text, as bytes; `path` is the folder's path from the project's, for messages. */
export interface TextFolder {
  readonly name: string;
  readonly path: string;
  readonly text: Uint8Array;
  readonly emendations?: Uint8Array | undefined;
  readonly addresses?: Uint8Array | undefined;
}

/** What compiling came to: an edition, unless a problem stands against it. */
export interface Compiled {
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
}

/** Makes an edition of a text’s files, or says everything that is wrong with them. */
export function compile(folder: TextFolder): Compiled {
  const path = `${folder.path}/text.md`;
  const { text, problems: encoding } = decode(path, folder.text);
  if (encoding.length > 0) return { edition: undefined, problems: encoding };
  const { meta, body, problems } = takeFrontMatter(path, text);
  const emendations = readBeside(folder, 'emendations', emendationFile);
  const ledger = readBeside(folder, 'addresses', ledgerFile);
  const labels = labelsFor(meta?.lang ?? 'en');
  const vfile = new VFile({ path, value: body });

  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkStructure)
    .use(remarkNotes, { signs: meta?.notes ?? plainSigns, labels })
    .use(remarkRehype)
    .use(rehypeWhitespace)
    .use(rehypeTitles, { strong: meta?.titles === 'strong' })
    .use(rehypeTakeNumbers)
    .use(rehypeSlug)
    .use(rehypeAutolinkHeadings, {
      behavior: 'after',
      group: { type: 'element', tagName: 'div', properties: {}, children: [] },
      properties: (heading) => ({
        dataAnchor: '',
        ariaLabel: fill(labels.heading, { title: textOf([heading]).text }),
      }),
      content: { type: 'text', value: '#' },
    })
    .use(rehypeBlocks, { dateline: meta?.dateline ?? false, ledger: ledger.data })
    .use(rehypeLinks)
    .use(rehypeEmendations, {
      labels,
      source: emendations.data && {
        file: `${folder.path}/emendations.yaml`,
        data: emendations.data,
        at: emendations.at,
      },
    })
    .use(rehypeReturnNumbers);

  const tree: Root = processor.runSync(processor.parse(vfile), vfile);
  const all = [
    ...problems,
    ...emendations.problems,
    ...ledger.problems,
    ...(vfile.data.problems ?? []),
  ];
  const credits = meta ? compileCredits(meta, path) : { blocks: [], problems: [] };
  all.push(...credits.problems);
  const { notes, departures } = vfile.data;
  if (all.length > 0 || !meta || !notes || !departures)
    return { edition: undefined, problems: all };
  const address = meta.address ?? folderAddress(folder.name);
  const edition = toEdition(tree, {
    folder: folder.name,
    meta,
    address,
    notes,
    departures,
    credits: credits.blocks,
  });
  return { edition, problems: [] };
}

const plainSigns = { author: { sign: '{n}' }, text: { sign: '{n}' } };

/** Reads one of the files beside the text; a missing one holds nothing. */
function readBeside<S extends z.ZodType>(
  folder: TextFolder,
  name: 'emendations' | 'addresses',
  schema: S,
): Reading<z.infer<S>> {
  const file = `${folder.path}/${name}.${name === 'addresses' ? 'json' : 'yaml'}`;
  const bytes = folder[name];
  const nowhere = () => ({ line: 1, column: 1 });
  if (!bytes) return { data: undefined, problems: [], at: nowhere };
  const { text, problems } = decode(file, bytes);
  return problems.length > 0
    ? { data: undefined, problems, at: nowhere }
    : readYaml(file, text, schema);
}
