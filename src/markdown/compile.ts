import type { Root } from 'hast';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { folderAddress } from '../edition/addresses.ts';
import { textOf } from '../edition/block-text.ts';
import { sameNumber } from '../edition/editions.ts';
import type { Edition } from '../edition/model.ts';
import { isSeveral } from '../edition/persons.ts';
import { isWarning, type Problem, ruleMessage } from '../edition/problems.ts';
import type { TextLink } from '../edition/text-links.ts';
import { fill } from '../i18n/fill.ts';
import { labelsFor } from '../i18n/labels.ts';
import { checkOwnLinks } from './check-own-links.ts';
import { toEditorial } from './editorial.ts';
import { compileFragment } from './fragment.ts';
import { checkExcess } from './input/bounds.ts';
import { takeFrontMatter } from './input/front-matter.ts';
import { decodeFolder, type FileKind, type TextFolder } from './input/text-folder.ts';
import { unusedFiles } from './input/unused-files.ts';
import { parse } from './parse.ts';
import rehypeAccessible from './plugins/rehype-accessible.ts';
import rehypeAnnotations from './plugins/rehype-annotations.ts';
import rehypeBlocks from './plugins/rehype-blocks.ts';
import rehypeEmendations from './plugins/rehype-emendations.ts';
import rehypeHeadings from './plugins/rehype-headings.ts';
import rehypeLedger from './plugins/rehype-ledger.ts';
import rehypeLinks from './plugins/rehype-links.ts';
import rehypeQuotations from './plugins/rehype-quotations.ts';
import rehypeTables from './plugins/rehype-tables.ts';
import rehypeTitles from './plugins/rehype-titles.ts';
import rehypeWhitespace from './plugins/rehype-whitespace.ts';
import remarkAccidents from './plugins/remark-accidents.ts';
import remarkFigures from './plugins/remark-figures.ts';
import remarkForeignMarkup from './plugins/remark-foreign-markup.ts';
import remarkHtml from './plugins/remark-html.ts';
import remarkImages from './plugins/remark-images.ts';
import remarkListNumbers from './plugins/remark-list-numbers.ts';
import remarkNoteSlips from './plugins/remark-note-slips.ts';
import remarkNotes from './plugins/remark-notes.ts';
import remarkNotesInLinks from './plugins/remark-notes-in-links.ts';
import remarkNotesOfParts from './plugins/remark-notes-of-parts.ts';
import remarkStructure from './plugins/remark-structure.ts';
import remarkUnseen from './plugins/remark-unseen.ts';
import remarkVerse from './plugins/remark-verse.ts';
import { problemsOf } from './problems-of.ts';
import { readBeside } from './read-beside.ts';
import { toEdition } from './to-edition.ts';

/** Result of compiling a text; there is no edition if there are problems. */
export interface Compiled {
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
  /** Possible mistakes, which do not prevent an edition. */
  readonly warnings: readonly Problem[];
  /** Links to other pages of the site, to be checked once all texts are known. */
  readonly links: readonly TextLink[];
}

/**
 * Compiles a text's files to an edition, or reports their problems; stops early if the text itself
 * cannot be processed.
 */
