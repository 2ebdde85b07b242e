import { pageHighlights } from './page-highlights.ts';

// Other modules import `pageHighlights` from here and not from its own module: if several modules
// in one chunk are imported dynamically, the bundler adds code to that chunk.
export { pageHighlights };

/**
 * Highlights a range, or the selection if none is given; with `withNote`, opens the highlight so
 * that the reader can write a note.
 */
export async function markSelection(withNote: boolean, range?: Range): Promise<void> {
  const host = document.querySelector<HTMLElement>('reader-highlights');
  const selection = getSelection();
  const marked =
    range ?? (selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined);
  if (!host || !marked) return;
  selection?.removeAllRanges();
  const page = await pageHighlights(host);
  const highlight = await page.mark(marked);
  if (withNote && highlight) await page.open([highlight], highlight.segments[0]?.block ?? '');
}
