/** For each chunk that could not be loaded, the URL of the next attempt. */
const next: Record<string, string> = {};

/**
 * Loads a chunk of JavaScript; the build makes every `import()` call this function. If loading
 * fails after a click or key press, the page says so. The next call requests the chunk again.
 *
 * Chromium never requests the URL of a failed module again, so each new attempt appends a `?` to
 * the URL.
 */
export function loadChunk<T>(chunk: string, load: (address: string) => Promise<T>): Promise<T> {
  const address = next[chunk] ?? chunk;
  const isAsked = navigator.userActivation?.isActive && window.event?.type !== 'scroll';
  return load(address).catch((error: unknown) => {
    next[chunk] = `${address}?`;
    if (isAsked) document.getElementById('ui-failed')?.showPopover();
    throw error;
  });
}
