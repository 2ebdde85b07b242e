import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { nameAnchor } from '../../edition/addresses.ts';
import type { Name } from '../../edition/editorial.ts';

/** The names in the text and the notes, in a list for each TEI element. */
export function listsOfNames(names: readonly Name[]): readonly Element[] {
  const list = (
    name: string,
    kinds: readonly Name['kind'][],
    make: (name: Name) => Element,
    attributes: Readonly<Record<string, string>> = {},
  ): Element[] => {
    const own = kinds.flatMap((kind) => names.filter((one) => one.kind === kind));
    return own.length > 0 ? [x(name, attributes, own.map(make))] : [];
  };
  return [
    ...list('listPerson', ['person'], named('person', 'persName')),
    ...list('listOrg', ['organization', 'movement'], named('org', 'orgName')),
    ...list('listPlace', ['place'], named('place', 'placeName')),
    ...list('listEvent', ['event'], eventOf),
    ...list('listBibl', ['periodical', 'work'], titleOf, { type: 'names' }),
  ];
}

const attributesOf = ({ id, note }: Name) => ({
  'xml:id': nameAnchor(id),
  ...(note !== undefined && { corresp: `#${note}` }),
});

/** The name as indexed and in full, with the addresses of its authority records. */
const namesOf = (element: string, { name, full, sameAs }: Name): Element[] => [
  x(element, { type: 'index' }, name),
  x(element, { type: 'full', ...(sameAs.length > 0 && { ref: sameAs.join(' ') }) }, full),
];

const aboutOf = ({ dates, line, named }: Name): Element[] => [
  ...(dates ? [x('note', { type: 'dates' }, dates)] : []),
  x('note', named === 'notes' ? { type: 'notes-only' } : {}, titled(line)),
];

/** Converts the editor's description of a name, in which titles are between asterisks. */
const titled = (line: string): ElementContent[] =>
  line
    .split(/\*([^*]+)\*/)
    .map((value, i): ElementContent => (i % 2 ? x('title', value) : { type: 'text', value }))
    .filter((node) => node.type !== 'text' || node.value !== '');

const named =
  (element: string, inside: string) =>
  (name: Name): Element =>
    x(element, attributesOf(name), [...namesOf(inside, name), ...aboutOf(name)]);

const eventOf = (name: Name): Element =>
  x('event', attributesOf(name), [x('label', name.full), ...aboutOf(name)]);

const titleOf = (name: Name): Element =>
  x('bibl', { ...attributesOf(name), type: name.kind }, [
    ...namesOf('title', name),
    ...aboutOf(name),
  ]);
