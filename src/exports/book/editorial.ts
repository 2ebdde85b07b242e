import type { Element } from 'hast';
import { h } from 'hastscript';
import { referenceAnchor } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { quotable } from '../../edition/quotation-marks.ts';
import { dayOf } from '../../i18n/day.ts';
import { fill } from '../../i18n/fill.ts';
import { joined } from '../../i18n/joined.ts';
import type { Labels } from '../../i18n/labels.ts';
import type { BibliographyEntry } from '../citations/bibliography.ts';
import { escapeHtml, listForms } from '../citations/citations.ts';
import { parseEntry } from '../citations/entry-html.ts';
import { annotationCitationsOf } from '../citations/place-citations.ts';
import type { Publication } from '../publication.ts';
import { bookNodes, elementsOf } from './blocks.ts';
import { back, list, placesOf } from './notes.ts';

/**
 * The annotations, each with its place, the annotated words, and the details that a citation needs:
 * date, edition and address. Above the list, the first is cited in every style as an example.
 */
export function annotationsOf(
  edition: Edition,
  labels: Labels,
  works: readonly BibliographyEntry[],
  publication: Publication,
): readonly Element[] {
  if (edition.annotations.length === 0) return [];
  const words = labels.editorial;
  const placeOf = placesOf(edition, labels);
  const sourcesOf = sourcesIn(works, labels);
  const version = fill(labels.place.version, { version: edition.version.number });
  const items = edition.annotations.map((note) => {
    const { id, reference, target, heading, kind, dates, status, hast, sources, date } = note;
    const label = fill(words.label, { heading });
    const day = dayOf(date, edition.lang);
    const address = new URL(`#${id}`, publication.page).href;
    const facts = [words.kinds[kind], dates, words.statuses[status], day, version, address];
    const same = target.exact.toLowerCase() === heading.toLowerCase();
    return h('li', { id }, [
      h('p.head', [
        back(reference, placeOf(target.block), label, labels),
        same ? ': ' : `: “${quotable(target.exact, edition.lang)}” – `,
        h('b', heading),
        ' ',
        h('small', joined(facts, ' · ', edition.lang)),
      ]),
      ...elementsOf(bookNodes(hast)),
      ...sourcesOf(sources),
    ]);
  });
  return [
    h('p.editorial', `${words.intro} ${words.citedBy}`),
    h('ul.works', [...firstCited(edition, publication)]),
    list(items),
  ];
}

/** The first annotation as cited in a list of works, in each style. */
function firstCited(edition: Edition, publication: Publication): Element[] {
  const [note] = edition.annotations;
  const facts = note && {
    id: note.id,
    heading: escapeHtml(note.heading),
    date: dayOf(note.date, edition.lang),
  };
  return annotationCitationsOf(edition, publication, listForms).map(
    ({ html = '', attributes = {} }) =>
      h('li', h('span', attributes, [...parseEntry(fill(html, facts ?? {}))])),
  );
}

/** The introduction, with its sources. */
export const introductionOf = (
  { introduction }: Edition,
  labels: Labels,
  works: readonly BibliographyEntry[],
): readonly Element[] =>
  introduction
    ? [
        ...introduction.blocks.flatMap(({ hast }) => elementsOf(bookNodes(hast))),
        ...sourcesIn(works, labels)(introduction.sources),
      ]
    : [];

export const bibliographyListOf = (works: readonly BibliographyEntry[]): readonly Element[] => [
  h(
    'ul.works',
    works.map(({ id, hast }) => h('li', { id: referenceAnchor(id) }, [...hast])),
  ),
];

/**
 * Returns a function that makes the paragraph with a note's sources, in short form and linked to
 * the bibliography.
 */
function sourcesIn(
  works: readonly BibliographyEntry[],
  labels: Labels,
): (keys: readonly string[]) => Element[] {
  const shorts = new Map(works.map(({ id, label }) => [id, label]));
  return (keys) =>
    keys.length === 0
      ? []
      : [
          h('p.sources', [
            `${labels.editorial.sources} `,
            ...keys.flatMap((key, i) => [
              ...(i > 0 ? ['; '] : []),
              h('a', { href: `#${referenceAnchor(key)}` }, shorts.get(key) ?? key),
            ]),
            '.',
          ]),
        ];
}
