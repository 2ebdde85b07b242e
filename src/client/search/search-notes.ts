import { wordsOf } from '../dom/block-words.ts';
import { idIn } from '../dom/id-in.ts';
import { rangeIn } from '../dom/range-in.ts';
import type { NoteCard } from '../notes/note-card.ts';
import type { PageMatch } from './search-marks.ts';

/** The card in which the last match was shown. */
let opened: HTMLElement | undefined;

/** The open card of a note, over the text or in the margin. */
const cardOf = (id: string): HTMLElement | null =>
  document.querySelector(`.card:is(:popover-open, .margin-card)[data-note="${id}"]`);

/**
 * The element in the text that a note refers to, annotated words or a note reference, whether or
 * not it is a link at the reader's depth.
 */
const wordsOfNote = (note: HTMLElement): HTMLElement | null => {
  const back = note.querySelector<HTMLAnchorElement>('[role="doc-backlink"]');
  return document.getElementById(idIn(back?.hash ?? ''));
};

/**
 * Opens the note that contains a match in a card, next to the link to the note in the text.
 *
 * Returns the range of the match in the card; undefined if the match is not in a note, or the
 * reader's settings hide the note.
 */
export function openNote({ id, span }: PageMatch): Pick<PageMatch, 'range'> | undefined {
  const note = document.getElementById(id);
  const link = note instanceof HTMLLIElement && wordsOfNote(note);
  const card = document.querySelector<NoteCard>('note-card');
  if (!note || !link || !card?.showNote) return undefined;
  link.scrollIntoView({ block: 'center' });
  if (!cardOf(id)) card.showNote(`#${id}`, link);
  opened = cardOf(id) ?? undefined;
  const body = opened?.querySelector('[data-part=body]');
  if (!body) return undefined;
  const range = rangeIn(wordsOf(body), span);
  // A note may be taller than its card.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return { range };
}

/** Closes the card that was opened for the last match. */
export const closeNote = (): void => {
  if (opened?.isConnected) opened.querySelector<HTMLElement>('[data-do="close"]')?.click();
  opened = undefined;
};

/** Moves the focus to a passage, so that screen readers and the Tab key continue from there. */
export function continueFrom(id: string): void {
  const passage = document.getElementById(id);
  if (!passage || document.activeElement?.closest('search-walk')) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
}
