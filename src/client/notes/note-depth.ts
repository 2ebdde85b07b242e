import { annotationOf, doubtOf } from '../../edition/addresses.ts';
import { type Depth, depthNamed, isShownAt, usualDepth } from '../../edition/depth.ts';
import { describeMarkers, wordsMarked } from './note-references.ts';

/** Words of the text that a note hangs on: a link to the note where the depth shows it. */
interface Marked {
  readonly link: Element;
  readonly note: string;
  /** From which depth on they are a link. */
  readonly from: Depth;
  /** Whether they are a further part of words that markup divides. */
  readonly further: boolean;
}

/**
 * Shows the editor's work in the text as far as a depth has it. Words whose note is shown are links
 * to it, and otherwise plain words: nothing to see, to reach by key, to copy or to print. The lists
 * of notes and the signs of emendations follow the depth by style alone.
 */
export function depthIn(article: ParentNode, signal: AbortSignal): (depth: Depth) => void {
  let marked = markedIn(article);
  let shown = usualDepth;
  const show = (depth: Depth): void => {
    shown = depth;
    for (const { link, note, from, further } of marked) {
      const on = isShownAt(from, depth);
      set(link, 'href', on && `#${note}`);
      // The first part speaks for all while they are one link; plain words speak for themselves.
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
 * The links around words; words that markup divides have one a part. What has kept the id of words
 * that are not marked yet is none, and neither is a link in a copy of a note, beside the article.
 */
function markedIn(article: ParentNode): readonly Marked[] {
  let note: string | undefined;
  const links = article.querySelectorAll('article a[id]:not([data-runs]), article a[tabindex]');
  return [...links].flatMap((link): Marked[] => {
    const further = !link.id;
    if (!further) note = annotationOf(link.id) ?? doubtOf(link.id);
    const from = document.getElementById(note ?? '')?.dataset['from'];
    // The id of words whose note is gone leads there still, and is no link.
    if (!note || !from) return [];
    return [{ link, note, further, from: depthNamed(from) }];
  });
}

function set(element: Element, attribute: string, value: string | false): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}
