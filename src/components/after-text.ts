import { subpagePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/model.ts';
import { counted, type Labels } from '../i18n/labels.ts';

/** A way on from the end of a text. */
export interface WayOn {
  readonly title: string;
  /** Where it leads: a hash on the page of the text, or a path of the site. */
  readonly hash?: string;
  readonly page?: 'names' | 'terms' | 'apparatus' | 'sources';
  readonly path?: string;
  /** What is found there; only the first four say so. */
  readonly about?: string;
}

/**
 * The ways on from the end of a text: notes, names, citation and downloads first, then its other pages.
 * `formats` says which files there are.
 */
export function waysOn(
  edition: Edition,
  labels: Labels,
  formats: readonly string[],
): readonly WayOn[] {
  const { notes, annotations, names, references, address } = edition;
  const { after, site, apparatus, bibliography } = labels;
  const authors = notes.reduce((sum, series) => sum + series.notes.length, 0);
  const first = notes[0] ? `ui-notes-${notes[0].name}` : 'ui-annotations';
  const all: readonly (WayOn & { readonly some: boolean })[] = [
    {
      title: after.notes,
      hash: first,
      some: authors + annotations.length > 0,
      about: [
        authors > 0 && counted(after.notesOf.author, authors),
        annotations.length > 0 && counted(after.notesOf.editor, annotations.length),
      ]
        .filter(Boolean)
        .join(', '),
    },
    {
      title: after.names,
      page: 'names',
      some: names.length > 0,
      about: counted(after.namesOf, names.length),
    },
    { title: after.cite, hash: 'ui-cite', some: true, about: after.citeAs },
    {
      title: after.downloads,
      hash: 'ui-downloads',
      some: formats.length > 0,
      about: formats.join(', '),
    },
    { title: site.terms, page: 'terms', some: true },
    { title: apparatus.title, page: 'apparatus', some: true },
    { title: bibliography.title, page: 'sources', some: references.length > 0 },
  ];
  return all
    .filter(({ some }) => some)
    .map(({ some: _, ...way }) =>
      way.page ? { ...way, path: subpagePath(address, way.page) } : way,
    );
}
