import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../edition/model.ts';
import { type Publication, withAbsoluteLinks } from '../publication.ts';
import { xmlDocument } from '../xml.ts';
import { headerOf } from './header.ts';
import { standOffOf } from './lists.ts';
import { textOf } from './text.ts';

/**
 * The edition as TEI P5, in elements of TEI All. What was chosen where TEI leaves a choice:
 *
 * - Ids are those of the text's page, so that `#p34` means the same here and there.
 * - Emendations stand in the text (`app`, parallel segmentation); doubtful readings are `sic`, and
 *   what is doubted is an `annotation` that questions them.
 * - The editor's words stand off (`standOff`), their places in the text are `seg`.
 * - Names are `rs`, which means anything that refers, for “Leninist” is no name; one that would
 *   cross the edge of other markup is not tagged.
 */
export function toTei(published: Edition, publication: Publication): string {
  const edition = withAbsoluteLinks(published, publication);
  const standOff = standOffOf(edition);
  const tei = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': edition.lang }, [
    headerOf(edition, publication),
    ...(standOff ? [standOff] : []),
    textOf(edition),
  ]);
  return xmlDocument(onLines(tei), { tightClose: true });
}

/** Elements that hold elements only begin on lines of their own, so that versions can be compared. */
function onLines(element: Element): Element {
  const mixed = element.children.some((node) => node.type === 'text');
  if (mixed || element.children.length === 0 || ofWords.has(element.name)) return element;
  const lines = element.children.flatMap((node): ElementContent[] => [
    { type: 'text', value: '\n' },
    node.type === 'element' ? onLines(node) : node,
  ]);
  return { ...element, children: [...lines, { type: 'text', value: '\n' }] };
}

/** Elements in which white space is part of the text, whether they hold words or only elements. */
const ofWords: ReadonlySet<string> = new Set(
  'ab cell dateline head item note p titlePart'.split(' '),
);
