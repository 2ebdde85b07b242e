import { pageHighlights } from './page-highlights.ts';

// One module is loaded for both: a chunk with two entries would need a helper of the bundler.
export { pageHighlights };

/** Marks what a range holds, or what is selected; to write a note on it, opens it. */
export async function markSelection(withNote: boolean, range?: Range): Promise<void> {
  const host = document.querySelector<HTMLElement>('reader-highlights');
  const selection = getSelection();
  const marked =
    range ?? (selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined);
  if (!host || !marked) return;
  const page = await pageHighlights(host);
  const highlight = await page.mark(marked);
  if (!highlight) return;
  selection?.removeAllRanges();
  if (withNote) await page.open([highlight], highlight.segments[0]?.block ?? '');
}
