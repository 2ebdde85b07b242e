import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../edition/block.ts';
import type { Edition, Section } from '../../edition/model.ts';
import { type Labels, labelsFor } from '../../i18n/labels.ts';
import { bibliographyOf } from '../citations/bibliography.ts';
import { type Publication, withAbsoluteLinks } from '../publication.ts';
import { bookBlock, bookHeading } from './blocks.ts';
import { annotationsOf, bibliographyListOf, introductionOf } from './editorial.ts';
import { colophonOf, frontOf } from './front-matter.ts';
import { doubtsOf, emendationsOf, notesOf } from './notes.ts';

/**
 * An edition laid out from the first page to the last, for its downloads.
 *
 * It is HTML that any format can be made from: ids are those of the text's page; `span.number` and
 * `p.number` are paragraph numbers; `a[role=doc-noteref]` are links to notes, annotations,
 * emendations and doubts; `ol.notes` lists notes, each beginning with its sign or its place, as a
 * backlink unless the note is uncited.
 */
export interface Book {
  readonly edition: Edition;
  readonly labels: Labels;
  readonly words: Labels['downloads'];
  readonly publication: Publication;
  /** Contents of the title page: title, author, date, edition, rights. */
  readonly front: readonly Element[];
  readonly parts: readonly BookPart[];
}

/** A part of the book; in an EPUB, a page of its own. */
export interface BookPart {
  /** Id of its heading. */
  readonly id: string;
  readonly kind: 'head' | 'text' | 'notes' | 'editorial' | 'bibliography' | 'colophon';
  readonly hast: readonly Element[];
  /** Its headings; the first is the part's own. */
  readonly contents: readonly ContentsEntry[];
}

/** An entry in the table of contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  /** 1 for the heading of a part; for other headings, 1 plus the number of enclosing sections. */
  readonly level: number;
}

/**
 * Lays out an edition: headnote, text, notes, emendations, doubtful readings, introduction,
 * annotations, sources and colophon.
 */
export function bookOf(published: Edition, publication: Publication): Book {
  const edition = withAbsoluteLinks(published, publication);
  const labels = labelsFor(edition.lang);
  const { downloads: words } = labels;
  const block = bookBlock(labels);
  const works = bibliographyOf(edition);
  const editorial = (id: string, title: string, hast: readonly Element[]): BookPart[] =>
    hast.length > 0 ? [part(id, 'editorial', title, hast)] : [];
  return {
    edition,
    labels,
    words,
    publication,
    front: frontOf(edition, labels, words, publication),
    parts: [
      ...(edition.header.length > 0
        ? [part('ui-headnote', 'head', labels.provenance, edition.header.flatMap(block))]
        : []),
      ...divisionsOf(edition, block),
      ...edition.notes.map((series) =>
        part(
          `ui-notes-${series.name}`,
          'notes',
          series.heading ?? labels.notes[`${series.name}Heading`],
          notesOf(series, labels),
        ),
      ),
      ...editorial('ui-emendations', labels.emendations.heading, emendationsOf(edition, labels)),
      ...editorial('ui-doubts', labels.emendations.doubts, doubtsOf(edition, labels, words.doubts)),
      ...editorial(
        'ui-introduction',
        labels.editorial.introduction,
        introductionOf(edition, labels, works),
      ),
      ...editorial(
        'ui-annotations',
        labels.editorial.heading,
        annotationsOf(edition, labels, works, publication),
      ),
      ...(works.length > 0
        ? [part('ui-sources', 'bibliography', labels.bibliography.title, bibliographyListOf(works))]
        : []),
      part('ui-colophon', 'colophon', labels.colophon.heading, colophonOf(edition, labels)),
    ],
  };
}

const part = (
  id: string,
  kind: BookPart['kind'],
  title: string,
  hast: readonly Element[],
): BookPart => ({
  id,
  kind,
  hast: [h('h2', { id }, title), ...hast],
  contents: [{ id, title, level: 1 }],
});

/**
 * The body of the text: a part begins at the first section and at each one whose heading is an
 * `h2`; the dateline ends the last part.
 */
function divisionsOf({ title, sections, dateline }: Edition, block: Layout): readonly BookPart[] {
  const starts = sections.flatMap(({ depth }, i) => (depth === 2 || i === 0 ? [i] : []));
  return starts.map((start, i): BookPart => {
    const end = starts[i + 1] ?? sections.length;
    const inside = sections.slice(start, end);
    const last = end === sections.length && dateline ? block(dateline) : [];
    const contents = entriesOf(inside, title.text);
    return {
      id: contents[0]?.id ?? openingId,
      kind: 'text',
      hast: [...inside.flatMap((section) => sectionOf(section, title.text, block)), ...last],
      contents,
    };
  });
}

/** Lays out a block. */
type Layout = (block: Block) => readonly Element[];

const sectionOf = (section: Section, title: string, block: Layout): readonly Element[] => [
  isNamed(section)
    ? bookHeading(section.heading, section.depth)
    : h('h2.title-again', { id: openingId }, title),
  ...section.blocks.flatMap(block),
];

/** Whether a section has a heading; text before the first heading has none. */
const isNamed = ({ heading }: Section): boolean => heading.id !== '';

/**
 * Id of the heading that a book adds above text before the first heading: every part needs a
 * heading, so the title is repeated.
 */
const openingId = 'ui-text';

/**
 * Removes the repeated title above text without a heading, for formats that print the title right
 * before the text.
 */
export const withoutTitleAgain = (hast: readonly Element[]): readonly Element[] =>
  hast.filter(({ properties }) => String(properties['className'] ?? '') !== 'title-again');

/** Lists the headings of sections; an h4 right below an h2 is one level deeper, not two. */
function entriesOf(sections: readonly Section[], title: string): readonly ContentsEntry[] {
  const open: number[] = [];
  return sections.map((section) => {
    const { id, number, heading, depth } = section;
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return isNamed(section)
      ? { id, title: [number, heading.text].filter(Boolean).join(' '), level: open.length }
      : { id: openingId, title, level: open.length };
  });
}

/** Lists all ids in an element, its own first. */
export const idsOf = ({ properties: { id }, children }: Element): readonly string[] => [
  ...(typeof id === 'string' ? [id] : []),
  ...children.flatMap((child) => (child.type === 'element' ? idsOf(child) : [])),
];
