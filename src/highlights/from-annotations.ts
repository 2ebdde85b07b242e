import { paragraphNumber } from '../edition/addresses.ts';
import { hash } from '../edition/ledger.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { type Highlight, longestQuotation, type Segment } from './highlight.ts';
import {
  colourOf,
  fieldOf,
  instantOf,
  listOf,
  parseHighlight,
  stringOf,
} from './parse-highlight.ts';

/** What an import needs to know. */
export interface ImportContext {
  /** The texts of this site. */
  readonly texts: readonly AnnotatedText[];
  /** The folder of the text that annotations belong to if they name none. */
  readonly fallback: string;
  /** The time of the import (ISO 8601). */
  readonly now: string;
}

/**
 * The annotations in a JSON file: a page or collection of the Web Annotation Data Model, or a file
 * of Readium or Hypothesis.
 */
export function annotationsIn(file: unknown): readonly unknown[] {
  let page = file;
  // A collection contains its first page, which has the annotations.
  for (let first = file; first !== undefined; first = fieldOf(page, 'first')) {
    page = first;
    const holders = ['items', 'annotations', 'rows'].map((name) => fieldOf(page, name));
    const held = holders.find(Array.isArray);
    if (held) return held;
  }
  return listOf(page);
}

/**
 * Converts an annotation to a highlight; undefined if the annotation quotes no words. `file` is the
 * whole file, which may name the text.
 */
export function fromAnnotation(
  item: unknown,
  file: unknown,
  { texts, fallback, now }: ImportContext,
): Highlight | undefined {
  const targets = listOf(fieldOf(item, 'target'));
  const segments = targets.flatMap(segmentsOf);
  const bodies = listOf(fieldOf(item, 'body'));
  const isTag = (body: unknown): boolean => fieldOf(body, 'purpose') === 'tagging';
  const note = [
    ...bodies.filter((body) => !isTag(body)).map((body) => fieldOf(body, 'value') ?? body),
    fieldOf(item, 'bodyValue'),
    fieldOf(item, 'text'),
  ].find((words) => typeof words === 'string' && words !== '');
  const tags = [
    ...bodies.filter(isTag).map((body) => fieldOf(body, 'value')),
    ...bodies.flatMap((body) => listOf(fieldOf(body, 'tag'))),
    ...listOf(fieldOf(item, 'tags')),
  ];
  const colour = [
    ...targets.map((target) => fieldOf(target, 'styleClass')),
    ...bodies.map((body) => fieldOf(body, 'color')),
    fieldOf(item, 'color'),
  ].find((name) => typeof name === 'string');
  const text = textOf(item, targets, file, texts) ?? fallback;
  const created = instantOf(item, 'created') ?? now;
  return parseHighlight({
    id: idOf(item) ?? `import-${hash(JSON.stringify([text, segments, note]))}`,
    ...{ text, segments, note, tags, created },
    updated:
      instantOf(item, 'modified') ??
      instantOf(item, 'updated') ??
      instantOf(item, 'created') ??
      undated,
    edition: stringOf(targets[0], 'schema:version'),
    // Until the words are found on the page, highlights are sorted by paragraph number.
    location: { order: Number.parseInt(paragraphNumber(segments[0]?.block ?? '') ?? '0', 10) },
    // Without a colour, the default; `colourOf` makes colours of other programs grey.
    colour: colour === undefined ? 'yellow' : colourOf(colour),
  });
}

const idOf = (item: unknown): string | undefined =>
  stringOf(item, 'id', 200)?.replace(/^urn:uuid:/i, '') || undefined;

/**
 * The time of last change of an annotation without dates, so that it is never newer than a stored
 * highlight.
 */
const undated = '1970-01-01T00:00:00.000Z';

/** Lists all selectors of a target, including those in `refinedBy`. */
const selectorsOf = (holder: unknown, name = 'selector', depth = 0): readonly unknown[] =>
  depth > 3
    ? []
    : listOf(fieldOf(holder, name))
        .slice(0, 50)
        .flatMap((one) => [one, ...selectorsOf(one, 'refinedBy', depth + 1)]);

const isOf =
  (...types: readonly string[]) =>
  (selector: unknown): boolean =>
    types.some((type) => fieldOf(selector, 'type') === type);

/** The segments of a target: one, or several if the quotation is longer than a segment can be. */
function segmentsOf(target: unknown): readonly Partial<Segment>[] {
  const selectors = selectorsOf(target);
  const quotation = selectors.find(isOf('TextQuoteSelector'));
  const exact = fieldOf(quotation, 'exact');
  if (typeof exact !== 'string') return [];
  const fragment = selectors.find(isOf('FragmentSelector', 'CssSelector', 'CSSSelector'));
  const position = selectorsOf(fragment, 'refinedBy').find(isOf('TextPositionSelector'));
  const hashOf = (value: string): string => /#([\p{L}\p{N}_-]+)/u.exec(value)?.[1] ?? '';
  const value = stringOf(fragment, 'value') ?? '';
  const named = isOf('FragmentSelector')(fragment) && /^[\p{L}\p{N}_-]+$/u.test(value);
  const block = named ? value : hashOf(value) || hashOf(stringOf(target, 'source') ?? '');
  const points = Number(fieldOf(position, 'start')) || 0;
  const [prefix, suffix] = [fieldOf(quotation, 'prefix'), fieldOf(quotation, 'suffix')];
  const pieces = Math.ceil(exact.length / longestQuotation);
  return Array.from({ length: Math.min(pieces, 100) }, (_, i) => {
    const [from, to] = [i * longestQuotation, (i + 1) * longestQuotation];
    const before = i === 0 ? prefix : exact.slice(from - 40, from);
    const after = i === pieces - 1 ? suffix : exact.slice(to, to + 40);
    const start = points + from;
    return {
      ...{ block, start, points: start },
      exact: exact.slice(from, to),
      ...contextOf(before, after),
    };
  });
}

/** The context next to the words, limited in length. */
const contextOf = (before: unknown, after: unknown) => ({
  prefix: typeof before === 'string' ? before.slice(-100) : '',
  suffix: typeof after === 'string' ? after.slice(0, 100) : '',
});

/**
 * The folder of the text that an annotation belongs to, which is named by folder, URL or title;
 * undefined if no text is named.
 */
function textOf(
  item: unknown,
  targets: readonly unknown[],
  file: unknown,
  texts: readonly AnnotatedText[],
): string | undefined {
  const says = targets.map((target) => stringOf(target, 'schema:identifier'));
  const sources = [...targets.map((target) => stringOf(target, 'source')), stringOf(item, 'uri')];
  const addresses = sources.map((source) => source?.replace(/[?#].*$/, ''));
  const titles = [fieldOf(item, 'document'), fieldOf(file, 'about')].flatMap((about) =>
    ['title', 'dc:title'].flatMap((name) => listOf(fieldOf(about, name))),
  );
  return (
    texts.find(
      ({ folder, address, title }) =>
        says.includes(folder) || addresses.includes(address) || titles.includes(title),
    )?.folder ?? says.find((folder) => folder !== undefined)
  );
}
