import { annotationOf, doubtOf } from '../../edition/addresses.ts';
import { type Depth, depthNamed, isShownAt, usualDepth } from '../../edition/depth.ts';
import { describeMarkers, wordsMarked } from './note-references.ts';

/** Annotated words in the text; they are a link if the reader's depth shows their note. */
interface DepthLink {
  readonly link: Element;
  readonly note: string;
  /** The lowest depth at which they are a link. */
  readonly from: Depth;
  /** Whether this is a further part of words divided by markup. */
  readonly further: boolean;
}

/**
 * Returns a function that shows the editor's work in the text at a depth.
 *
 * Annotated words become links if their note is shown, and plain text if not. Lists of notes and
 * references of emendations are shown or hidden by the style sheet alone.
 */
export function depthIn(article: ParentNode, signal: AbortSignal): (depth: Depth) => void {
  let marked = markedIn(article);
  let shown = usualDepth;
  const show = (depth: Depth): void => {
    shown = depth;
    for (const { link, note, from, further } of marked) {
      const on = isShownAt(from, depth);
      set(link, 'href', on && `#${note}`);
      // As a link, the first part announces all the words, so further parts are hidden; as text,
      // each part announces its own.
      if (further) set(link, 'aria-hidden', on && 'true');
      if (!on) link.removeAttribute('aria-description');
    }
    describeMarkers();
  };
  const again = (): void => {
    marked = markedIn(article);
    show(shown);
  };
  document.addEventListener(wordsMarked, again, { signal });
  signal.addEventListener('abort', () => show(usualDepth), { once: true });
  return show;
}

/**
 * The links on annotated words; words divided by markup have one for each part.
 *
 * Backlinks that still hold an id, and links in copies of notes, are excluded.
 */
function markedIn(article: ParentNode): readonly DepthLink[] {
  let note: string | undefined;
  const links = article.querySelectorAll('article a[id]:not([data-runs]), article a[tabindex]');
  return [...links].flatMap((link): DepthLink[] => {
    const further = !link.id;
    if (!further) note = annotationOf(link.id) ?? doubtOf(link.id);
    const from = document.getElementById(note ?? '')?.dataset['from'];
    // Ids of withdrawn annotations still mark a place in the text, but are not links.
    if (!note || !from) return [];
    return [{ link, note, further, from: depthNamed(from) }];
  });
}

function set(element: Element, attribute: string, value: string | false): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}
