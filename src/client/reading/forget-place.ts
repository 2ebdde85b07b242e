/** Deletes the stored reading position, and keeps this page from storing one when it is left. */
export function forgetPlace(host: HTMLElement): void {
  try {
    localStorage.removeItem(host.dataset['key'] ?? '');
  } catch {
    // If storage is blocked, nothing was stored.
  }
  host.dataset['forgotten'] = '';
}
