import { noteId } from '../../edition/addresses.ts';
import { copyOf } from './card-content.ts';
import { noteOf } from './note-references.ts';

/** Room that a note in the margin needs, and takes at most; in the root’s font sizes. */
const room = { least: 11, most: 17, gap: 2.2, edge: 1.2 } as const;

/** A note that stands in the margin, and the sign in the text that it belongs to. */
interface Beside {
  readonly sign: HTMLElement;
  readonly note: HTMLElement;
}

/**
 * Shows the author’s notes in the margin too, subpagePath the lines of their signs, where there is room.
 * They are copies for the eye alone: who listens, tabs, prints or follows a link has the list.
 */
export function marginNotesIn(main: HTMLElement, signal: AbortSignal): (shown: boolean) => void {
  const margin = document.createElement('div');
  margin.dataset['part'] = 'margin';
  margin.ariaHidden = 'true';
  const notes = notesIn(main);
  margin.append(...notes.map(({ note }) => note));
  const place = (): void => {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { right, top: above } = main.getBoundingClientRect();
    const free = (document.documentElement.clientWidth - right) / size - room.gap - room.edge;
    margin.hidden = free < room.least;
    if (margin.hidden) return;
    margin.style.inlineSize = `${Math.min(free, room.most)}rem`;
    let least = 0;
    for (const { sign, note } of notes) {
      const line = sign.getClientRects()[0];
      // What holds a sign may be folded.
      note.hidden = !line || !sign.checkVisibility();
      if (!line || note.hidden) continue;
      const top = Math.max(line.top - above, least);
      note.style.insetBlockStart = `${top}px`;
      least = top + note.getBoundingClientRect().height + size;
    }
  };
  const changes = new ResizeObserver(place);
  signal.addEventListener('abort', () => margin.remove(), { once: true });
  return (shown) => {
    changes.disconnect();
    margin.remove();
    if (!shown) return;
    main.append(margin);
    changes.observe(main);
    changes.observe(document.documentElement);
    place();
  };
}

/** Copies of the author’s notes, each once, in the order of their signs. */
function notesIn(main: HTMLElement): readonly Beside[] {
  const signs = new Map<string, HTMLAnchorElement>();
  const all = `article a[role="doc-noteref"][href^="#${noteId('')}"]`;
  for (const sign of main.querySelectorAll<HTMLAnchorElement>(all))
    if (!signs.has(sign.hash)) signs.set(sign.hash, sign);
  return [...signs].flatMap(([hash, sign]) => {
    const source = noteOf(hash);
    if (!source) return [];
    const note = document.createElement('div');
    const words = document.createElement('b');
    words.textContent = sign.textContent;
    note.lang = source.closest<HTMLElement>('[lang]')?.lang ?? '';
    note.append(words, ...copyOf(source));
    for (const link of note.querySelectorAll('a')) link.tabIndex = -1;
    return [{ sign, note }];
  });
}
