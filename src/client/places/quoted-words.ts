import { innerMarks, quotable, withMarks } from '../../edition/quotation-marks.ts';
import { nonText, wordsOf } from '../dom/block-words.ts';

/** Words from the page to be quoted. */
export interface Quoted {
  /** Plain text without note references and buttons, with line breaks between block-level parts. */
  readonly text: string;
  /** HTML with the author's markup, without ids, note references and links. */
  readonly html: string;
}

/** Emended words: those of this edition, `reading`, and those of the source. */
export interface Emended {
  readonly reading: string;
  readonly source: string;
}

/**
 * Selector of the author's markup, which a quotation keeps; other elements are replaced by their
 * content.
 */
const kept =
  'p,ul,ol,li,blockquote,pre,code,table,tbody,thead,tr,th,td,em,strong,cite,i,b,br,del,sub,sup';

/** Attributes with the author's numbers of list items. */
const listNumbers = new Set(['start', 'value']);

/**
 * Copies the content of a range. If a language is given, replaces the quotation marks by those that
 * it uses within quotations.
 */
export function quotedFrom(range: Pick<Range, 'cloneContents'>, lang?: string): Quoted {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const sign of holder.querySelectorAll(nonText)) sign.remove();
  for (const raised of holder.querySelectorAll('sup:empty')) raised.remove();
  const { text } = wordsOf(holder);
  for (const element of holder.querySelectorAll('*')) {
    for (const { name } of [...element.attributes])
      if (!listNumbers.has(name)) element.removeAttribute(name);
    if (!element.matches(kept)) element.replaceWith(...element.childNodes);
  }
  if (lang) changeMarks(holder, lang);
  return { text: lang ? quotable(text, lang) : text, html: holder.innerHTML.trim() };
}

/**
 * The emendations of words in a range, even if their references, which follow the words, are
 * outside it; `isSource` tells whether the page shows the source's words.
 */
export const emendedIn = (range: Range, isSource: boolean): readonly Emended[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('article sup > a[id^="emref-"]')].flatMap(
    (sign) => {
      const entry = document.getElementById(sign.hash.slice(1));
      const [reading, source] = entry?.querySelectorAll('b') ?? [];
      // Emendations that only mark words as the title of a work replace no words.
      if (!reading || !source) return [];
      const words = rangeBefore(sign, (isSource ? source : reading).textContent.length);
      const isInside =
        range.compareBoundaryPoints(Range.START_TO_END, words) > 0 &&
        range.compareBoundaryPoints(Range.END_TO_START, words) < 0;
      return isInside ? [{ reading: reading.textContent, source: source.textContent }] : [];
    },
  );

/** The range of the `length` characters before a node. */
function rangeBefore(node: Node, length: number): Range {
  const range = document.createRange();
  range.setEndBefore(node);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  texts.currentNode = node;
  let left = length;
  for (let text = texts.previousNode(); text instanceof Text; text = texts.previousNode()) {
    range.setStart(text, Math.max(0, text.length - left));
    left -= text.length;
    if (left <= 0) break;
  }
  return range;
}

/** Replaces quotation marks by those that the language uses within quotations. */
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
