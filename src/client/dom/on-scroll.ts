/**
 * Calls a function now, and at most once per frame when the page scrolls or the window is resized.
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
