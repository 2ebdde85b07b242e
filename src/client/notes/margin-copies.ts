import { noteId } from '../../edition/addresses.ts';
import { copyOf } from './card-content.ts';
import { noteOf } from './note-references.ts';

/** A copy of a note in the margin, and the first link to that note in the text. */
export interface MarginCopy {
  readonly link: HTMLAnchorElement;
  readonly element: HTMLElement;
  /** Copies the note again, because the chosen depth determines which of its words are links. */
  readonly renew: () => void;
}

/**
 * Creates a copy of each footnote, in the order of their references. `more` is the text that invites
 * readers to open a collapsed copy.
 *
 * The copies are hidden from assistive technology, the keyboard and print, which use the list of
 * notes.
 */
export function marginCopies(main: HTMLElement, more: string): readonly MarginCopy[] {
  const links = new Map<string, HTMLAnchorElement>();
  const all = `article a[role="doc-noteref"][href^="#${noteId('')}"]`;
  for (const link of main.querySelectorAll<HTMLAnchorElement>(all))
    if (!links.has(link.hash)) links.set(link.hash, link);
  return [...links].flatMap(([hash, link]) => {
    const note = noteOf(hash);
    if (!note) return [];
    const element = document.createElement('div');
    // Not part of the note's text (`client/dom/block-words.ts`).
    const sign = document.createElement('small');
    element.className = 'margin-copy';
    element.ariaHidden = 'true';
    element.dataset['more'] = more;
    element.dataset['note'] = note.id;
    element.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
    sign.textContent = link.textContent;
    const renew = (): void => {
      // Leading white space would indent the first word.
      const words = copyOf(note).filter((node) => node.textContent?.trim());
      element.replaceChildren(baselineProbe(), sign, ...words);
      for (const inner of element.querySelectorAll('a')) {
        inner.tabIndex = -1;
        inner.removeAttribute('aria-description');
      }
    };
    renew();
    return [{ link, element, renew }];
  });
}

/** Creates a zero-size element whose bottom edge is the baseline of its line. */
export function baselineProbe(): HTMLElement {
  const probe = document.createElement('i');
  probe.className = 'baseline';
  return probe;
}
