/**
 * Calls a function in the next frame, and then once in each frame in which the page has scrolled or
 * the window has been resized.
 */
export function onScroll(act: () => void, signal: AbortSignal): void {
  let waiting = false;
  const soon = (): void => {
    if (!waiting) {
      requestAnimationFrame(() => {
        waiting = false;
        act();
      });
    }
    waiting = true;
  };
  addEventListener('scroll', soon, { signal, passive: true });
  addEventListener('resize', soon, { signal });
  soon();
}
