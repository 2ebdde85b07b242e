import { wordsMarked } from './note-references.ts';

/** Emended words that are replaced on the page by the words of the source. */
interface Exchanged {
  /**
   * The text nodes of the edition's words: the first is taken out of the page, the others are
   * emptied in place.
   */
  readonly texts: readonly Text[];
  readonly reading: readonly string[];
  readonly source: HTMLElement;
}

let exchanged: readonly Exchanged[] = [];
let isShown = false;
const notice = document.createElement('strong');
notice.className = 'as-source';

/**
 * Shows the words of the source, cloned from the list of emendations, at all emended places; if
 * `shown` is false, those of this edition. While the words of the source are shown, a notice with
 * the text `words` is below the title.
 */
export function showSource(shown: boolean, words: string): void {
  for (const { texts, reading, source } of exchanged) {
    for (const [i, text] of texts.entries()) text.data = reading[i] ?? '';
    source.replaceWith(...texts.slice(0, 1));
  }
  // `normalize` removes empty text nodes, so it is called only when all text nodes have their words
  // again.
  for (const { texts } of exchanged) for (const text of texts) text.parentNode?.normalize();
  isShown = shown;
  exchanged = shown ? exchangeAll() : [];
  notice.textContent = words;
  // The notice fits into the line below the title, so nothing shifts.
  if (shown) document.querySelector('article > header .facts')?.append(notice);
  else notice.remove();
}

// References to emendations, at which words are replaced, are added after the first paint.
document.addEventListener(wordsMarked, () => {
  if (isShown) showSource(true, notice.textContent ?? '');
});

const exchangeAll = (): readonly Exchanged[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('article sup > a[id^="emref-"]')].flatMap(
    (sign) => {
      const entry = document.getElementById(sign.hash.slice(1));
      const [reading, source] = entry?.querySelectorAll('b') ?? [];
      // Emendations that only mark words as the title of a work replace no words.
      const texts = reading && source ? textsBefore(sign, reading.textContent) : [];
      const [first] = texts;
      if (!first || !source) return [];
      const words = texts.map(({ data }) => data);
      const mark = document.createElement('mark');
      mark.append(...source.cloneNode(true).childNodes);
      for (const text of texts) text.data = '';
      first.replaceWith(mark);
      return [{ texts, reading: words, source: mark }];
    },
  );

/**
 * The text nodes with the words before a note reference, which markup may divide; empty if other
 * words precede it.
 */
function textsBefore(sign: Element, words: string): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = sign;
  const texts: Text[] = [];
  let left = words.length;
  for (let text = walker.previousNode(); text instanceof Text; text = walker.previousNode()) {
    texts.unshift(left < text.length ? text.splitText(text.length - left) : text);
    left -= texts[0]?.length ?? 0;
    if (left <= 0) break;
  }
  return texts.map(({ data }) => data).join('') === words ? texts : [];
}
