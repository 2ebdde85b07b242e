/** Keeps in this browser where a reader was when the page goes, unless it was to be forgotten. */
export function keepReadingPlace(host: HTMLElement, signal: AbortSignal): void {
  const keep = (): void => {
    const place = placeNow();
    if (!place || 'forgotten' in host.dataset) return;
    try {
      localStorage.setItem(host.dataset['key'] ?? '', place);
    } catch {
      // A browser that may keep nothing keeps nothing.
    }
  };
  addEventListener('pagehide', keep, { signal });
}

/** The place in the window as it is now. */
function placeNow(): string | undefined {
  const blocks = [...document.querySelectorAll('article > [id^=p]')];
  return placeAt(
    blocks.map((block) => ({ id: block.id, box: () => block.getBoundingClientRect() })),
    scrollY >= innerHeight / 2,
  );
}

/** A paragraph, and where it stands in the window. */
interface Paragraph {
  readonly id: string;
  readonly box: () => { readonly top: number; readonly bottom: number };
}

/**
 * The paragraph at the top of the window and how much of it is past, from 0 to 1: `p34 0.42`. A reader
 * who has not begun has no place, and keeps that of an earlier visit.
 */
export function placeAt(paragraphs: readonly Paragraph[], hasBegun: boolean): string | undefined {
  const at = paragraphs.findIndex(({ box }) => box().bottom > 0);
  const paragraph = paragraphs[at];
  if (!paragraph || (at === 0 && !hasBegun)) return undefined;
  const { top, bottom } = paragraph.box();
  return `${paragraph.id} ${Math.max(0, -top / (bottom - top)).toFixed(2)}`;
}
