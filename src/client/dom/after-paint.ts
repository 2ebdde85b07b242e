/**
 * Returns a function that schedules `act` after the next paint; repeated calls before that run it
 * once.
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
