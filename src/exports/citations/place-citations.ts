import type { CitedEdition } from '../../edition/catalogue.ts';
import { fill } from '../../i18n/fill.ts';
import { labelsFor } from '../../i18n/labels.ts';
import type { Publication } from '../publication.ts';
import { type Citation, citationsOf, type Form, type Locator } from './citations.ts';
import { type CitedText, citedText } from './cited-text.ts';

/** What stands in a citation where the number and the id of a place are to be filled in. */
const blank = {
  n: '987654321',
  id: '987654322',
  last: '987654323',
  heading: '987654324',
  date: '987654325',
} as const;

/** A note of the editor's as a work of its own, in its edition: nobody's, unless an editor is named. */
function annotationText(
  { author, title, lang, version }: CitedEdition,
  work: CitedText,
  { heading, date }: { readonly heading: string; readonly date: string },
): CitedText {
  const { place } = labelsFor(lang);
  const { editor } = version;
  return {
    ...work,
    title: fill(place.annotationTitle, { heading, date, author, title: title.text }),
    author: editor === undefined ? [] : [{ literal: editor }],
    issued: work['available-date'],
  };
}

/**
 * The citations of any paragraph, of several to the one numbered `{last}`, and of any note of the
 * author’s: `{n}` is its number, `{id}` its id; and of any of the editor’s, by `{heading}` and `{date}`. One
 * for each place would be many times the text.
 */
export function placeCitationsOf(
  edition: CitedEdition,
  publication: Publication,
): Readonly<Record<'paragraph' | 'paragraphs' | 'note' | 'annotation', readonly Citation[]>> {
  const work = workOfAnyPlace(edition, publication);
  const cited = (label: Locator['label'], name: string, n: string): readonly Citation[] =>
    withPlaceholders(citationsOf({ ...work, note: fill(name, { n }) }, { locator: { label, n } }));
  const { paragraph, place } = labelsFor(edition.lang);
  const span = fill(place.range, { first: blank.n, last: blank.last });
  return {
    paragraph: cited('paragraph', paragraph, blank.n),
    paragraphs: cited('paragraph', paragraph, span),
    note: cited('note', place.noteName, blank.n),
    annotation: annotationCitationsOf(edition, publication),
  };
}

/** The citations of any of the editor’s notes: `{id}`, `{heading}` and `{date}` are to be filled in. */
export const annotationCitationsOf = (
  edition: CitedEdition,
  publication: Publication,
  forms?: readonly Form[],
): readonly Citation[] =>
  withPlaceholders(
    citationsOf(annotationText(edition, workOfAnyPlace(edition, publication), blank), {
      ...(forms && { forms }),
    }),
  );

const workOfAnyPlace = (edition: CitedEdition, publication: Publication): CitedText =>
  citedText(edition, publication, new URL(`#${blank.id}`, publication.page).href);

function withPlaceholders(citations: readonly Citation[]): readonly Citation[] {
  const open = (words: string): string =>
    Object.entries(blank).reduce((all, [name, n]) => all.replaceAll(n, `{${name}}`), words);
  return citations.map(({ form, text, html }) => ({
    form,
    text: open(text),
    ...(html && { html: open(html) }),
  }));
}
