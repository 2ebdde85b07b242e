/** Distance to keep between the card and edges, in CSS pixels. */
const gap = 8;

/** The box of a marker, or of its first line if it is broken across lines. */
const lineOf = (marker: HTMLElement): DOMRect =>
  marker.getClientRects()[0] ?? marker.getBoundingClientRect();

/** The side of a marker's line on which the window has more space. */
export function sideOf(marker: HTMLElement): 'above' | 'below' {
  const { top, bottom } = lineOf(marker);
  return top > innerHeight - bottom ? 'above' : 'below';
}

/**
 * Scrolls just enough to keep the marker's line visible above a card at the bottom of the window.
 */
export function keepLineClear(card: HTMLElement, marker: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  if (bottom < innerHeight - 1) return;
  const line = lineOf(marker);
  if (line.bottom + gap > top) scrollBy({ top: line.bottom + 2 * gap - top, behavior: 'instant' });
}
