import { scopeOf } from '../../edition/addresses.ts';
import type { Passage } from '../../edition/model.ts';
import { type BlockWords, wordsOf } from '../dom/block-words.ts';

/** A passage read from the page, with its text nodes. */
export interface PagePassage extends Passage, BlockWords {}

/**
 * The passages on the page, in order: those from which the search index is built (`recordsOf` in
 * `src/search/records.ts`), except those of the index of names. `labelled` returns the displayed
 * name of an element.
 */
export function passagesIn(labelled: (element: HTMLElement) => string): PagePassage[] {
  let section = '';
  return [
    ...document.querySelectorAll<HTMLElement>('article [id]:not(a,[id^=ui-]),#ui-introduction'),
  ].flatMap((element): PagePassage[] => {
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
  });
}
