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

/** The paragraph at the top of the window and how much of it is past, from 0 to 1: `p34 0.42`. */
function placeNow(): string | undefined {
  const blocks = [...document.querySelectorAll('article > [id^=p]')];
  const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const block = blocks[at];
  // One who has not begun keeps what an earlier visit came to.
  if (!block || (at === 0 && scrollY < innerHeight / 2)) return undefined;
  const { top, height } = block.getBoundingClientRect();
  return `${block.id} ${Math.max(0, -top / height).toFixed(2)}`;
}
