import { fill } from '../../i18n/fill.ts';
import { continueFrom } from '../search/search-notes.ts';
import type { HighlightContext } from './highlight-context.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';

/** Elements that show messages and for which F6 is already handled. */
const reached = new WeakSet<HTMLElement>();

/**
 * Lets F6 move the focus to the first button of a message, and moves the focus back when a button
 * of the message is pressed. A message that the reader did not ask for should not take the focus,
 * and comes last in the tab order.
 */
function reachByKey(host: HTMLElement): void {
  if (reached.has(host)) return;
  reached.add(host);
  let from: HTMLElement | undefined;
  document.addEventListener('keydown', (event) => {
    const action = host.querySelector<HTMLElement>('[data-part=notice]:not([hidden]) > button');
    if (event.key !== 'F6' || !action) return;
    event.preventDefault();
    const { activeElement } = document;
    if (action.parentElement?.contains(activeElement)) return;
    from = activeElement instanceof HTMLElement ? activeElement : document.body;
    action.focus({ preventScroll: true });
  });
  host.addEventListener('click', ({ target }) => {
    if (!from || !(target instanceof Element) || !target.closest('[data-part=notice]')) return;
    if (from !== document.body) from.focus({ preventScroll: true });
    else continueFrom(blockInView() || location.hash.slice(1));
    from = undefined;
  });
}

/** The id of the block whose button for highlights is the first in view; empty if none is. */
function blockInView(): string {
  const controls = [...document.querySelectorAll<HTMLElement>('button[data-marked]')];
  const isInView = (one: HTMLElement): boolean => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return controls.find(isInView)?.dataset['marked'] ?? '';
}

/** Shows a message with a button that runs `act`; if `act` fails, shows both again. */
export function offer(
  { notice, host }: HighlightContext,
  said: string,
  name: string,
  act: () => Promise<void>,
): void {
  reachByKey(host);
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
