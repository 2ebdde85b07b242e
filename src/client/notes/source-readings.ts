import { wordsMarked } from './note-references.ts';

/** Replaced words of the edition, and the source's words in their place. */
interface Exchanged {
  readonly reading: Text;
  readonly source: HTMLElement;
}

let exchanged: readonly Exchanged[] = [];
let isShown = false;
const notice = document.createElement('strong');
notice.className = 'as-source';

/**
 * Switches between the source's readings and those of this edition at all emended places, with a
 * notice under the title. The readings are cloned from the list of emendations.
 */
export function showSource(shown: boolean, words: string): void {
  for (const { reading, source } of exchanged) {
    const parent = source.parentNode;
    source.replaceWith(reading);
    parent?.normalize();
  }
  isShown = shown;
  exchanged = shown ? exchangeAll() : [];
  notice.textContent = words;
  // The first line of facts has room for the notice, so nothing shifts.
  if (shown) document.querySelector('article > header .facts')?.append(notice);
  else notice.remove();
}

// The signs of emendations are added with the marked words.
document.addEventListener(wordsMarked, () => {
  if (isShown) showSource(true, notice.textContent ?? '');
});

const exchangeAll = (): readonly Exchanged[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('article sup > a[id^="emref-"]')].flatMap(
    (sign) => {
      const entry = document.getElementById(sign.hash.slice(1));
      const [reading, source] = entry?.querySelectorAll('b') ?? [];
      // Emendations of a title's markup change no words.
      const words = reading && source && wordsBefore(sign.parentElement, reading.textContent);
      if (!words || !source) return [];
      const mark = document.createElement('mark');
      mark.append(...source.cloneNode(true).childNodes);
      words.replaceWith(mark);
      return [{ reading: words, source: mark }];
    },
  );

/** The text node of the words before a sign; undefined if markup divides them. */
function wordsBefore(sign: Element | null, reading: string): Text | undefined {
  let before = sign?.previousSibling;
  while (before instanceof Element) before = before.lastChild;
  if (!(before instanceof Text) || !before.data.endsWith(reading)) return undefined;
  return before.splitText(before.length - reading.length);
}
