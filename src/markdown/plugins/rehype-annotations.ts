import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { annotationId, annotationReferenceId } from '../../edition/addresses.ts';
import type { Block, Target } from '../../edition/block.ts';
import { type Annotation, usualDepthOf } from '../../edition/editorial.ts';
import type { AnnotationFile } from '../../edition/editorial-schema.ts';
import { type Point, ruleMessage } from '../../edition/problems.ts';
import { asTarget, crossing, type Found, findAll } from '../find-quotation.ts';
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
 * Makes annotated phrases links to their annotations. No text is added: the phrase itself is the
 * link's accessible name.
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

/**
 * Reports duplicate ids, phrases that are too long or overlap another annotation, an emendation, a
 * link or a note reference, and blocks with too many annotations.
 */
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
    const crossed = place.block.text.slice(place.start, place.end).includes('\n')
      ? 'a line break'
      : crossing(place, emended);
    if (crossed) file.message(...ruleMessage('annotation-crossing', at(index), exact, crossed));
    const together = crowds.get(place.block) ?? [];
    if (together.length > most && together.at(-1) === one)
      file.message(...ruleMessage('annotation-crowd', at(index), place.block.id, together.length));
  }
}

function asAnnotation({ entry, place }: Found<Quoted>, blocks: readonly Block[]): Annotation {
  const { body: _, depth, ...rest } = entry.whole;
  return {
    ...rest,
    id: annotationId(rest.id),
    reference: annotationReferenceId(rest.id),
    depth: depth ?? usualDepthOf(rest.kind),
    target: asTarget(place, entry),
    text: blocks.map((block) => block.text).join('\n'),
    hast: blocks.flatMap((block) => block.hast),
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
    // If annotated words need several links, the further ones are not in the tab order.
    const properties =
      nth === 0 ? { id: annotation.reference, ...address } : { ...address, tabIndex: -1 };
    return { type: 'element', tagName: 'a', properties, children: [...children] };
  };
