import { boxOf } from '../dom/box-of.ts';

/** Stores the reading position when the page is left, unless the reader has deleted it. */
export function keepReadingPlace(host: HTMLElement, signal: AbortSignal): void {
  const keep = (): void => {
    const place = placeNow();
    if (!place || 'forgotten' in host.dataset) return;
    try {
      localStorage.setItem(host.dataset['key'] ?? '', place);
    } catch {
      // Nothing is stored if storage is blocked.
    }
  };
  addEventListener('pagehide', keep, { signal });
}

function placeNow(): string | undefined {
  const blocks = [...document.querySelectorAll(':is(article, section) > [id^=p]')];
  return placeAt(
    blocks.map((block) => ({ id: block.id, box: () => boxOf(block) })),
    scrollY >= innerHeight / 2,
  );
}

/** A paragraph with its position in the window. */
interface Paragraph {
  readonly id: string;
  readonly box: () => { readonly top: number; readonly bottom: number };
}

/**
 * The id of the paragraph at the top of the window, and the fraction of it above the window: `p34
 * 0.42`. Undefined if the reader has not begun, so that an earlier position is kept.
 */
export function placeAt(paragraphs: readonly Paragraph[], hasBegun: boolean): string | undefined {
  const at = paragraphs.findIndex(({ box }) => box().bottom > 0);
  const paragraph = paragraphs[at];
  if (!paragraph || (at === 0 && !hasBegun)) return undefined;
  const { top, bottom } = paragraph.box();
  return `${paragraph.id} ${Math.max(0, -top / (bottom - top)).toFixed(2)}`;
}
