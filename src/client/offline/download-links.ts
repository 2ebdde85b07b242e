/**
 * Fetches downloads by JavaScript when their links are clicked, so that the service worker receives
 * the requests and can store the files: not every browser sends it the requests of such links.
 * Calls `fail` if a file cannot be fetched.
 */
export function downloadThroughWorker(fail: () => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.hasAttribute('download') || link.protocol === 'blob:') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!navigator.serviceWorker.controller) return;
    event.preventDefault();
    save(link.href).catch(fail);
  });
}

/** Saves the file at a URL, under the name that it has there; rejects if it cannot be fetched. */
async function save(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');
  link.click();
  // The browser may read the blob after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
