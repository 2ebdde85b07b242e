/** Minimum distance between a line and the card below it, in CSS pixels. */
const gap = 8;

/** The box of the element that opens a card, or of its first line if it is broken across lines. */
const lineOf = (opener: HTMLElement): DOMRect =>
  opener.getClientRects()[0] ?? opener.getBoundingClientRect();

/** The side on which the window has more space: above or below the line of a card's opener. */
export function sideOf(opener: HTMLElement): 'above' | 'below' {
  const { top, bottom } = lineOf(opener);
  return top > innerHeight - bottom ? 'above' : 'below';
}

/**
 * If a card at the bottom of the window covers the line of the opener, or nearly, scrolls the line
 * up clear of it.
 */
export function keepLineClear(card: HTMLElement, opener: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  if (bottom < innerHeight - 1) return;
  const line = lineOf(opener);
  if (line.bottom + gap > top) scrollBy({ top: line.bottom + 2 * gap - top, behavior: 'instant' });
}
