import type { QuotedPlace } from '../../edition/quotation.ts';
import type { Segment } from '../../highlights/highlight.ts';
import { markParameter, parseMark, sumOf } from '../../highlights/share-link.ts';
import { changeHighlight } from './highlight-actions.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';
import { blockOf, type PageBlock, rangesOf } from './page-blocks.ts';
import { pageHighlights } from './page-highlights.ts';
import { drawShared } from './painter.ts';
import { offer } from './say-trouble.ts';

/** Shows the highlight that the page's URL describes, and offers to store it. */
export async function showShared(host: HTMLElement): Promise<void> {
  const value = new URLSearchParams(location.search).get(markParameter) ?? '';
  const mark = parseMark(value);
  if (!mark) return;
  const [page] = await Promise.all([pageHighlights(host), loadNoteWords()]);
  const { notice } = page;
  const places = mark.segments.flatMap(({ block: id, start, end, sum }) => {
    const block = blockOf(id);
    if (!block) return [];
    const isSame = block.id === id && sumOf(block.text.slice(start, end)) === sum;
    return [
      {
        isSame,
        place: isSame ? { block, start, end } : { block, start: 0, end: block.text.length },
      },
    ];
  });
  if (places.length === 0) return notice.show(words.shared.missing);
  const ranges = places.flatMap(({ place }): readonly Range[] => rangesOf(place));
  drawShared(ranges);
  if (places.some(({ isSame }) => !isSame)) return notice.show(words.shared.changed);
  const isKept = page.all.some(({ segments }) =>
    mark.segments.every((one) => segments.some((own) => isSamePlace(own, one))),
  );
  if (isKept) return;
  const keep = async (): Promise<void> => {
    const range = rangeOver(places.map(({ place }) => place));
    drawShared([]);
    const highlight = range && (await page.mark(range));
    if (highlight) await changeHighlight(page, highlight, { colour: mark.colour });
  };
  offer(page, words.shared.shown, words.shared.keep, keep);
}

const isSamePlace = (a: Pick<Segment, 'block' | 'start' | 'end'>, b: typeof a): boolean =>
  a.block === b.block && a.start === b.start && a.end === b.end;

/** The range from the start of the first place to the end of the last. */
function rangeOver(places: readonly QuotedPlace<PageBlock>[]): Range | undefined {
  const [first] = places;
  const last = places.at(-1);
  const range = first && rangesOf(first)[0];
  const end = last && rangesOf(last)[0];
  if (!range || !end) return undefined;
  range.setEnd(end.endContainer, end.endOffset);
  return range;
}
