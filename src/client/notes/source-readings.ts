import { wordsMarked } from './note-references.ts';

/** Words of the edition that were taken out, and those of the source that stand in their place. */
interface Exchanged {
  readonly reading: Text;
  readonly source: HTMLElement;
}

let exchanged: readonly Exchanged[] = [];
let isShown = false;
const notice = document.createElement('strong');
notice.className = 'as-source';

/**
 * Shows every emended place as the source has it, marked, and says so under the title; or as this edition
 * has it. The readings are cloned from the list of emendations.
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
  // The first line of facts has room for it: nothing moves.
  if (shown) document.querySelector('article > header .facts')?.append(notice);
  else notice.remove();
}

// The signs of emendations come with the marked words.
document.addEventListener(wordsMarked, () => {
  if (isShown) showSource(true, notice.textContent ?? '');
});

const exchangeAll = (): readonly Exchanged[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('article sup > a[id^="emref-"]')].flatMap(
    (sign) => {
      const entry = document.getElementById(sign.hash.slice(1));
      const [reading, source] = entry?.querySelectorAll('b') ?? [];
      // An emendation that only marks a title has no other words.
      const words = reading && source && wordsBefore(sign.parentElement, reading.textContent);
      if (!words || !source) return [];
      const mark = document.createElement('mark');
      mark.append(...source.cloneNode(true).childNodes);
      words.replaceWith(mark);
      return [{ reading: words, source: mark }];
    },
  );

/** The text node of the words that end before a sign; nothing where markup divides them. */
function wordsBefore(sign: Element | null, reading: string): Text | undefined {
  let before = sign?.previousSibling;
  while (before instanceof Element) before = before.lastChild;
  if (!(before instanceof Text) || !before.data.endsWith(reading)) return undefined;
  return before.splitText(before.length - reading.length);
}
