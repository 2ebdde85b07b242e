import { innerMarks, quotable, withMarks } from '../../edition/quotation-marks.ts';
import { apparatus, wordsOf } from '../dom/block-words.ts';

/** Words from the page to be quoted. */
export interface Quoted {
  /**
   * Without references, numbers and controls; elements on lines of their own are separated by a
   * line break.
   */
  readonly text: string;
  /** HTML with the author's markup, without ids, notes and links of the edition. */
  readonly html: string;
  /** Emended words, with this edition's reading and the source's. */
  readonly emended: readonly { readonly reading: string; readonly source: string }[];
}

/** Elements of the author's markup, which a quotation keeps; of others only the content. */
const kept =
  'p,ul,ol,li,blockquote,pre,code,table,tbody,thead,tr,th,td,em,strong,cite,i,b,br,del,sub,sup';

/** Attributes with the author’s numbers of list items. */
const listNumbers = new Set(['start', 'value']);

/** Extracts the content of a range; with a language, adapts inner quotation marks. */
export function quotedFrom(range: Pick<Range, 'cloneContents'>, lang?: string): Quoted {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const emended = [...holder.querySelectorAll('a[id^="emref-"]')].flatMap((sign) => {
    const entry = document.getElementById(sign.getAttribute('href')?.slice(1) ?? '');
    const [reading, source] = entry?.querySelectorAll('b') ?? [];
    // Emendations that only mark a title change no word.
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

/** Replaces quotation marks by those used within quotations. */
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

/** The range of an element's content. */
export function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
