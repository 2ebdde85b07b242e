/**
 * Copies words to the clipboard and says so in a live region, in the region's own words
 * (`data-copied`, `data-failed`). Where the clipboard is refused, the words stand there to be taken.
 */
export async function copyText(words: string, status: HTMLElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    status?.replaceChildren(status.dataset['copied'] ?? '');
  } catch {
    status?.replaceChildren(`${status.dataset['failed'] ?? ''} ${words}`);
  }
}
