/** Words to be copied: as text, and where they have marks of their own as HTML too. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies words to the clipboard and says so in a live region, in the region's own words
 * (`data-copied`, `data-failed`). Where the clipboard is refused, the words stand there to be taken.
 */
export async function copyText(words: string, status: HTMLElement | null): Promise<void> {
  const copied = await toClipboard({ text: words });
  const { copied: done = '', failed = '' } = status?.dataset ?? {};
  status?.replaceChildren(copied ? done : `${failed} ${words}`);
}

/** Puts words on the clipboard, with their marks where the browser takes HTML; says whether it could. */
export async function toClipboard({ text, html }: Copied): Promise<boolean> {
  const blob = (type: string, words: string) => new Blob([words], { type });
  try {
    if (html !== undefined && typeof ClipboardItem === 'function')
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', text),
          'text/html': blob('text/html', html),
        }),
      ]);
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
