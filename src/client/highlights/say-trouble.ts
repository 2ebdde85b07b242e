import { fill } from '../../i18n/fill.ts';
import type { HighlightKeeper } from './highlight-keeper.ts';
import { noteWords as words } from './note-words.ts';

/** Reports why highlights cannot be stored or read, if so. */
export function sayTrouble({ store, notice }: HighlightKeeper): void {
  const { trouble, unreadable } = store;
  if (trouble) notice.show(words.troubles[trouble]);
  else if (unreadable > 0) notice.show(fill(words.troubles.unreadable, { n: unreadable }));
}
