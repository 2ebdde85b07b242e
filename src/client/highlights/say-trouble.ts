import { fill } from '../../i18n/fill.ts';
import type { HighlightContext } from './highlight-context.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';

/** Shows a message with a button that runs `act`; if `act` fails, shows both again. */
export function offer(
  { notice }: HighlightContext,
  said: string,
  name: string,
  act: () => Promise<void>,
): void {
  const show = (): void =>
    notice.show(said, [
      name,
      () =>
        act().catch((error: unknown) => {
          show();
          throw error;
        }),
    ]);
  show();
}

/** Shows a message with a button that downloads a copy of the highlights. */
export const offerCopy = (context: HighlightContext, said: string): void =>
  offer(context, said, words.save, async () =>
    (await import('./save-copy.ts')).saveCopy(context, 'jsonld'),
  );

/** Tells the reader why highlights cannot be stored or read, if there is such a problem. */
export async function sayTrouble(context: HighlightContext): Promise<void> {
  const { store, notice } = context;
  const { trouble, unreadable } = store;
  if (!trouble && unreadable === 0) return;
  await loadNoteWords();
  if (trouble) offerCopy(context, words.troubles[trouble]);
  else notice.show(fill(words.troubles.unreadable, { n: unreadable }));
}
