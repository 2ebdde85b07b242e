import { spanIn } from '../dom/range-in.ts';

/**
 * A run: text between the edges of blocks and note references, with its text nodes. Each part of a
 * text directive must be within one run.
 */
export interface Run {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
  /**
   * Whether a note reference that begins with a letter or digit directly follows the last word, so
   * that browsers read both as one word.
   */
  readonly stuck: boolean;
  /** Whether a note reference separates this run from the previous one. */
  readonly afterSign: boolean;
}

/** Words in a run: `run` is its index, `from` and `to` are offsets in its text. */
export interface Span {
  readonly run: number;
  readonly from: number;
  readonly to: number;
  /**
   * Whether this is the last word of a run that is `stuck`: browsers find no words that end here.
   */
  readonly stuck?: boolean;
}

const inline =
  'a,em,strong,cite,i,b,span,small,code,sub,sup,abbr,del,q,mark,kbd,text-introduction,text-search-opener';
const unread = 'script,style,template,noscript,textarea,select,option';

/**
 * The words of a run that a range touches, including partly selected ones; `run` is the run's
 * index.
 */
export function wordsIn({ text, pieces, stuck }: Run, run: number, range: Range): readonly Span[] {
  const touched = spanIn({ text, pieces }, range);
  if (!touched) return [];
  return segments(text)
    .filter((word) => word.to > touched.start && word.from < touched.end)
    .map((word) => ({ run, ...word, stuck: stuck && word.to === text.length }));
}

const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });

export const segments = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  Array.from(segmenter.segment(text)).flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ from: index, to: index + segment.length }] : [],
  );

/** The runs of an element, in order; they end at block-level elements and note references. */
export function runsIn(root: Element): readonly Run[] {
  const runs: Run[] = [];
  let text = '';
  let pieces: Run['pieces'][number][] = [];
  let afterSign = false;
  const end = (next = ''): void => {
    const stuck = /^[\p{L}\p{N}]/u.test(next);
    if (text.trim()) runs.push({ text, pieces, stuck, afterSign });
    text = '';
    pieces = [];
    afterSign = next !== '';
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data.replace(/\s/g, ' ');
    } else if (node instanceof Element) {
      const sign = node.matches('sup') && node.querySelector('a[role^=doc-]') !== null;
      const joins = !sign && node.matches(inline);
      if (!joins) end(sign ? node.textContent : '');
      if (!sign && !node.matches(unread)) node.childNodes.forEach(walk);
      if (!joins && !sign) end();
    }
  };
  walk(root);
  return runs;
}
