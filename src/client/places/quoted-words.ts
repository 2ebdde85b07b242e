import { innerMarks, quotable, withMarks } from '../../edition/quotation-marks.ts';
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

/** Takes what a range holds; with a language, to stand between its quotation marks. */
export function quotedFrom(range: Pick<Range, 'cloneContents'>, lang?: string): Quoted {
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
  if (lang) changeMarks(holder, lang);
  return { text: lang ? quotable(text, lang) : text, html: holder.innerHTML.trim(), emended };
}

/** Gives the words of an element the marks that they have within quotation marks. */
function changeMarks(holder: Element, lang: string): void {
  const marks = innerMarks(holder.textContent, lang);
  let from = 0;
  const walk = (node: Node): void => {
    node.childNodes.forEach(walk);
    if (!(node instanceof Text)) return;
    const { data } = node;
    node.data = withMarks(data, marks, from);
    from += data.length;
  };
  walk(holder);
}

/** What of an element is words: all of it. */
export function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
