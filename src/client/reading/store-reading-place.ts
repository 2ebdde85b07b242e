import { boxOf } from '../dom/box-of.ts';

/**
 * Stores the reading position when the page is left, unless the reader has deleted it; deletes it
 * if the reader has finished the text.
 *
 * If the reader is not in the text then, but in the notes after it, for example, stores the last
 * position in the text during this visit.
 */
export function keepReadingPlace(host: HTMLElement, signal: AbortSignal): void {
  const { key = '' } = host.dataset;
  let place: string | undefined;
  const look = (): void => {
    place = placeNow() ?? place;
  };
  const keep = (): void => {
    look();
    if (place === undefined || 'forgotten' in host.dataset) return;
    try {
      if (place) localStorage.setItem(key, place);
      else localStorage.removeItem(key);
    } catch {
      // If storage is blocked or full, nothing is stored.
    }
  };
  look();
  addEventListener('scrollend', look, { signal });
  addEventListener('pagehide', keep, { signal });
}

function placeNow(): string | undefined {
  const blocks = [...document.querySelectorAll(':is(article, section) > [id^=p]')];
  return placeAt(
    blocks.map((block) => ({ id: block.id, box: () => boxOf(block) })),
    scrollY >= innerHeight / 2,
    innerHeight,
  );
}

/** A paragraph with its position in the window. */
interface Paragraph {
  readonly id: string;
  readonly box: () => { readonly top: number; readonly bottom: number };
}

/**
 * The id of the paragraph at the top of the window, and the fraction of it above the window: `p34
 * 0.42`; empty if the end of the last paragraph is in a window of this height. Undefined if the
 * reader has not begun, or is past the last paragraph.
 */
export function placeAt(
  paragraphs: readonly Paragraph[],
  hasBegun: boolean,
  height: number,
): string | undefined {
  const at = paragraphs.findIndex(({ box }) => box().bottom > 0);
  const paragraph = paragraphs[at];
  if (!paragraph || (at === 0 && !hasBegun)) return undefined;
  if ((paragraphs.at(-1) ?? paragraph).box().bottom <= height) return '';
  const { top, bottom } = paragraph.box();
  return `${paragraph.id} ${Math.max(0, -top / (bottom - top)).toFixed(2)}`;
}
