import { fill } from '../../i18n/fill.ts';
import type { HighlightKeeper } from './highlight-keeper.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';

/** The button of a message that downloads a copy. */
export const savingOf = (keeper: HighlightKeeper): readonly [string, () => Promise<void>] => [
  words.save,
  async () => (await import('./save-copy.ts')).saveCopy(keeper, 'jsonld'),
];

/** Reports why highlights cannot be stored or read, if so. */
export async function sayTrouble(keeper: HighlightKeeper): Promise<void> {
  const { store, notice } = keeper;
  const { trouble, unreadable } = store;
  if (!trouble && unreadable === 0) return;
  await loadNoteWords();
  if (trouble) notice.show(words.troubles[trouble], savingOf(keeper));
  else notice.show(fill(words.troubles.unreadable, { n: unreadable }));
}
