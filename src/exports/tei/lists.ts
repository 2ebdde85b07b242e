import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { nameAnchor, referenceAnchor } from '../../edition/addresses.ts';
import type { Annotation, Name, Reference, ReferenceName } from '../../edition/editorial.ts';
import { licence } from '../../edition/licence.ts';
import type { Doubt, Edition } from '../../edition/model.ts';
import { motivations } from '../linked-data/web-annotations.ts';
import { flowOf } from './flow.ts';

/** What stands beside the text: whom and what it names, the editor's notes, and their sources. */
export function standOffOf({
  names,
  annotations,
  doubts,
  references,
}: Edition): Element | undefined {
  const of = (kind: Name['kind']): readonly Name[] => names.filter((name) => name.kind === kind);
  const lists = [
    listOf('listPerson', {}, of('person').map(personOf)),
    listOf('listOrg', {}, of('organization').map(organizationOf)),
    listOf('listBibl', { type: 'names' }, [...of('periodical'), ...of('work')].map(titleOf)),
    listOf('listAnnotation', { type: 'editorial' }, annotations.map(annotationOf)),
    listOf('listAnnotation', { type: 'doubts' }, doubts.map(doubtOf)),
    listOf('listBibl', { type: 'sources' }, references.map(referenceOf)),
  ].flat();
  return lists.length > 0 ? x('standOff', lists) : undefined;
}

/** A list may not be empty in TEI. */
const listOf = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  items: readonly Element[],
): Element[] => (items.length > 0 ? [x(name, attributes, [...items])] : []);

const attributesOf = ({ id, note }: Name) => ({
  'xml:id': nameAnchor(id),
  ...(note !== undefined && { corresp: `#${note}` }),
});

const aboutOf = ({ dates, line }: Name): Element[] => [
  ...(dates ? [x('note', { type: 'dates' }, dates)] : []),
  x('note', titled(line)),
];

/** One line of the editor's, in which asterisks stand around titles. */
const titled = (line: string): ElementContent[] =>
  line
    .split(/\*([^*]+)\*/)
    .map((value, i): ElementContent => (i % 2 ? x('title', value) : { type: 'text', value }))
    .filter((node) => node.type !== 'text' || node.value !== '');

const personOf = (name: Name): Element =>
  x('person', attributesOf(name), [
    x('persName', { type: 'index' }, name.name),
    x('persName', { type: 'full' }, name.full),
    ...aboutOf(name),
  ]);

const organizationOf = (name: Name): Element =>
  x('org', attributesOf(name), [
    x('orgName', { type: 'index' }, name.name),
    x('orgName', { type: 'full' }, name.full),
    ...aboutOf(name),
  ]);

const titleOf = (name: Name): Element =>
  x('bibl', { ...attributesOf(name), type: name.kind }, [
    x('title', { type: 'index' }, name.name),
    x('title', { type: 'full' }, name.full),
    ...aboutOf(name),
  ]);

/** The Library of Congress's word for who writes annotations. */
const annotator = 'http://id.loc.gov/vocabulary/relators/ann';

/** A note of the editor's, after the Web Annotation Data Model; its words are a `seg` in the text. */
const annotationOf = (annotation: Annotation): Element => {
  const { id, reference, kind, heading, dates, status, sources, author, date } = annotation;
  return x('annotation', { 'xml:id': id, target: `#${reference}`, motivation: motivations[kind] }, [
    ...(author ? [x('respStmt', [x('resp', { ref: annotator }), x('name', author)])] : []),
    x('revisionDesc', [x('change', { when: date })]),
    x('licence', { target: licence.address }, licence.name),
    x('note', { type: kind, subtype: status }, [
      x('label', heading),
      ...(dates ? [x('note', { type: 'dates' }, dates)] : []),
      ...flowOf(annotation, []),
    ]),
    ...sources.map((key) => x('ptr', { type: 'source', target: `#${referenceAnchor(key)}` })),
  ]);
};

/** What may be wrong with words that were left as they are; they are a `sic` in the text. */
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
