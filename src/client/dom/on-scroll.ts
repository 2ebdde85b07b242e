/** Does something now, and then at most once a frame whenever the page is scrolled or its window changes. */
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
