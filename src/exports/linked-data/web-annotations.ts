import { toHtml } from 'hast-util-to-html';
import type { Target } from '../../edition/block.ts';
import type { Annotation, AnnotationKind } from '../../edition/editorial.ts';
import { licence } from '../../edition/licence.ts';
import type { Edition } from '../../edition/model.ts';
import { passagesOf } from '../../edition/passages.ts';
import { bibliographyOf } from '../citations/bibliography.ts';
import { withAbsoluteLinks } from '../publication.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

/** The specification of HTML fragments, as the Web Annotation Data Model names it. */
const fragment = 'http://tools.ietf.org/rfc/rfc3236';

/** Minimum number of characters of context on either side of a quotation, if the block has them. */
const around = 32;

/**
 * The words of an annotation and its sources are bodies in HTML, which annotation clients display;
 * its heading, kind and status are bodies in plain text.
 */
export function toAnnotations(published: Edition, { page, own }: { page: URL; own: URL }): string {
  const edition = withAbsoluteLinks(published, { page });
  const passages = passagesOf(edition);
  const entries = new Map(bibliographyOf(edition).map(({ id, hast }) => [id, html(hast)]));
  const items = edition.annotations.map((annotation) => ({
    '@context': context,
    id: new URL(`#${annotation.id}`, page).href,
    type: 'Annotation',
    motivation: motivations[annotation.kind],
    ...(annotation.author && { creator: { name: annotation.author } }),
    created: `${annotation.date}T00:00:00Z`,
    rights: licence.address,
    body: bodies(annotation, edition.lang, entries),
    target: {
      type: 'SpecificResource',
      source: page.href,
      selector: selectors(annotation.target, passages),
    },
  }));
  const collection = {
    '@context': context,
    id: own.href,
    type: 'AnnotationCollection',
    label: edition.title.text,
    ...(edition.version.editor && { creator: { name: edition.version.editor } }),
    created: `${edition.version.date}T00:00:00Z`,
    rights: licence.address,
    total: items.length,
    first: {
      id: new URL('#page-1', own).href,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Whether annotations of a kind describe a thing or comment on the wording. */
export const motivations: Readonly<Record<AnnotationKind, 'describing' | 'commenting'>> = {
  person: 'describing',
  organization: 'describing',
  periodical: 'describing',
  event: 'describing',
  work: 'describing',
  concept: 'commenting',
  phrase: 'commenting',
  quotation: 'commenting',
};

/** The body of an annotation, followed by its subject, kind, status and sources. */
function bodies(
  { hast, heading, dates, kind, status, sources }: Annotation,
  language: string,
  entries: ReadonlyMap<string, string>,
) {
  const body = (purpose: string, value: string, format: 'text/html' | 'text/plain') =>
    ({ type: 'TextualBody', purpose, value, format, language }) as const;
  return [
    body(motivations[kind], html(hast), 'text/html'),
    body('identifying', dates ? `${heading} (${dates})` : heading, 'text/plain'),
    { type: 'TextualBody', purpose: 'classifying', value: kind, format: 'text/plain' },
    { type: 'TextualBody', purpose: 'tagging', value: status, format: 'text/plain' },
    ...sources.map((key) => body('linking', entries.get(key) ?? key, 'text/html')),
  ];
}

/** Selects the quotation on the whole page and, in case it occurs there twice, in its block. */
function selectors(
  { block, start, end }: Target,
  passages: readonly { id: string; text: string }[],
) {
  const text = passages.find(({ id }) => id === block)?.text ?? '';
  const quotation = quote(text, start, end, passages);
  return [
    quotation,
    { type: 'FragmentSelector', conformsTo: fragment, value: block, refinedBy: quotation },
  ];
}

/**
 * Quotes a range of a text with `around` characters of context on each side, in case the text
 * changes, and with more until the quotation is unique among all passages or includes the whole
 * text.
 */
function quote(text: string, start: number, end: number, passages: readonly { text: string }[]) {
  for (let width = around; ; width *= 2) {
    const prefix = text.slice(Math.max(0, start - width), start);
    const suffix = text.slice(end, end + width);
    const exact = text.slice(start, end);
    const whole = prefix + exact + suffix;
    const times = passages.reduce((sum, other) => sum + other.text.split(whole).length - 1, 0);
    if (times <= 1 || width > text.length)
      return { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
  }
}

const html = (nodes: Annotation['hast']): string => toHtml([...nodes]);
