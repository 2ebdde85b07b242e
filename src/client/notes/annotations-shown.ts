import { annotationOf } from '../../edition/addresses.ts';
import { describeMarkers, wordsMarked } from './note-references.ts';

/** What shows none, few or all of the editor's annotations. */
export type ShowAnnotations = (which: 'none' | 'few' | 'all') => void;

/**
 * Finds the editor's annotations in the text. The words they stand on are links to their notes when
 * shown, and otherwise plain words: nothing to see, to reach by key, to copy or to print. Those that
 * are links as the page comes are the few. With none, the list of notes is hidden too, unless the
 * address leads into it: then it is shown with a word of explanation.
 */
export function annotationsIn(
  article: ParentNode,
  explanation: string,
  signal: AbortSignal,
): ShowAnnotations {
  let links = linksIn(article);
  const word = document.createElement('p');
  word.setAttribute('role', 'status');
  let shown: Parameters<ShowAnnotations>[0] = 'few';

  const showList = (): void => {
    const list = document.getElementById(links[0]?.note ?? '')?.closest('section');
    if (!list) return;
    const target = document.getElementById(location.hash.slice(1));
    const asked = list.contains(target);
    const wasHidden = list.hidden;
    list.hidden = shown === 'none' && !asked;
    if (shown === 'none' && asked) list.querySelector('h2')?.after(word);
    else word.remove();
    word.textContent = explanation;
    // The browser has looked for the target while it was hidden, and has not gone there.
    if (wasHidden && asked) target?.scrollIntoView();
  };
  addEventListener('hashchange', showList, { signal });

  const show: ShowAnnotations = (which) => {
    shown = which;
    for (const { link, note, few, piece } of links) {
      const on = which === 'all' || (which === 'few' && few);
      set(link, 'href', on && `#${note}`);
      // The first piece speaks for all while they are one link; plain words speak for themselves.
      if (piece) set(link, 'aria-hidden', on && 'true');
      if (!on) link.removeAttribute('aria-description');
    }
    describeMarkers();
    showList();
  };
  document.addEventListener(
    wordsMarked,
    () => {
      links = linksIn(article);
      show(shown);
    },
    { signal },
  );
  signal.addEventListener('abort', () => show('few'), { once: true });
  return show;
}

/**
 * The links around annotated words; words that markup divides have one a piece. What has kept the id of
 * words that are not marked yet is none.
 */
function linksIn(article: ParentNode) {
  let note: string | undefined;
  const links = article.querySelectorAll('a[id]:not([data-runs]), a[tabindex]');
  return [...links].flatMap((link) => {
    const piece = !link.id;
    if (!piece) note = annotationOf(link.id);
    return note ? [{ link, note, few: link.hasAttribute('href'), piece }] : [];
  });
}

function set(element: Element, attribute: string, value: string | false): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}
