import { apparatus, wordsOf } from '../search/passages.ts';

/** Words taken from the page to be quoted. */
export interface Quoted {
  /** As read: no sign, no number, no control; lines of their own are parted by a line break. */
  readonly text: string;
  /** The same as HTML: the author's marks, without ids, notes or links of the edition. */
  readonly html: string;
  /** Emended words among them, as this edition reads and as the source has it. */
  readonly emended: readonly { readonly reading: string; readonly source: string }[];
}

/** Elements that mark the author's words, and are kept in a quotation; of others the words alone. */
const kept =
  'p,ul,ol,li,blockquote,pre,code,table,tbody,thead,tr,th,td,em,strong,cite,i,b,br,del,sub,sup';

/** Attributes that give the items of a list the author’s numbers. */
const listNumbers = new Set(['start', 'value']);

/** Takes what a range holds, for quotation. */
export function quotedFrom(range: Pick<Range, 'cloneContents'>): Quoted {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const emended = [...holder.querySelectorAll('a[id^="emref-"]')].flatMap((sign) => {
    const entry = document.getElementById(sign.getAttribute('href')?.slice(1) ?? '');
    const [reading, source] = entry?.querySelectorAll('b') ?? [];
    // One that only marks a title as a title changes no word.
    return reading && source ? [{ reading: reading.textContent, source: source.textContent }] : [];
  });
  for (const sign of holder.querySelectorAll(apparatus)) sign.remove();
  for (const raised of holder.querySelectorAll('sup:empty')) raised.remove();
  const { text } = wordsOf(holder);
  for (const element of holder.querySelectorAll('*')) {
    for (const { name } of [...element.attributes])
      if (!listNumbers.has(name)) element.removeAttribute(name);
    if (!element.matches(kept)) element.replaceWith(...element.childNodes);
  }
  return { text, html: holder.innerHTML.trim(), emended };
}

/** What of an element is words: all of it. */
export function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
