import type { Element, Root } from 'hast';
import { datelineId, titleId } from '../edition/addresses.ts';
import type { Block } from '../edition/block.ts';
import { textOf } from '../edition/block-text.ts';
import { fingerprintOf } from '../edition/editions.ts';
import type { Editorial } from '../edition/editorial.ts';
import type { FrontMatter } from '../edition/front-matter-schema.ts';
import type { Edition, Note, NoteSeries, PastEdition, Section } from '../edition/model.ts';
import { creatorsOf, joined, printedName } from '../edition/persons.ts';
import { rightsOf } from '../edition/rights.ts';
import { withoutData } from './hast-text.ts';
import { headingOf } from './plugins/rehype-blocks.ts';
import type { Departures } from './plugins/rehype-emendations.ts';
import type { FoundNote } from './plugins/remark-notes.ts';
import { readingMinutes } from './reading-minutes.ts';

/** The properties that an edition gets as they are. */
type Kept = Departures &
  Editorial &
  Pick<Edition, 'folder' | 'address' | 'images' | 'credits' | 'apparatus' | 'moved' | 'fidelity'>;

/** Makes an edition from the processed tree, which it divides, and what the plugins found. */
export function toEdition(
  tree: Root,
  found: Kept & {
    readonly meta: FrontMatter;
    readonly notes: readonly FoundNote[];
    readonly past: readonly PastEdition[];
  },
): Edition {
  const { meta, notes, past, ...kept } = found;
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  const closing = elements.find((node) => node.properties['id'] === datelineId);
  const flow = elements.filter((node) => node.tagName !== 'li' && node !== closing);
  const first = flow.findIndex((node) => headingOf(node));
  const opening = first < 0 ? flow : flow.slice(0, first);
  const header = meta.headnote ? opening.map(asBlock) : [];
  const series = toSeries(elements, notes, meta);
  const title: Block = {
    id: titleId,
    text: meta.title,
    hast: [{ type: 'text', value: meta.title }],
  };
  const sections = [
    ...(opening.length > 0 && !meta.headnote ? [untitled(title, opening)] : []),
    ...toSections(first < 0 ? [] : flow.slice(first)),
  ];
  const all = [...header, ...sections.flatMap((s) => s.blocks), ...series.flatMap((s) => s.notes)];
  const dateline = closing && asBlock(closing);
  const words = { title, header, sections, dateline, notes: series, lang: meta.lang };
  const { version, date, changes } = meta.edition;
  const present = { version, date, changes, fingerprint: fingerprintOf(words) };
  const isKnown = past.some((one) => one.version === version);
  const history = (isKnown ? past : [...past, present]).toReversed();
  return {
    title,
    subtitle: meta.subtitle,
    author: joined(
      meta.author.map((one) => (typeof one === 'string' ? one : printedName(one))),
      meta.lang,
    ),
    creators: creatorsOf(meta.author),
    translators: creatorsOf(meta.translator),
    editors: creatorsOf(meta.editor),
    date: meta.date ?? '',
    lang: meta.lang,
    description: meta.description,
    version: { number: meta.edition.version, date: meta.edition.date, editor: meta.edition.editor },
    rights: rightsOf(meta.rights),
    source: meta.source,
    minutes: minutes(all),
    header,
    sections,
    dateline,
    notes: series,
    ...kept,
    history,
    titles: meta.titles === 'strong',
    aliases: meta.aliases,
  };
}

/** The section of the blocks before the first heading, or of all blocks if there is no heading. */
function untitled({ id, text }: Block, body: readonly Element[]): Section {
  const blocks = body.map(asBlock);
  const heading: Block = { id: '', text, hast: [] };
  return { id, depth: 2, number: '', heading, blocks, minutes: minutes(blocks) };
}

/** Makes a section of each heading and the blocks up to the next. */
function toSections(body: readonly Element[]): readonly Section[] {
  const sections: { heading: Element; own: Element; blocks: Block[] }[] = [];
  for (const node of body) {
    const own = headingOf(node);
    if (own) sections.push({ heading: node, own, blocks: [] });
    else sections.at(-1)?.blocks.push(asBlock(node));
  }
  return sections.map(({ heading, own, blocks }): Section => {
    const number = own.data?.number ?? '';
    const text = textOf([own]).text.slice(number.length).trim();
    const id = String(own.properties['id']);
    return {
      id,
      depth: depthOf(own),
      number: number.trim(),
      heading: { id, text, hast: [withoutData(heading)] },
      blocks,
      minutes: minutes(blocks),
    };
  });
}

const depthOf = (heading: Element): Section['depth'] => {
  const depth = Number(heading.tagName.slice(1));
  return depth === 3 || depth === 4 || depth === 5 || depth === 6 ? depth : 2;
};

function toSeries(
  elements: readonly Element[],
  notes: readonly FoundNote[],
  meta: FrontMatter,
): readonly NoteSeries[] {
  const bodies = new Map(elements.map((node) => [node.properties['id'], node]));
  return (['author', 'text'] as const).flatMap((name): NoteSeries[] => {
    const own = notes.flatMap((note): Note[] => {
      const body = note.series === name ? bodies.get(note.id) : undefined;
      if (!body) return [];
      const { id, sign, label, references } = note;
      return [{ ...asBlock(body), id, sign, label, references }];
    });
    return own.length > 0 ? [{ name, heading: meta.notes[name].heading, notes: own }] : [];
  });
}

const asBlock = (node: Element): Block => ({
  id: String(node.properties['id'] ?? ''),
  text: textOf([node]).text,
  hast: [withoutData(node)],
});

const minutes = (blocks: readonly Block[]): number =>
  readingMinutes(blocks.map(({ text }) => text));
