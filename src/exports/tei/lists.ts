import type { Element } from 'xast';
import { x } from 'xastscript';
import { referenceAnchor } from '../../edition/addresses.ts';
import type { Annotation, Reference, ReferenceName } from '../../edition/editorial.ts';
import { licence } from '../../edition/licence.ts';
import type { Doubt, Edition } from '../../edition/model.ts';
import { motivations } from '../linked-data/web-annotations.ts';
import { flowOf } from './flow.ts';
import { listsOfNames } from './names.ts';
import { quotationOf } from './quotations.ts';

/** The stand-off part: names, annotations, doubtful readings, quotations and sources. */
export function standOffOf({
  names,
  annotations,
  doubts,
  accidentals,
  references,
  quotations,
}: Edition): Element | undefined {
  const lists = [
    listsOfNames(names),
    listOf('listAnnotation', { type: 'editorial' }, annotations.map(annotationOf)),
    listOf('listAnnotation', { type: 'doubts' }, [...doubts, ...accidentals].map(doubtOf)),
    listOf('listBibl', { type: 'quotations' }, quotations.map(quotationOf)),
    listOf('listBibl', { type: 'sources' }, references.map(referenceOf)),
  ].flat();
  return lists.length > 0 ? x('standOff', lists) : undefined;
}

/** Makes a list, or nothing if it would have no items, because TEI forbids empty lists. */
const listOf = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  items: readonly Element[],
): Element[] => (items.length > 0 ? [x(name, attributes, [...items])] : []);

/** The Library of Congress's relator term for annotators. */
const annotator = 'http://id.loc.gov/vocabulary/relators/ann';

/**
 * Converts an annotation, following the Web Annotation Data Model; the annotated words are a `seg`
 * in the text.
 */
const annotationOf = (annotation: Annotation): Element => {
  const { id, reference, kind, heading, dates, status, sources, author, date } = annotation;
  return x('annotation', { 'xml:id': id, target: `#${reference}`, motivation: motivations[kind] }, [
    ...(author ? [x('respStmt', [x('resp', { ref: annotator }), x('name', author)])] : []),
    x('revisionDesc', [x('change', { when: date })]),
    x('licence', { target: licence.address }, licence.name),
    x('note', { type: kind, subtype: status }, [
      x('label', heading),
      ...(dates ? [x('note', { type: 'dates' }, [x('date', whenOf(annotation), dates)])] : []),
      ...flowOf(annotation, []),
    ]),
    ...sources.map((key) => x('ptr', { type: 'source', target: `#${referenceAnchor(key)}` })),
  ]);
};

/** The TEI attributes of a machine-readable date. */
const whenOf = ({ when }: Annotation) =>
  when && {
    ...(when.from === when.to
      ? { when: when.from }
      : { from: when.from, ...(when.to && { to: when.to }) }),
    ...(when.about && { cert: 'medium' }),
  };

/**
 * Converts a doubt about a reading that was kept. A doubtful reading is a `sic` in the text; a
 * doubt about spelling refers to its whole block.
 */
const doubtOf = ({ id, reference, reason, conjecture }: Doubt): Element =>
  x('annotation', { 'xml:id': id, target: `#${reference}`, motivation: 'questioning' }, [
    x('note', { type: 'reason' }, reason),
    ...(conjecture === undefined ? [] : [x('note', { type: 'conjecture' }, conjecture)]),
  ]);

function referenceOf(reference: Reference): Element {
  const { id, type, title, author, editor, translator, issued, accessed, URL: address } = reference;
  const some = (name: string, value: string | undefined, attributes = {}): Element[] =>
    value === undefined ? [] : [x(name, attributes, value)];
  const scope = (unit: string, value: string | undefined) => some('biblScope', value, { unit });
  return x('bibl', { 'xml:id': referenceAnchor(id), type, subtype: reference.genre }, [
    ...(author ?? []).map((name) => x('author', nameOf(name))),
    x('title', { level: reference['container-title'] === undefined ? 'm' : 'a' }, title),
    ...some('title', reference['container-title'], { level: /^article-/.test(type) ? 'j' : 'm' }),
    ...(editor ?? []).map((name) => x('editor', nameOf(name))),
    ...(translator ?? []).map((name) => x('editor', { role: 'translator' }, nameOf(name))),
    ...some('edition', reference.edition),
    ...some('publisher', reference.publisher),
    ...some('pubPlace', reference['publisher-place']),
    ...some('orgName', reference.authority),
    ...(issued ? [dayOf(issued['date-parts'][0])] : []),
    ...scope('volume', reference.volume),
    ...scope('issue', reference.issue),
    ...scope('page', reference.page),
    ...(address === undefined ? [] : [x('ref', { target: address }, address)]),
    ...(accessed ? [dayOf(accessed['date-parts'][0], { type: 'accessed' })] : []),
    ...some('note', reference.note),
  ]);
}

const nameOf = ({ family, given, literal }: ReferenceName): string =>
  literal ?? [family, given].filter(Boolean).join(', ');

const dayOf = (parts: readonly number[] | undefined, attributes = {}): Element => {
  const day = (parts ?? []).map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
  return x('date', { when: day, ...attributes }, day);
};
