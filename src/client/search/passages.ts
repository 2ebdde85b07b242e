import { scopeOf } from '../../edition/addresses.ts';
import { numberOf, ownLine, readText } from '../../edition/block-text.ts';
import type { Passage } from '../../edition/model.ts';

/** A text node of a passage, and its offset in the passage's text. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A passage read from the page, with its text nodes. */
export interface PagePassage extends Passage {
  readonly pieces: readonly Piece[];
}

/**
 * Elements that are not part of a passage's text: references, links of the edition, and metadata of
 * notes.
 */
export const apparatus = 'a[data-anchor],a[role^=doc-],button,small,summary,.sources';

/**
 * The passages on the page in order; the same as `passagesOf` and `editorialPassagesOf` return,
 * without names. `labelled` names the place of a passage.
 */
export function passagesIn(labelled: (element: HTMLElement) => string): PagePassage[] {
  let section = '';
  return [...document.querySelectorAll<HTMLElement>('article [id]:not(a,[id^=ui-])')].flatMap(
    (element): PagePassage[] => {
      const { id } = element;
      const heading = /^H\d/.test(element.tagName);
      const scope = heading ? 'text' : scopeOf(id);
      if (!scope) return [];
      if (heading) section = id;
      const list = element.closest('[aria-labelledby]')?.getAttribute('aria-labelledby');
      return [
        {
          id,
          scope,
          label: heading ? '' : labelled(element),
          section: list?.replace('ui-notes', 'notes') ?? (scope === 'editor' ? id : section),
          ...wordsOf(element),
        },
      ];
    },
  );
}

/**
 * The text of an element without references and controls; elements on lines of their own are
 * separated by a line break.
 */
export function wordsOf(root: Element): Pick<PagePassage, 'text' | 'pieces'> {
  return readText<Node, Text>([root], (node) => {
    if (node instanceof Text) return { leaf: node, value: node.data };
    if (!(node instanceof Element) || node.matches(apparatus)) return undefined;
    return {
      element: node,
      children: node.childNodes,
      ownLine: node.matches(ownLine),
      number: numberOf(node.getAttribute('value'), node.parentElement?.dataset['delimiter']),
    };
  });
}
