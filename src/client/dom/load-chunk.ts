/** Addresses for the next attempts at chunks that could not be loaded. */
const next: Record<string, string> = {};

/**
 * Loads a chunk of script; the build makes every `import()` call this. If that fails after a press,
 * the page says so, and the next press requests the chunk again.
 *
 * Chromium does not request a module again whose address has failed, so the query differs.
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
