import { noteId } from '../../edition/addresses.ts';
import { copyOf } from './card-content.ts';
import { noteOf } from './note-references.ts';

/** A copy of a note that stands in the margin, and the sign in the text that it belongs to. */
export interface MarginCopy {
  readonly marker: HTMLAnchorElement;
  readonly element: HTMLElement;
  /** Copies the note again: which of its words are links changes with the depth. */
  readonly renew: () => void;
}

/**
 * Copies of the author's notes, each once, in the order of their signs. They are for the eye alone: who
 * listens, tabs, prints or follows a link has the list.
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
      // White space before the first word would set it in.
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

/** An element without extent whose lower edge is the baseline of the line that it stands in. */
export function baselineProbe(): HTMLElement {
  const probe = document.createElement('i');
  probe.className = 'baseline';
  return probe;
}
