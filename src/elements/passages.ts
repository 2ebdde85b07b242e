import { printedNumber, scopeOf } from '../edition/addresses.ts';
import type { Passage } from '../edition/model.ts';

/** A text node of a passage and where its words begin in the passage's text. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A passage read from the page, with the nodes its words stand in. */
export interface Placed extends Passage {
  readonly pieces: readonly Piece[];
}

const apparatus = 'sup,a[data-anchor],a[role^=doc-],button';
const onOwnLine = 'p,li,blockquote,pre,tr,td,th,dt,dd,br';

/**
 * The passages of the text on the page, in reading order: what `passagesOf` makes of the edition.
 * `labelled` names the place of a passage by its id.
 */
export function passagesIn(labelled: (id: string) => string): Placed[] {
  let section = '';
  return [...document.querySelectorAll('article [id]')].flatMap((element): Placed[] => {
    const { id } = element;
    const heading = /^H\d/.test(element.tagName) && !id.startsWith('ui-');
    const scope = heading ? 'text' : scopeOf(id);
    if (!scope) return [];
    if (heading) section = id;
    const list = scope === 'notes' && element.closest('[aria-labelledby]');
    if (list) section = list.getAttribute('aria-labelledby')?.slice(3) ?? '';
    return [
      { id, scope, section, label: heading ? '' : labelled(id), ...wordsOf(element, heading) },
    ];
  });
}

/** The words of an element without its apparatus; lines of their own are parted by a line break. */
function wordsOf(root: Element, heading: boolean): Pick<Placed, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      if (!node.data.trim() && (!text || text.endsWith('\n'))) return;
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element && !node.matches(apparatus)) {
      if (text && node.matches(onOwnLine)) text = `${text.trimEnd()}\n`;
      node.childNodes.forEach(walk);
    }
  };
  walk(root);
  const number = heading ? (printedNumber.exec(text)?.[0].length ?? 0) : 0;
  return {
    text: text.trimEnd().slice(number),
    pieces: pieces.map(({ node, start }) => ({ node, start: start - number })),
  };
}
