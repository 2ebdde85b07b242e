import type { CitedEdition } from '../../edition/catalogue.ts';
import { fill } from '../../i18n/fill.ts';
import { labelsFor } from '../../i18n/labels.ts';
import type { Publication } from '../publication.ts';
import { type Citation, citationsOf, type Form, type Locator } from './citations.ts';
import { type CitedText, citedText } from './cited-text.ts';

/**
 * Numbers that stand for what differs between places while a citation is formatted;
 * `withPlaceholders` then replaces them by `{n}`, `{id}` and so on.
 */
const blank = {
  n: '987654321',
  id: '987654322',
  heading: '987654323',
  date: '987654324',
} as const;

/** Describes an annotation as a work by the editor; anonymous if the edition names no editor. */
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
    'title-short': heading,
    author: editor === undefined ? [] : [{ literal: editor }],
    issued: work['available-date'],
  };
}

/**
 * Makes citation templates for places: for a paragraph and for a note of either series, where `{n}`
 * is the number and `{id}` the id; and for an annotation, with `{id}`, `{heading}` and `{date}`.
 * All citations written out would be many times as long as the text.
 */
export function placeCitationsOf(
  edition: CitedEdition,
  publication: Publication,
): Readonly<Record<'paragraph' | 'note' | 'annotation', readonly Citation[]>> {
  const work = workOfAnyPlace(edition, publication);
  const cited = (label: Locator['label'], name: string, n: string): readonly Citation[] =>
    withPlaceholders(citationsOf({ ...work, note: fill(name, { n }) }, { locator: { label, n } }));
  const { paragraph, place } = labelsFor(edition.lang);
  return {
    paragraph: cited('paragraph', paragraph, blank.n),
    note: cited('note', place.noteName, blank.n),
    annotation: annotationCitationsOf(edition, publication),
  };
}

/** Makes citation templates for annotations, with `{id}`, `{heading}` and `{date}`. */
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
  return citations.map(({ form, text, html, attributes }) => ({
    form,
    text: open(text),
    ...(html && { html: open(html) }),
    ...(attributes && { attributes }),
  }));
}
