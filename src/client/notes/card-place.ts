/** Room between the card and the edges it keeps away from, in CSS pixels. */
const gap = 8;

/** The line that a marker stands on: of words that run over two lines, the first. */
const lineOf = (marker: HTMLElement): DOMRect =>
  marker.getClientRects()[0] ?? marker.getBoundingClientRect();

/** The side of a marker's line with more room. */
export function sideOf(marker: HTMLElement): 'above' | 'below' {
  const { top, bottom } = lineOf(marker);
  return top > innerHeight - bottom ? 'above' : 'below';
}

/** Scrolls just enough for a card at the bottom edge to leave the marker's line in sight. */
export function keepLineClear(card: HTMLElement, marker: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  if (bottom < innerHeight - 1) return;
  const line = lineOf(marker);
  if (line.bottom + gap > top) scrollBy({ top: line.bottom + 2 * gap - top, behavior: 'instant' });
}
