/**
 * Fetches the files of links that download by way of the service worker, which keeps them; not every
 * browser asks it for downloads by itself. `fail` is told when a file cannot be had.
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

/** Saves what stands at an address under its own name; throws if it cannot be had. */
async function save(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');
  link.click();
  // The browser reads on from there after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
