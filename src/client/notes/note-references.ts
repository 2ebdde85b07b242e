import { annotationId, doubtId } from '../../edition/addresses.ts';

/** Selectors of links on the author's words that lead to annotations and doubts. */
const editors = [annotationId(''), doubtId('')].map((start) => `[href^="#${start}"]`).join(', ');

/** Name of the event dispatched on the document after all annotated words have got their links. */
export const wordsMarked = 'words-marked';

/** Selector of links to notes, in the text and in cards. */
const links = `:is(article, [data-part="body"]) a:is([role="doc-noteref"], ${editors})`;

/** The link to a note on which an event happened. */
export const noteLinkOf = ({ target }: Event): HTMLAnchorElement | undefined =>
  (target instanceof Element && target.closest<HTMLAnchorElement>(links)) || undefined;

/**
 * The list item of a note, by its hash, in which letters beyond ASCII are encoded, but a percent
 * sign is not.
 */
export const noteOf = (hash: string): HTMLLIElement | undefined => {
  const id = hash.slice(1);
  const note = document.getElementById(id) ?? document.getElementById(decodeURI(id));
  return note instanceof HTMLLIElement ? note : undefined;
};

/** The displayed name of a note, such as “Author’s note 2”. */
export const labelOf = (note: HTMLElement | undefined): string => note?.dataset['label'] ?? '';

/**
 * Gives links on the author's words the name of their note as description for assistive technology;
 * their accessible name stays the author's words. Call it again after adding links.
 */
export function describeLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`article a:is(${editors})`)) {
    const label = labelOf(noteOf(link.hash));
    if (label) link.setAttribute('aria-description', label);
  }
}

/**
 * The focusable link among those of a note: words that span several elements have several links,
 * only one of which is in the tab order.
 */
export const focusableOf = (link: HTMLElement): HTMLElement =>
  link.hasAttribute('tabindex')
    ? (document.querySelector<HTMLAnchorElement>(
        `article a[href="${link.getAttribute('href')}"]:not([tabindex])`,
      ) ?? link)
    : link;

/**
 * Whether a click is left to the browser, for example to open a new tab, because of a modifier key
 * or because it was not made with the main mouse button.
 */
export const isModified = (
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): boolean => event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/**
 * The link to a note on which an event happened, if hovering should open a preview of the note.
 *
 * By default note references are previewed, but not linked words, which would open cards wherever
 * the mouse moves. The reader's settings can change both.
 */
export const previewedOf = (event: Event): HTMLAnchorElement | undefined => {
  const link = noteLinkOf(event);
  const { authorPreviews, editorPreviews } = document.documentElement.dataset;
  const isSign = link?.matches('[role="doc-noteref"]');
  const wanted = isSign ? authorPreviews !== 'off' : editorPreviews === 'on';
  return wanted ? link : undefined;
};
