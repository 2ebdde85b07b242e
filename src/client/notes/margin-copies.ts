import { noteId } from '../../edition/addresses.ts';
import { copyOf } from './card-content.ts';
import { noteOf } from './note-references.ts';

/** A copy of a note in the margin, and its reference in the text. */
export interface MarginCopy {
  readonly marker: HTMLAnchorElement;
  readonly element: HTMLElement;
  /** Copies the note again, because its links depend on the depth. */
  readonly renew: () => void;
}

/**
 * Creates a copy of each note to the text, in the order of their references.
 *
 * The copies are hidden from assistive technology, the keyboard and print, which use the list of
 * notes.
 */
export function marginCopies(main: HTMLElement, more: string): readonly MarginCopy[] {
  const markers = new Map<string, HTMLAnchorElement>();
  const all = `article a[role="doc-noteref"][href^="#${noteId('')}"]`;
  for (const marker of main.querySelectorAll<HTMLAnchorElement>(all))
    if (!markers.has(marker.hash)) markers.set(marker.hash, marker);
  return [...markers].flatMap(([hash, marker]) => {
    const note = noteOf(hash);
    if (!note) return [];
    const element = document.createElement('div');
    const sign = document.createElement('b');
    element.className = 'margin-copy';
    element.ariaHidden = 'true';
    element.dataset['more'] = more;
    element.dataset['note'] = note.id;
    element.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
    sign.textContent = marker.textContent;
    const renew = (): void => {
      // Leading white space would indent the first word.
      const words = copyOf(note).filter((node) => node.textContent?.trim());
      element.replaceChildren(baselineProbe(), sign, ...words);
      for (const link of element.querySelectorAll('a')) {
        link.tabIndex = -1;
        link.removeAttribute('aria-description');
      }
    };
    renew();
    return [{ marker, element, renew }];
  });
}

/** Creates a zero-size element whose bottom edge is the baseline of its line. */
export function baselineProbe(): HTMLElement {
  const probe = document.createElement('i');
  probe.className = 'baseline';
  return probe;
}
