import type { NoteCard } from '../notes/note-card.ts';
import { wordsOf } from './passages.ts';
import { type PageMatch, rangeIn } from './search-marks.ts';

/** The card that the last match was shown in. */
let opened: HTMLElement | undefined;

/** The open card that shows a note: over the text, or in the margin. */
const cardOf = (id: string): HTMLElement | null =>
  document.querySelector(`.card:is(:popover-open, .margin-card)[data-note="${id}"]`);

/** Where the text has the words of a note, be they a link to it or not. */
const wordsOfNote = (note: HTMLElement): HTMLElement | null => {
  const back = note.querySelector<HTMLAnchorElement>('[role="doc-backlink"]')?.hash.slice(1);
  return document.getElementById(back ?? '');
};

/**
 * Shows the note that a match stands in where the text calls it: in its card, as a reader would by
 * its sign. Gives the same words in the card; nothing if the match stands in no note, or if the
 * text has no way to it, because the reader has switched such notes off.
 */
export function openNote({ id, span }: PageMatch): Pick<PageMatch, 'range'> | undefined {
  const note = document.getElementById(id);
  const marker = note instanceof HTMLLIElement && wordsOfNote(note);
  const card = document.querySelector<NoteCard>('note-card');
  if (!note || !marker || !card?.showNote) return undefined;
  marker.scrollIntoView({ block: 'center' });
  if (!cardOf(id)) card.showNote(`#${id}`, marker);
  opened = cardOf(id) ?? undefined;
  const body = opened?.querySelector('[data-part=body]');
  if (!body) return undefined;
  const range = rangeIn(wordsOf(body), span);
  // A note may be longer than its card.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return { range };
}

/** Takes the card away, for the next match stands elsewhere. */
export const closeNote = (): void => {
  if (opened?.isConnected) opened.querySelector<HTMLElement>('[data-do="close"]')?.click();
  opened = undefined;
};

/** Lets reading and tabbing go on from a passage, as after any link. */
export function continueFrom(id: string): void {
  const passage = document.getElementById(id);
  if (!passage || document.activeElement?.closest('search-walk')) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
}