export function compile(folder: TextFolder): Compiled {
  const files = decodeFolder(folder);
  const broken = Object.values(files).filter(({ messages }) => messages.length > 0);
  const reported = [...(folder.problems ?? [])];
  const usable = (kind: FileKind): VFile | undefined =>
    files[kind]?.messages.length === 0 ? files[kind] : undefined;
  const home = { folder: folder.name, addresses: folder.addresses ?? {} };
  for (const file of Object.values(files)) file.data.home = home;
  const text = usable('text');
  if (!text) return compiled(undefined, broken, reported);
  const { matter, body } = takeFrontMatter(text);
  if (checkExcess(text, body)) return compiled(undefined, [...broken, text], reported);

  const {
    emendations,
    annotations,
    names,
    quotations,
    references,
    ledger,
    fidelity,
    introduction,
  } = readBeside(folder.path, usable);
  const meta = matter.data;
  const labels = labelsFor(meta?.lang ?? 'en');
  const address = meta?.address ?? folderAddress(folder.name);
  for (const key of ['author', 'translator', 'editor'] as const)
    for (const name of meta?.[key] ?? [])
      if (typeof name === 'string' && isSeveral(name))
        text.message(...ruleMessage('author-several', matter.at([key]), name));

  const processor = unified()
    .use(remarkHtml)
    .use(remarkStructure, { title: meta?.title, hasImages: true })
    .use(remarkImages, { images: folder.images ?? {}, others: folder.others ?? [] })
    .use(remarkFigures)
    .use(remarkUnseen)
    .use(remarkAccidents)
    .use(remarkForeignMarkup)
    .use(remarkNoteSlips)
    .use(remarkListNumbers)
    .use(remarkVerse)
    .use(remarkNotesInLinks)
    .use(remarkNotesOfParts)
    .use(remarkNotes, { signs: meta?.notes ?? plainSigns, labels })
    .use(remarkRehype)
    .use(rehypeWhitespace)
    .use(rehypeTables)
    .use(rehypeAccessible, { labels })
    .use(rehypeTitles, { strong: meta?.titles === 'strong' })
    .use(rehypeHeadings, { published: ledger.data?.places ?? [] })
    .use(rehypeSlug)
    .use(rehypeAutolinkHeadings, {
      behavior: 'after',
      group: { type: 'element', tagName: 'div', properties: {}, children: [] },
      properties: ({ data }) => ({
        dataAnchor: '',
        ariaLabel: fill(labels.heading, { title: data?.heading ?? '' }),
      }),
      content: { type: 'text', value: '#' },
    })
    .use(rehypeBlocks, { matter, ledger: ledger.data })
    // Without valid front matter it is unknown which paragraphs get numbers, so ids are not compared.
    .use(meta ? [[rehypeLedger, { ledger }]] : [])
    .use(rehypeLinks, { address })
    .use(rehypeEmendations, { reading: emendations, labels })
    .use(rehypeQuotations, { reading: quotations })
    .use(rehypeAnnotations, { reading: annotations });

  const tree: Root = processor.runSync(parse(text, body), text);
  const images = text.data.images ?? [];
  reported.push(...unusedFiles(folder, text.data.named));
  const editorial = toEditorial(
    { annotations, names, references, quotations, introduction },
    text.data.annotations ?? [],
    text.data.quotations ?? [],
    tree.children.map((node) => (node.type === 'element' ? textOf([node]).text : '')),
  );
  const file = usable('apparatus');
  const apparatus = file ? compileFragment(String(file.value), { file, at: (place) => place }) : [];
  const credits = (meta?.credits ?? []).flatMap((credit, i) =>
    compileFragment(credit, { file: text, at: () => matter.at(['credits', i]), titles: true }),
  );
  const all = [
    ...new Set([
      ...broken,
      text,
      ...[emendations, annotations, names, references, quotations, ledger, fidelity].map(
        ({ file }) => file,
      ),
      ...Object.values(files),
    ]),
  ];
  const { notes, departures } = text.data;
  if (!meta || !notes || !departures) return compiled(undefined, all, reported);
  const edition = toEdition(tree, {
    folder: folder.name,
    meta,
    address,
    notes,
    ...departures,
    images,
    credits,
    ...editorial,
    apparatus,
    past: ledger.data?.editions ?? [],
    moved: ledger.data?.aliases ?? {},
    fidelity: fidelity.data ?? undefined,
  });
  checkOwnLinks(edition, all);
  const made = compiled(edition, all, reported);
  const same = made.edition && sameNumber(edition, ledger.data?.editions ?? []);
  if (!same) return made;
  const place = matter.at(['edition', 'version']);
  text.message(...ruleMessage('edition-unnumbered', place, same.version, same.date));
  return compiled(undefined, all, reported);
}

/** The result of `compile`, without the edition if a problem other than a warning was reported. */
function compiled(
  edition: Edition | undefined,
  files: readonly VFile[],
  reported: readonly Problem[],
): Compiled {
  const all = [...reported, ...files.flatMap(problemsOf)];
  const problems = all.filter((one) => !isWarning(one));
  const warnings = all.filter(isWarning);
  const links = files.flatMap((file) => file.data.links ?? []);
  return { edition: problems.length > 0 ? undefined : edition, problems, warnings, links };
}

const plainSigns = { author: { sign: '{n}' }, text: { sign: '{n}' } };
