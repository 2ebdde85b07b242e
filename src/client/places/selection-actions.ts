import type { Copied } from '../dom/copy-text.ts';
import { addressOfPlace, quotationOf } from './place-copies.ts';
import { quotedFrom } from './quoted-words.ts';
import type { SelectedWords } from './selected-words.ts';

/** What an action can do with the selection bar. */
interface SelectionTools {
  /** Copies words and reports it; if the clipboard is blocked, shows them for copying by hand. */
  copy(copied: Copied): Promise<void>;
  /** Closes the bar and keeps the selection. */
  close(): void;
}

/** The action of a button for selected words. */
type SelectionAction = (words: SelectedWords, tools: SelectionTools) => void | Promise<void>;

/**
 * The actions of the selection bar by `data-action` of its buttons in `SelectionBar.astro`. Further
 * features add their buttons there and their actions here.
 */
export const selectionActions: Readonly<Record<string, SelectionAction>> = {
  copy: ({ range }, { copy }) => {
    const { text, html } = quotedFrom(range);
    return copy({ text, html });
  },
  quote: (words, { copy }) => copy(quotationOf(words)),
  link: (words, { copy }) => copy({ text: addressOfPlace(words) }),
  search: ({ text }, { close }) => {
    close();
    searchFor(text);
  },
  highlight: ({ range }, { close }) => mark(range, false, close),
  note: ({ range }, { close }) => mark(range, true, close),
};

/** Highlights words; with `withNote`, opens the highlight for a note. */
async function mark(range: Range, withNote: boolean, close: () => void): Promise<void> {
  if (!import.meta.env.HIGHLIGHTS) return;
  close();
  // Otherwise the bar would open again while the code is loading.
  const selection = getSelection();
  selection?.removeAllRanges();
  try {
    const { markSelection } = await import('../highlights/mark-selection.ts');
    await markSelection(withNote, range);
  } catch (error) {
    selection?.addRange(range);
    throw error;
  }
}

/** Searches the page for words. */
function searchFor(text: string): void {
  const opener = document.querySelector<HTMLElement>('text-search-opener');
  const field = document.querySelector<HTMLInputElement>('text-search input');
  if (!opener || !field) return;
  // Quotation marks have a meaning in queries.
  field.value = text.replace(/[“”„‟«»"\s]+/g, ' ').trim();
  opener.click();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
