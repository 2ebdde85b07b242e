import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { nameAnchor } from '../../edition/addresses.ts';
import type { Block } from '../../edition/block.ts';
import { directionOf } from '../../edition/direction.ts';
import type { Edition, Emendation, Section } from '../../edition/model.ts';
import { occurrencesOf } from '../../edition/occurrences.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { flowOf } from './flow.ts';
import { witnesses, xmlId } from './ids.ts';
import type { Mark } from './marks.ts';
import { quotedOf } from './quotations.ts';

/**
 * The text: title and headnote in front, sections in the body, the notes of both series at the
 * back, because a note can be cited twice; an empty `ptr` replaces each note reference, so that the
 * body contains only the author's text.
 */
export function textElementOf(edition: Edition): Element {
  const marks = marksOf(edition);
  const flow = (block: Block): ElementContent[] => flowOf(block, marks.get(block.id) ?? []);
  const labels = labelsFor(edition.lang);
  const front = x('front', [
    x('titlePage', [
      x('docTitle', [
        x('titlePart', { 'xml:id': edition.title.id }, flow(edition.title)),
        ...(edition.subtitle ? [x('titlePart', { type: 'sub' }, edition.subtitle)] : []),
      ]),
      x('docAuthor', edition.author),
      ...(edition.date ? [x('docDate', edition.date)] : []),
    ]),
    ...(edition.header.length > 0
      ? [
          x(
            'div',
            { type: 'headnote' },
            edition.header.flatMap((block) => identified(block, flow)),
          ),
        ]
      : []),
  ]);
  const body = x('body', [
    ...divisionsOf(edition.sections, flow),
    ...(edition.dateline ? [closerOf(edition.dateline, flow)] : []),
  ]);
  const back = edition.notes.map(({ name, heading, notes }) =>
    x('div', { type: 'notes', subtype: name }, [
      x('head', heading ?? labels.notes[`${name}Heading`]),
      ...notes.map((note) =>
        x(
          'note',
          { 'xml:id': note.id, type: name, place: 'end', n: note.sign },
          flow(note).flatMap(bare),
        ),
      ),
    ]),
  );
  // TEI has no attribute for the direction of writing, so CSS is used.
  const style = directionOf(edition.lang) === 'rtl' ? { style: 'direction: rtl' } : {};
  return x('text', style, [front, body, ...(back.length > 0 ? [x('back', back)] : [])]);
}

/** Unwraps the list item around a note. */
const bare = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && node.name === 'item' ? node.children : [node];

/** Converts a block, with its id on its first element. */
const identified = (block: Block, flow: (block: Block) => ElementContent[]): ElementContent[] =>
  flow(block).map((node, i) =>
    node.type === 'element' && i === 0 && block.id
      ? { ...node, attributes: { 'xml:id': xmlId(block.id), ...node.attributes } }
      : node,
  );

/** Converts sections to divisions, nested by the level of their headings. */
function divisionsOf(
  sections: readonly Section[],
  flow: (block: Block) => ElementContent[],
): readonly Element[] {
  const [first, ...rest] = sections;
  if (!first) return [];
  const next = rest.findIndex(({ depth }) => depth <= first.depth);
  const end = next < 0 ? rest.length : next;
  const { id, number, heading, blocks } = first;
  // The section before the first heading has no heading, and its id is the title's, which is already
  // used.
  const isNamed = heading.id !== '';
  const division = x('div', isNamed ? { 'xml:id': xmlId(id) } : {}, [
    ...(isNamed
      ? [x('head', number ? { n: number } : {}, flow(withoutNumber(heading, number)))]
      : []),
    ...blocks.flatMap((block) => identified(block, flow)),
    ...divisionsOf(rest.slice(0, end), flow),
  ]);
  return [division, ...divisionsOf(rest.slice(end), flow)];
}

/** Removes from a heading its printed number, which is an attribute in TEI. */
const withoutNumber = (heading: Block, number: string): Block => {
  const strip = (nodes: Block['hast']): Block['hast'] => {
    const [node, ...rest] = nodes;
    if (node?.type === 'element')
      return [{ ...node, children: [...strip(node.children)] }, ...rest];
    return node?.type === 'text' && number && node.value.startsWith(number)
      ? [{ ...node, value: node.value.slice(number.length).trimStart() }, ...rest]
      : nodes;
  };
  return { ...heading, hast: strip(heading.hast) };
};

const closerOf = (block: Block, flow: (block: Block) => ElementContent[]): Element => {
  const words = flow(block).flatMap((node) => (node.type === 'element' ? node.children : [node]));
  return x('closer', [x('dateline', { 'xml:id': block.id }, words)]);
};

/** Collects all marks, by block. */
function marksOf(edition: Edition): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = (block: string, mark: Mark): void => {
    marks.set(block, [...(marks.get(block) ?? []), mark]);
  };
  const wrapped = (rank: number, name: string, id: string, target: Emendation['target']): void =>
    add(target.block, {
      start: target.start,
      end: target.end,
      rank,
      whole: false,
      make: (children, part) => x(name, part === 0 ? { 'xml:id': id } : {}, children),
    });
  for (const emendation of edition.emendations) {
    const { block, start, end } = emendation.target;
    add(block, { start, end, rank: 0, whole: false, make: appOf(emendation) });
  }
  for (const { reference, target } of edition.doubts) wrapped(1, 'sic', reference, target);
  for (const { reference, target } of edition.annotations) wrapped(2, 'seg', reference, target);
  for (const quotation of edition.quotations) {
    const { block, start, end } = quotation.target;
    add(block, { start, end, rank: 3, whole: false, make: quotedOf(quotation) });
  }
  const kinds = new Map(edition.names.map(({ id, kind }) => [id, kind]));
  for (const [id, occurrences] of occurrencesOf(edition))
    for (const { passage, range } of occurrences)
      add(passage.id, {
        ...range,
        rank: 4,
        whole: true,
        make: (children) => x('rs', { type: kinds.get(id), ref: `#${nameAnchor(id)}` }, children),
      });
  return marks;
}

/** Marks an emendation in the text: the edition's reading, the source's, and the reason. */
const appOf =
  ({ id, reference, source, change, reason, witness }: Emendation) =>
  (children: ElementContent[], part: number): Element =>
    part > 0
      ? x('seg', { prev: `#${reference}` }, children)
      : x('app', { 'xml:id': id, type: change }, [
          x('lem', { 'xml:id': reference, wit: `#${witnesses.edition}` }, children),
          x('rdg', { wit: `#${witnesses.source}` }, source),
          x('note', [reason, witness].filter(Boolean).join(' ')),
        ]);
