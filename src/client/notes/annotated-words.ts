import { annotationOf } from '../../edition/addresses.ts';
import { wordsMarked } from './note-references.ts';

/**
 * Puts a link around the words that each of the editor's notes hangs on, from what the backlinks in the
 * lists say, and gives it the id that the backlink has kept for it. Words whose annotation is not shown
 * from the start carry no address yet. Each step is one of them.
 */
export function* markWords(): Iterable<void> {
  let asked = false;
  for (const backlink of document.querySelectorAll<HTMLAnchorElement>('a[data-runs]')) {
    const { id } = backlink;
    const note = `#${backlink.closest('li')?.id}`;
    const block = document.getElementById(backlink.hash.slice(1));
    const runs = (backlink.dataset['runs'] ?? '').split(' ').map(Number);
    const links = runs.flatMap((start, i) => {
      const end = i % 2 === 0 && block && runs[i + 1];
      return end ? [wrap(rangeOf(block, start, end))] : [];
    });
    const link = links[0] ?? block?.querySelector(`[href="${note}"]`);
    if (!link) continue;
    for (const [i, piece] of links.entries()) {
      const shown = !annotationOf(id);
      if (shown) piece.href = note;
      // Of several pieces one is for everybody and the rest for the pointer.
      if (shown && i > 0) piece.ariaHidden = 'true';
      if (i > 0) piece.tabIndex = -1;
    }
    backlink.removeAttribute('id');
    backlink.setAttribute('href', `#${id}`);
    link.id = id;
    asked ||= location.hash === `#${id}`;
    yield;
  }
  // The browser has gone to the backlink, if anywhere.
  if (asked) location.replace(location.hash);
  document.dispatchEvent(new Event(wordsMarked));
}

/** The characters of a block from one to another, with the elements that stand whole among them. */
function rangeOf(block: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}

function wrap(range: Range): HTMLAnchorElement {
  const { commonAncestorContainer: whole } = range;
  const inner = (node: Node): Node | null =>
    node !== whole && node.parentNode !== whole ? node.parentNode : null;
  for (let out = inner(range.startContainer); out; out = inner(out)) range.setStartBefore(out);
  for (let out = inner(range.endContainer); out; out = inner(out)) range.setEndAfter(out);
  const link = document.createElement('a');
  range.surroundContents(link);
  return link;
}
