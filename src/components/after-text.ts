import { subpagePath, type subpages } from '../edition/addresses.ts';
import type { Edition } from '../edition/model.ts';
import { counted, type Labels } from '../i18n/labels.ts';

type Subpage = (typeof subpages)[number];

/** A link at the end of a text. */
interface EndLink {
  readonly title: string;
  /** The target: an id on the text's main page, or a path of the site. */
  readonly hash?: string;
  readonly path?: string;
  readonly page?: Subpage;
  /** A description; only the prominent links have one. */
  readonly about?: string;
}

/** The other pages of a text, except empty ones. */
export function subpagesOf(
  edition: Edition,
  labels: Labels,
): readonly (EndLink & { page: Subpage })[] {
  const { names, quotations, annotations, references, address } = edition;
  const dated = annotations.some(({ when }) => when);
  const all: readonly { page: Subpage; title: string; some: boolean }[] = [
    { page: 'names', title: labels.names.title, some: names.length > 0 },
    { page: 'quotations', title: labels.quotations.title, some: quotations.length > 0 },
    { page: 'chronology', title: labels.chronology.title, some: dated },
    { page: 'terms', title: labels.search.terms.title, some: true },
    { page: 'apparatus', title: labels.apparatus.title, some: true },
    { page: 'sources', title: labels.bibliography.title, some: references.length > 0 },
  ];
  return all
    .filter(({ some }) => some)
    .map(({ page, title }) => ({ page, title, path: subpagePath(address, page) }));
}

/**
 * The links at the end of a text: notes, names, citation and downloads, then its other pages.
 * `formats` are the available downloads.
 */
export function endLinks(
  edition: Edition,
  labels: Labels,
  formats: readonly string[],
): readonly EndLink[] {
  const { notes, annotations, names } = edition;
  const { after, lang } = labels;
  const authors = notes.reduce((sum, series) => sum + series.notes.length, 0);
  const counts = [
    ...(authors > 0 ? [counted(after.notesOf.author, authors, lang)] : []),
    ...(annotations.length > 0 ? [counted(after.notesOf.editor, annotations.length, lang)] : []),
  ];
  const subpages = subpagesOf(edition, labels);
  const isNames = ({ page }: EndLink): boolean => page === 'names';
  const hash = notes[0] ? `ui-notes-${notes[0].name}` : 'ui-annotations';
  const about = counted(after.namesOf, names.length, lang);
  return [
    ...(counts[0] ? [{ title: after.notes, hash, about: counts.join(', ') }] : []),
    ...subpages.filter(isNames).map((page) => ({ ...page, title: after.names, about })),
    { title: after.cite, hash: 'ui-cite', about: after.citeAs },
    ...(formats[0]
      ? [{ title: labels.downloads.heading, hash: 'ui-downloads', about: formats.join(', ') }]
      : []),
    ...subpages.filter((page) => !isNames(page)),
  ];
}
