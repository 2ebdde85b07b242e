import type { Margin } from './margin.ts';

/** Media query for windows that are wide enough for a margin. */
const wide = '(width >= 64rem)';

/**
 * Creates the margin of the page once the window is wide enough and the fonts are loaded; undefined
 * without a `main` element. `card` is the template of cards in the margin.
 */
export async function marginOnceWide(
  card: HTMLElement,
  signal: AbortSignal,
): Promise<Margin | undefined> {
  const main = card.closest('main');
  const query = matchMedia(wide);
  if (!query.matches)
    await new Promise((resolve) =>
      query.addEventListener('change', resolve, { once: true, signal }),
    );
  await document.fonts.ready;
  const { Margin: PageMargin } = await import('./margin.ts');
  return main && !signal.aborted ? new PageMargin(main, card, signal) : undefined;
}
