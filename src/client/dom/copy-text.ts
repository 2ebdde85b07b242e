/** What to put on the clipboard: plain text, and optionally HTML. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies words to the clipboard and reports the result in a live region, with the messages in its
 * attributes `data-copied` and `data-failed`.
 *
 * If the clipboard is blocked, the region shows the words, to be copied by hand.
 */
export async function copyText(words: string, status: HTMLElement | null): Promise<void> {
  const copied = await toClipboard({ text: words });
  const { copied: done = '', failed = '' } = status?.dataset ?? {};
  status?.replaceChildren(copied ? done : `${failed} ${words}`);
}

/**
 * Writes to the clipboard, as HTML too if the browser supports it; returns whether it succeeded.
 */
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
