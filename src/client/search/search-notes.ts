import { wordsOf } from './passages.ts';
import { type PageMatch, rangeIn } from './search-marks.ts';

const card = (): HTMLElement | null => document.querySelector('note-card:popover-open');

/**
 * Shows the note that a match stands in where the text calls it: in its card, as a reader would by
 * its sign. Gives the same words in the card; nothing if the match stands in no note, or if the
 * text has no way to it, because the reader has switched such notes off.
 */
export function openNote({ id, span }: PageMatch): Pick<PageMatch, 'range'> | undefined {
  const note = document.getElementById(id);
  const marker =
    note instanceof HTMLLIElement &&
    document.querySelector<HTMLElement>(`article a[href="#${id}"]:not([aria-hidden])`);
  if (!note || !marker) return undefined;
  marker.scrollIntoView({ block: 'center' });
  if (card()?.dataset['note'] !== id) marker.click();
  const body = card()?.querySelector('[data-part=body]');
  if (!body || card()?.dataset['note'] !== id) return undefined;
  const range = rangeIn(wordsOf(body), span);
  // A note may be longer than its card.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return { range };
}

/** Takes the card away, for the next match stands elsewhere. */
export const closeNote = (): void => card()?.hidePopover();

/** Lets reading and tabbing go on from a passage, as after any link. */
export function continueFrom(id: string): void {
  const passage = document.getElementById(id);
  if (!passage || document.activeElement?.closest('search-walk')) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
}
