/** Deletes the stored reading position, and does not store this visit's. */
export function forgetPlace(host: HTMLElement): void {
  try {
    localStorage.removeItem(host.dataset['key'] ?? '');
  } catch {
    // If storage is blocked, nothing was stored.
  }
  host.dataset['forgotten'] = '';
}
