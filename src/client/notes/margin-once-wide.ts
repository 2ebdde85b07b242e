import type { Margin } from './margin.ts';

/** From which width of the window on there may be a margin, in the root's font sizes. */
const wide = '(width >= 64rem)';

/**
 * The margin of the page that a card stands in, once the window is wide enough for one and the letters
 * are there that it is measured by; nothing if the page has no main part.
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
  const { Margin: Beside } = await import('./margin.ts');
  return main && !signal.aborted ? new Beside(main, card, signal) : undefined;
}
