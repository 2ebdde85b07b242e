/**
 * What does something once the browser has painted what has been done so far; once, however often it is
 * asked in between.
 */
export function afterPaint(act: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        if (!signal.aborted) act();
      }),
    );
  };
}
