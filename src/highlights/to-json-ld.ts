import { hash } from '../edition/ledger.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { colours, type Highlight, type Segment } from './highlight.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
/** The URI by which the Web Annotation Data Model refers to HTML fragment identifiers. */
const fragment = 'http://tools.ietf.org/rfc/rfc3236';

/** CSS colours, for other programs, in the order of `colours`. */
const values = ['#fbe27d', '#b9e4a4', '#b5d8f7', '#f9c6d9', '#d8d8d8'];
const stylesheet = {
  type: 'CssStylesheet',
  value: colours.map((name, i) => `.${name} { background: ${values[i]} }`).join('\n'),
};

/**
 * Formats highlights as an AnnotationPage of the Web Annotation Data Model. Each segment is a
 * target of its annotation.
 */
export function toJsonLd(
  highlights: readonly Highlight[],
  texts: readonly AnnotatedText[],
): string {
  const items = highlights.map((one) => itemOf(one, texts));
  const id = `urn:uuid:${uuidOf(JSON.stringify(items))}`;
  const page = { '@context': context, id, type: 'AnnotationPage', startIndex: 0, items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** Derives a UUID (version 8) from content, so that the same content always has the same UUID. */
const uuidOf = (content: string): string => {
  const digits = hash(content) + hash(`${content} `);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
};

function itemOf(one: Highlight, texts: readonly AnnotatedText[]) {
  const { id, created, updated, colour, note, tags, text, edition, segments } = one;
  const source =
    texts.find(({ folder }) => folder === text)?.address ?? `urn:text:${encodeURIComponent(text)}`;
  const body = (purpose: string, value: string) =>
    ({ type: 'TextualBody', purpose, value, format: 'text/plain' }) as const;
  const bodies = [
    ...(note ? [body('commenting', note)] : []),
    ...tags.map((tag) => body('tagging', tag)),
  ];
  return {
    '@context': context,
    id: /^[a-z][\w+.-]*:/i.test(id) ? id : `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created,
    modified: updated,
    stylesheet,
    ...(bodies.length > 0 && { body: bodies }),
    target: segments.map((segment) => ({
      type: 'SpecificResource',
      source,
      styleClass: colour,
      'schema:identifier': text,
      'schema:version': edition,
      selector: selectorsOf(segment),
    })),
  };
}

/** The selectors of a segment: its quotation, and its position in the block, in code points. */
const selectorsOf = ({ block, exact, prefix, suffix, points }: Segment) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  ...(block
    ? [
        {
          type: 'FragmentSelector',
          conformsTo: fragment,
          value: block,
          refinedBy: {
            type: 'TextPositionSelector',
            start: points,
            end: points + [...exact].length,
          },
        },
      ]
    : []),
];
