import { annotationOf, doubtOf } from '../../edition/addresses.ts';
import { type Depth, depthNamed, isShownAt, usualDepth } from '../../edition/depth.ts';
import { describeLinks, wordsMarked } from './note-references.ts';

/** Annotated words in the text, which are a link if their note is shown at the chosen depth. */
interface DepthLink {
  readonly link: Element;
  readonly note: string;
  /** The lowest depth at which they are a link. */
  readonly from: Depth;
}

/**
 * Returns a function that shows as much of the editor's work in the text as a depth includes.
 *
 * Annotated words become links if their note is shown, and plain text if not. Lists of notes and
 * references to emendations are shown or hidden by the style sheet alone.
 */
export function depthIn(article: ParentNode, signal: AbortSignal): (depth: Depth) => void {
  let marked = markedIn(article);
  let shown = usualDepth;
  const show = (depth: Depth): void => {
    shown = depth;
    for (const { link, note, from } of marked) {
      const on = isShownAt(from, depth);
      set(link, 'href', on && `#${note}`);
      if (!on) link.removeAttribute('aria-description');
    }
    describeLinks();
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
 * The links on annotated words and doubtful readings; words divided by markup have one for each
 * part.
 *
 * Excludes links in copies of notes, and backlinks: a backlink has the id of the link on the words
 * until that link is added (`annotated-words.ts`).
 */
function markedIn(article: ParentNode): readonly DepthLink[] {
  let note: string | undefined;
  const links = article.querySelectorAll('article a[id]:not([data-runs]), article a[tabindex]');
  return [...links].flatMap((link): DepthLink[] => {
    // Only the first of several links on the same words has an id.
    if (link.id) note = annotationOf(link.id) ?? doubtOf(link.id);
    const from = document.getElementById(note ?? '')?.dataset['from'];
    // A retired id of an annotation's link remains as an empty anchor, so that URLs with it still
    // work.
    if (!note || !from) return [];
    return [{ link, note, from: depthNamed(from) }];
  });
}

function set(element: Element, attribute: string, value: string | false): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}
