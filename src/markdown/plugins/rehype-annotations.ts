import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { annotationId, annotationReferenceId } from '../../edition/addresses.ts';
import type { Block, Target } from '../../edition/block.ts';
import { textOf } from '../../edition/block-text.ts';
import { type Annotation, usualDepthOf } from '../../edition/editorial.ts';
import type { AnnotationFile } from '../../edition/editorial-schema.ts';
import { type Point, ruleMessage } from '../../edition/problems.ts';
import { asTarget, type Found, findAll } from '../find-quotation.ts';
import { compileFragment } from '../fragment.ts';
import { wrapRange } from '../hast-text.ts';
import type { Reading } from '../input/read-yaml.ts';
import { elementOf } from './rehype-emendations.ts';

declare module 'vfile' {
  interface DataMap {
    annotations: readonly Annotation[];
  }
}

type AnnotationEntry = AnnotationFile[number];
type Quoted = AnnotationEntry['target'] & { readonly whole: AnnotationEntry };
type At = (index: number, key?: string) => Point;

/** Maximum number both of words in an annotated phrase and of annotations in a block. */
const most = 4;

/**
 * Makes annotated phrases links to their annotations. The words stay the author's: nothing is
 * added, and the phrase itself is the link's accessible name.
 */
export default function rehypeAnnotations({ reading }: { reading: Reading<AnnotationFile> }) {
  return (tree: Root, vfile: VFile): void => {
    const { file } = reading;
    const at: At = (index, key) => reading.at(key ? [index, key] : [index]);
    const quoted = (reading.data ?? []).map((whole): Quoted => ({ ...whole.target, whole }));
    const found = findAll(tree, quoted, file, (index) => at(index, 'target'));
    const emended = vfile.data.departures?.emendations.map(({ target }) => target) ?? [];
    checkPlaces(found, emended, file, at);
    const annotations = found.map((one) => {
      const { body } = one.entry.whole;
      return asAnnotation(one, compileFragment(body, { file, at: () => at(one.index, 'body') }));
    });
    for (const [i, { place }] of [...found.entries()].reverse()) {
      const annotation = annotations[i];
      if (annotation) wrapRange(elementOf(place.block), place.start, place.end, linkOf(annotation));
    }
    vfile.data.annotations = annotations;
  };
}

/** Reports annotations whose phrases are not allowed. */
function checkPlaces(
  found: readonly Found<Quoted>[],
  emended: readonly Target[],
  file: VFile,
  at: At,
): void {
  const ids = new Set<string>();
  const crowds = Map.groupBy(found, ({ place }) => place.block);
  for (const [i, one] of found.entries()) {
    const { place, index, entry } = one;
    const { exact, whole } = entry;
    const words = exact.trim().split(/\s+/).length;
    const before = found[i - 1];
    if (ids.has(whole.id)) file.message(...ruleMessage('id-duplicate', at(index), whole.id));
    ids.add(whole.id);
    if (words > most) file.message(...ruleMessage('annotation-long', at(index), exact, words));
    if (before?.place.block === place.block && before.place.end > place.start)
      file.message(...ruleMessage('annotation-overlap', at(index), exact, before.entry.whole.id));
    const crossed = crossing(one, emended);
    if (crossed) file.message(...ruleMessage('annotation-crossing', at(index), exact, crossed));
    const together = crowds.get(place.block) ?? [];
    if (together.length > most && together.at(-1) === one)
      file.message(...ruleMessage('annotation-crowd', at(index), place.block.id, together.length));
  }
}

/**
 * Names what a phrase overlaps but must not; undefined if nothing. To be called before the phrases
 * are made links.
 */
function crossing(
  { place: { block, start, end } }: Found<Quoted>,
  emended: readonly Target[],
): string | undefined {
  const { pieces, signs, text } = textOf(block.hast);
  if (text.slice(start, end).includes('\n')) return 'a line break';
  if (signs.some((sign) => start < sign && sign < end)) return 'a note reference';
  if (emended.some((one) => one.block === block.id && one.start < end && one.end > start))
    return 'an emendation';
  const inLink = pieces.some(
    (piece) =>
      piece.start < end &&
      piece.start + piece.node.value.length > start &&
      piece.ancestors.some((element) => element.tagName === 'a'),
  );
  return inLink ? 'a link or a doubtful reading' : undefined;
}

function asAnnotation({ entry, place }: Found<Quoted>, body: readonly Block[]): Annotation {
  const { id, kind, heading, dates, when, status, sources, author, date } = entry.whole;
  const depth = entry.whole.depth ?? usualDepthOf(kind);
  return {
    id: annotationId(id),
    reference: annotationReferenceId(id),
    kind,
    depth,
    heading,
    dates,
    when,
    status,
    sources,
    author,
    date,
    target: asTarget(place, entry),
    text: body.map((block) => block.text).join('\n'),
    hast: body.flatMap((block) => block.hast),
  };
}

/**
 * The link around a phrase. If the annotation is not essential, the link gets its `href` only when
 * the reader chooses a depth that shows the annotation.
 */
const linkOf =
  (annotation: Annotation) =>
  (children: readonly ElementContent[], nth: number): Element => {
    const address = annotation.depth === 'essential' ? { href: `#${annotation.id}` } : undefined;
    // If a phrase needs several links, only the first is in the tab order.
    const properties =
      nth === 0 ? { id: annotation.reference, ...address } : { ...address, tabIndex: -1 };
    return { type: 'element', tagName: 'a', properties, children: [...children] };
  };
