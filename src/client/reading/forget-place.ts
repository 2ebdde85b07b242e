/** Takes away what is remembered of a reader's place, and has this visit forgotten too. */
export function forgetPlace(host: HTMLElement): void {
  try {
    localStorage.removeItem(host.dataset['key'] ?? '');
  } catch {
    // Nothing could be kept either.
  }
  host.dataset['forgotten'] = '';
}
