import { fill } from '../../i18n/fill.ts';
import type { HighlightContext } from './highlight-context.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';

/** The text and the action of a button that downloads a copy of the highlights. */
export const savingOf = (context: HighlightContext): readonly [string, () => Promise<void>] => [
  words.save,
  async () => (await import('./save-copy.ts')).saveCopy(context, 'jsonld'),
];

/** Tells the reader why highlights cannot be stored or read, if there is such a problem. */
export async function sayTrouble(context: HighlightContext): Promise<void> {
  const { store, notice } = context;
  const { trouble, unreadable } = store;
  if (!trouble && unreadable === 0) return;
  await loadNoteWords();
  if (trouble) notice.show(words.troubles[trouble], savingOf(context));
  else notice.show(fill(words.troubles.unreadable, { n: unreadable }));
}
