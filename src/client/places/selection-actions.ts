import type { Copied } from '../dom/copy-text.ts';
import { addressOf, quotationOf } from './place-copies.ts';
import { quotedFrom } from './quoted-words.ts';
import type { SelectedWords } from './selected-words.ts';

/** What an action can do with the bar that offers it. */
export interface SelectionTools {
  /** The button that was pressed; `data-done` are the words that say it has been done. */
  readonly button: HTMLElement;
  /** Says something in the bar, which stays open. */
  say(words: string): void;
  /** Copies words and says so; where the clipboard is refused, shows them to be taken by hand. */
  copy(copied: Copied): Promise<void>;
  /** Takes the bar away and leaves the selection as it is. */
  close(): void;
}

/** What a button of the bar does with the selected words. */
export type SelectionAction = (words: SelectedWords, tools: SelectionTools) => void | Promise<void>;

/**
 * All that the selection bar does, by the `data-action` of its buttons, which stand in
 * `SelectionBar.astro`. A feature that has more to offer adds its buttons there and its actions here.
 */
export const selectionActions: Readonly<Record<string, SelectionAction>> = {
  copy: ({ range }, { copy }) => {
    const { text, html } = quotedFrom(range);
    return copy({ text, html });
  },
  quote: (words, { copy }) => copy(quotationOf(words)),
  link: (words, { copy }) => copy({ text: addressOf(words) }),
  search: ({ text }, { close }) => {
    close();
    searchFor(text);
  },
};

/** Asks the search of the page for words. */
function searchFor(text: string): void {
  const opener = document.querySelector<HTMLElement>('text-search-opener');
  const field = document.querySelector<HTMLInputElement>('text-search input');
  if (!opener || !field) return;
  // A quotation mark would mean something in a query.
  field.value = text.replace(/[“”„‟«»"\s]+/g, ' ').trim();
  opener.click();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
