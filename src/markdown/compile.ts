import type { Root } from 'hast';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { annotationId, folderAddress } from '../edition/addresses.ts';
import { textOf } from '../edition/block-text.ts';
import { checkNumber } from '../edition/editions.ts';
import { annotationFile, nameFile, referenceFile } from '../edition/editorial-schema.ts';
import { fidelityFile } from '../edition/fidelity.ts';
import type { Edition } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';
import { emendationFile, ledgerFile } from '../edition/schema.ts';
import { fill, labelsFor } from '../i18n/labels.ts';
import { toEditorial } from './editorial.ts';
import { compileFragment } from './fragment.ts';
import { checkExcess } from './input/bounds.ts';
import { takeFrontMatter } from './input/front-matter.ts';
import { restore, shorten } from './input/plain.ts';
import { readYaml } from './input/read-yaml.ts';
import { decodeFolder, fileNames, type TextFolder } from './input/text-folder.ts';
import { compileIntroduction } from './introduction.ts';
import rehypeAnnotations from './plugins/rehype-annotations.ts';
import rehypeBlocks from './plugins/rehype-blocks.ts';
import rehypeEmendations from './plugins/rehype-emendations.ts';
import rehypeLedger from './plugins/rehype-ledger.ts';
import rehypeLinks from './plugins/rehype-links.ts';
import { rehypeReturnNumbers, rehypeTakeNumbers } from './plugins/rehype-numbers.ts';
import rehypeTables from './plugins/rehype-tables.ts';
import rehypeTitles from './plugins/rehype-titles.ts';
import rehypeWhitespace from './plugins/rehype-whitespace.ts';
import remarkListNumbers from './plugins/remark-list-numbers.ts';
import remarkNotes from './plugins/remark-notes.ts';
import remarkStructure from './plugins/remark-structure.ts';
import remarkUnseen from './plugins/remark-unseen.ts';
import { toEdition } from './to-edition.ts';

/** What compiling came to: an edition, unless a problem stands against it. */
export interface Compiled {
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
}

/** Makes an edition of a text’s files, or says everything that is wrong with them. */
export function compile(folder: TextFolder): Compiled {
  const { words, problems } = decodeFolder(folder);
  if (words.text === undefined) return { edition: undefined, problems };
  const file = (kind: keyof typeof fileNames): string => `${folder.path}/${fileNames[kind]}`;
  const { meta, body, problems: matter } = takeFrontMatter(file('text'), words.text);
  const excess = checkExcess(file('text'), body);
  if (excess.length > 0)
    return { edition: undefined, problems: [...problems, ...matter, ...excess] };
  const labels = labelsFor(meta?.lang ?? 'en');
  const emendations = readYaml(file('emendations'), words.emendations ?? '{}', emendationFile);
  const annotations = readYaml(file('annotations'), words.annotations ?? '[]', annotationFile);
  const names = readYaml(file('names'), words.names ?? '{"names":[]}', nameFile);
  const references = readYaml(file('references'), words.references ?? '[]', referenceFile);
  const ledger = readYaml(file('addresses'), words.addresses ?? 'null', ledgerFile.nullable(), {
    rule: 'ledger-unreadable',
    syntax: 'ledger-unreadable',
  });
  const fidelity = readYaml(file('fidelity'), words.fidelity ?? 'null', fidelityFile.nullable(), {
    rule: 'fidelity-unreadable',
    syntax: 'fidelity-unreadable',
  });
  const introduction = compileIntroduction(file('introduction'), words.introduction);
  const { short, paragraphs } = shorten(body);
  const vfile = new VFile({ path: file('text'), value: short });

  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkStructure)
    .use(remarkUnseen)
    .use(remarkListNumbers)
    .use(remarkNotes, { signs: meta?.notes ?? plainSigns, labels })
    .use(remarkRehype)
    .use(rehypeWhitespace)
    .use(rehypeTables)
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
    .use(rehypeLedger, { file: file('addresses'), ledger })
    .use(rehypeLinks)
    .use(rehypeEmendations, { file: file('emendations'), reading: emendations, labels })
    .use(rehypeAnnotations, { file: file('annotations'), reading: annotations })
    .use(rehypeReturnNumbers);

  const tree: Root = processor.runSync(restore(processor.parse(vfile), paragraphs), vfile);
  const found = vfile.data.annotations ?? [];
  const layer = toEditorial(
    { path: folder.path, names, references, introduction: introduction.introduction },
    found,
    (id) => annotations.at([annotations.data?.findIndex((a) => annotationId(a.id) === id) ?? 0]),
    tree.children.map((node) => (node.type === 'element' ? textOf([node]).text : '')),
  );
  const apparatus =
    words.apparatus === undefined
      ? { blocks: [], problems: [] }
      : compileFragment(words.apparatus, file('apparatus'), atHead);
  const credits = (meta?.credits ?? []).map((credit) =>
    compileFragment(credit, file('text'), atHead, { titles: true }),
  );
  const readings = [
    emendations,
    annotations,
    names,
    references,
    ledger,
    fidelity,
    introduction,
    apparatus,
    layer,
  ];
  const all = [
    ...problems,
    ...matter,
    ...(vfile.data.problems ?? []),
    ...[...readings, ...credits].flatMap((reading) => reading.problems),
  ];
  const { notes, departures } = vfile.data;
  if (all.length > 0 || !meta || !notes || !departures)
    return { edition: undefined, problems: all };
  const edition = toEdition(tree, {
    folder: folder.name,
    meta,
    address: meta.address ?? folderAddress(folder.name),
    notes,
    departures,
    credits: credits.flatMap(({ blocks }) => blocks),
    editorial: layer.editorial,
    numbers: vfile.data.numbers ?? new Map(),
    apparatus: apparatus.blocks,
    past: ledger.data?.editions ?? [],
    moved: ledger.data?.aliases ?? {},
    fidelity: fidelity.data ?? undefined,
  });
  const unnumbered = checkNumber(edition, ledger.data?.editions ?? [], file('text'));
  return unnumbered ? { edition: undefined, problems: [unnumbered] } : { edition, problems: [] };
}

const plainSigns = { author: { sign: '{n}' }, text: { sign: '{n}' } };

const atHead = () => ({ line: 1, column: 1 });
