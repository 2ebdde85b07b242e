import { annotationId, doubtId } from '../../edition/addresses.ts';

/** Links around the author's own words, which the editor's notes hang on. */
const editors = [annotationId(''), doubtId('')].map((start) => `[href^="#${start}"]`).join(', ');

/** The event at the document by which all words that notes hang on are marked. */
export const wordsMarked = 'words-marked';

/** What leads to a note: in the text, and in a note that the card shows. */
const markers = `:is(article, [data-part="body"]) a:is([role="doc-noteref"], ${editors})`;

/** The marker that an event happened on. */
export const markerOf = ({ target }: Event): HTMLAnchorElement | undefined =>
  (target instanceof Element && target.closest<HTMLAnchorElement>(markers)) || undefined;

/** The list item of a note, by the hash that leads to it. */
export const noteOf = (hash: string): HTMLLIElement | undefined => {
  const note = document.getElementById(hash.slice(1));
  return note instanceof HTMLLIElement ? note : undefined;
};

/** What a note is called everywhere, such as “Author’s note 2”. */
export const labelOf = (note: HTMLElement | undefined): string => note?.dataset['label'] ?? '';

/**
 * Tells assistive technology which note stands behind words that are links: their name stays the
 * author's. To be called again when markers have been switched on.
 */
export function describeMarkers(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`article a:is(${editors})`)) {
    const label = labelOf(noteOf(link.hash));
    if (label) link.setAttribute('aria-description', label);
  }
}

/**
 * The part of a marker that takes the focus: words that cross other elements are several links, of
 * which one is for everybody and the others for the pointer.
 */
export const focusableOf = (marker: HTMLElement): HTMLElement =>
  marker.ariaHidden === 'true'
    ? (document.querySelector<HTMLAnchorElement>(
        `article a[href="${marker.getAttribute('href')}"]:not([aria-hidden])`,
      ) ?? marker)
    : marker;

/** Whether a click asks the browser for something of its own, such as a new tab. */
export const isModified = (
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): boolean => event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/**
 * The marker that an event happened on, if a mouse that rests there gets a preview. Signs do, unless
 * the reader has set otherwise; words that are links would bring cards up wherever the mouse goes,
 * and do so only for a reader who has asked for it.
 */
export const previewedOf = (event: Event): HTMLAnchorElement | undefined => {
  const marker = markerOf(event);
  const { authorPreviews, editorPreviews } = document.documentElement.dataset;
  const isSign = marker?.matches('[role="doc-noteref"]');
  const wanted = isSign ? authorPreviews !== 'off' : editorPreviews === 'on';
  return wanted ? marker : undefined;
};
