import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../edition/model.ts';
import { type Publication, withAbsoluteLinks } from '../publication.ts';
import { xmlDocument } from '../xml.ts';
import { headerOf } from './header.ts';
import { standOffOf } from './lists.ts';
import { textElementOf } from './text.ts';

/**
 * The edition as TEI P5, with elements of TEI All. Where TEI allows several encodings:
 *
 * - Ids are those of the text's page, so `#p34` is the same place in both. Ids that XML does not
 *   allow, or that names, sources, quotations or witnesses could have, get `_` in front.
 * - Emendations are in the text (`app`, parallel segmentation). Doubtful readings are `sic`,
 *   questioned by an `annotation`; doubts about spellings are an `annotation` of their block.
 * - Editorial notes are stand-off (`standOff`); the annotated phrases are `seg`.
 * - Names are `rs`, which covers any referring string, because “Londoner” is not a name. A name that
 *   would cross the markup of an emendation, a doubt, an annotation or a quotation is not tagged.
 */
export function toTei(published: Edition, publication: Publication): string {
  const edition = withAbsoluteLinks(published, publication);
  const standOff = standOffOf(edition);
  const tei = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': edition.lang }, [
    headerOf(edition, publication),
    ...(standOff ? [standOff] : []),
    textElementOf(edition),
  ]);
  return xmlDocument(onLines(tei), { tightClose: true });
}

/**
 * Puts each child of an element that contains only elements on a line of its own, so that versions
 * can be compared line by line.
 */
function onLines(element: Element): Element {
  const mixed = element.children.some((node) => node.type === 'text');
  if (mixed || element.children.length === 0 || ofWords.has(element.name)) return element;
  const lines = element.children.flatMap((node): ElementContent[] => [
    { type: 'text', value: '\n' },
    node.type === 'element' ? onLines(node) : node,
  ]);
  return { ...element, children: [...lines, { type: 'text', value: '\n' }] };
}

/** Elements in which white space is significant, whether they contain text or only elements. */
const ofWords: ReadonlySet<string> = new Set(
  'ab cell dateline head item note p titlePart'.split(' '),
);
